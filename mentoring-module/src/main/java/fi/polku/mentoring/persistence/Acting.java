package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread. Entered by {@link ActsAsInterceptor}, read by {@link ActorConnections}. */
public final class Acting implements AutoCloseable {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Standing> STANDING = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable Boolean> UNASKED = new ThreadLocal<>();

    private final @Nullable Actor before;

    private Acting(@Nullable Actor before) {
        this.before = before;
    }

    /**
     * From now on, until closed, this actor acts on this thread.
     *
     * @param actor who acts
     * @return to be closed on the same thread
     * @throws IllegalStateException when another actor acts already: a use case called by another keeps its actor
     */
    public static Acting as(Actor actor) {
        Actor before = CURRENT.get();
        if (before != null && !before.equals(actor)) {
            throw new IllegalStateException("a use case cannot call another as somebody else");
        }
        CURRENT.set(actor);
        return new Acting(before);
    }

    static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void met(Standing standing) {
        STANDING.set(standing);
    }

    /**
     * What the last transaction on this thread learnt of its actor.
     *
     * @return absent when none has begun since {@link #forget()}
     */
    public static Optional<Standing> standing() {
        return Optional.ofNullable(STANDING.get());
    }

    /** Nobody has asked for what is done on this thread until {@link #forget()}: it does not keep their session alive. */
    public static void unasked() {
        UNASKED.set(true);
    }

    static boolean asked() {
        return UNASKED.get() == null;
    }

    /** Forgets what was learnt; a request begins and ends with this, as threads are lent. */
    public static void forget() {
        STANDING.remove();
        UNASKED.remove();
    }

    @Override
    public void close() {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
