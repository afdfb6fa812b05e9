package fi.polku.mentoring.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the matching group looks at once more before a group is confirmed; none of it forbids the group. */
public enum DeskWarning {
    /** One reports to another, directly or through others. */
    REPORTING_LINE,
    /** Two are of the same organisation, where members come from different ones. */
    SAME_ORGANISATION,
    /** There is no language that all have named. */
    NO_COMMON_LANGUAGE,
    /** Some meet in a place alone, and some remotely alone. */
    PLACE_OR_REMOTE,
    /** A supervisor has declined the working time. */
    DECLINED;

    /**
     * The warning of a code.
     *
     * @param code as {@link #code()}
     * @return absent when there is none such
     */
    public static Optional<DeskWarning> of(String code) {
        return Stream.of(values())
                .filter(warning -> warning.code().equals(code))
                .findFirst();
    }

    /**
     * The warning in the API and message keys.
     *
     * @return such as {@code no-common-language}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
