package fi.polku.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one may sign in as to try Polku; each has one person of the reference host behind it. */
public enum DemoRole {
    EXPERT,
    MENTOR,
    SUPERVISOR,
    HR,
    MATCHER,
    ADMIN,
    /** Somebody whom no host knows: gets in by an invitation of human resources. */
    GUEST;

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DemoRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** All of them, as a sentence lists them. */
    public static String words() {
        return Arrays.stream(values()).map(DemoRole::word).collect(Collectors.joining(", "));
    }
}
