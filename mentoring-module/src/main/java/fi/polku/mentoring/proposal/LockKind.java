package fi.polku.mentoring.proposal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What members of the matching group can decide before the engine looks for groups. */
public enum LockKind {
    /** These people are a group, as they are. */
    KEEP(2, 8),
    /** These people are in one group, with whoever else. */
    TOGETHER(2, 8),
    /** These two are in no group together. */
    APART(2, 2),
    /** This one is left out. */
    ASIDE(1, 1);

    private final int fewest;
    private final int most;

    LockKind(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /**
     * The kind of a code.
     *
     * @param code as {@link #code()}
     * @return absent when there is none such
     */
    public static Optional<LockKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * The kind in the API and message keys.
     *
     * @return such as {@code together}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many people it is about, at least.
     *
     * @return 1 or 2
     */
    public int fewest() {
        return fewest;
    }

    /**
     * How many people it is about, at most.
     *
     * @return 1, 2 or 8
     */
    public int most() {
        return most;
    }
}
