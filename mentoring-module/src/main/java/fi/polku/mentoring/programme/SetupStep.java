package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The five short steps of setting up a programme. */
public enum SetupStep {
    /** What it is and for whom. */
    BASICS,
    /** Form and sizes. */
    FORM,
    /** Phases on a calendar. */
    PHASES,
    /** Texts in Finnish and Swedish side by side. */
    TEXTS,
    /** Who does what. */
    PEOPLE;

    /**
     * The step in addresses and message keys.
     *
     * @return such as {@code basics}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The one after it; absent after the last. */
    public Optional<SetupStep> next() {
        return Stream.of(values()).filter(s -> s.ordinal() == ordinal() + 1).findFirst();
    }

    /**
     * The step of a code.
     *
     * @param code such as {@code basics}
     * @return absent for an unknown code
     */
    public static Optional<SetupStep> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
