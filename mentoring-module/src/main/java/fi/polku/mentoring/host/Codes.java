package fi.polku.mentoring.host;

import java.util.Locale;

/** How constants are written outside of Java. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
