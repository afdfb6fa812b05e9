package fi.polku.mentoring.application;

import fi.polku.mentoring.application.ApplicationStore.Kept;
import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.sharing.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writing an application: one writes as long as one likes, also after the window; {@link Sending} is within it. Nothing that is written is lost because the
 * window closes.
 */
@UseCases
public class Applications {
    private static final String KIND = SharedKind.APPLICATION.code();
    private static final String CLOSED = "application.refused.closed";

    @Inject
    ApplicationStore store;

    @Inject
    MyApplicationStore own;

    @Inject
    ApplicantStore applicants;

    @Inject
    Sending sending;

    @Inject
    Rounds rounds;

    @Inject
    Programmes programmes;

    @Inject
    Sharing sharing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Begins an application, or goes on with the one that is there: there is one for each round and role. One that was withdrawn is written again.
     *
     * @param actor who applies
     * @param round to which round
     * @param role as what
     * @return the application's id
     * @throws Problem.NotFound when the actor sees no such round
     * @throws Problem.Refused when the role is not for the actor, or the window is not open
     */
    public UUID begin(Actor actor, UUID round, GroupRole role) {
        Optional<Kept> there = store.begun(round, actor.person(), role);
        if (there.isPresent()) {
            if (there.get().state() == ApplicationState.WITHDRAWN) {
                sending.writeAgain(actor, there.get().id());
            }
            return there.get().id();
        }
        mayApply(actor, round, role);
        UUID id = UUID.randomUUID();
        if (!store.add(id, round, actor.person(), role, clock.instant())) {
            return store.begun(round, actor.person(), role).map(Kept::id).orElseThrow(Problem.Stale::new);
        }
        record(actor, "application.begin", id);
        return id;
    }

    /** By the days of the round and what the programme says of the role; the database holds to both whatever happens here. */
    private void mayApply(Actor actor, UUID round, GroupRole role) {
        Rounds.InProgramme found = rounds.read(actor, round);
        programmes.refusal(actor, found.programme(), role).ifPresent(why -> {
            throw new Problem.Refused(why);
        });
        var window = found.round().timeline().phase(PhaseKind.APPLICATION).orElseThrow();
        if (!found.round().announced() || clock.instant().isBefore(window.opens())) {
            throw new Problem.Refused("application.refused.not-open");
        }
        if (!window.includes(clock.instant())
                && store.lateUntil(round).filter(last -> !today().isAfter(last)).isEmpty()) {
            throw new Problem.Refused(CLOSED);
        }
    }

    /**
     * One's own applications and where they stand.
     *
     * @param actor whose
     * @return the last changed first, at most 100
     */
    public List<MyApplication> mine(Actor actor) {
        actor.person();
        return own.all();
    }

    /**
     * The same beside a round that one looks at.
     *
     * @param actor whose
     * @param round the round; absent for none
     * @return with until when the actor may apply late to it
     */
    public MyApplications beside(Actor actor, Optional<UUID> round) {
        actor.person();
        return own.beside(round);
    }

    /**
     * Reads an application. The matching group's reading is recorded.
     *
     * @param actor its applicant, or a member of the matching group while it composes the round
     * @param id the application
     * @return as the actor may see it
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed to a member of the matching group who has not said with whom there is a conflict of interest
     */
    public ApplicationView read(Actor actor, UUID id) {
        UUID me = actor.person();
        Kept kept = store.find(id).orElseThrow(() -> unseen(id));
        sharing.read(actor, new Subject(SharedKind.APPLICATION, id, kept.owner()));
        boolean isMine = kept.owner().equals(me);
        Optional<MyApplicationStore.WithComment> mine = isMine ? own.find(id, me) : Optional.empty();
        List<String> languages = mine.map(m -> m.mine().of().languages()).orElse(List.of());
        return new ApplicationView(
                id,
                kept.round(),
                kept.owner(),
                kept.role(),
                kept.state(),
                kept.typed(),
                new Offer(store.themes(kept.round()), languages),
                mine.map(MyApplicationStore.WithComment::mine),
                mine.flatMap(MyApplicationStore.WithComment::comment),
                isMine ? Optional.empty() : applicants.find(kept.round(), id),
                kept.version());
    }

    private Problem unseen(UUID id) {
        return store.waitsForDeclaration(id) ? new Problem.NotAllowed("desk.declare-first") : new Problem.NotFound();
    }

    /**
     * Keeps what was typed, also after the window has closed. What comes late, such as from a page that was left open, does not change what was sent, nor
     * what was typed elsewhere meanwhile. What is there already is no quarrel.
     *
     * @param actor its applicant
     * @param id the application
     * @param version the version that it was typed on; absent when any will do
     * @param change from what was typed before to what is typed now
     * @return the version as it is kept now
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is no draft
     * @throws Problem.Stale when it was changed since that version
     */
    public int keep(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<Typed> change) {
        Kept kept = store.draft(actor, id, Optional.empty());
        Typed next = change.apply(kept.typed());
        if (next.equals(kept.typed())) {
            return kept.version();
        }
        if (version.isPresent() && version.get() != kept.version()) {
            throw new Problem.Stale();
        }
        store.keep(kept, next, clock.instant());
        return kept.version() + 1;
    }

    /**
     * Throws a draft away.
     *
     * @param actor its applicant
     * @param id the application
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is no draft
     */
    public void discard(Actor actor, UUID id) {
        store.discard(store.draft(actor, id, Optional.empty()));
        record(actor, "application.discard", id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, AuditedThing.of(KIND, id, actor.person()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
