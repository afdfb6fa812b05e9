package fi.polku.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL executed it.
 *
 * @param sql with {@code $1}, {@code $2} … where parameters stand
 * @param parameters their values as text, the first for {@code $1}; absent for null
 */
public record Executed(String sql, List<Optional<String>> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*+)')(?:, |$)");

    public Executed {
        parameters = List.copyOf(parameters);
    }

    /** The values in the detail of a line of the log, such as {@code Parameters: $1 = 'it''s', $2 = NULL}. */
    static List<Optional<String>> parameters(String detail) {
        List<Optional<String>> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        int at = detail.indexOf('$');
        while (at >= 0 && at < detail.length()) {
            if (!parameter.find(at) || parameter.start() != at || !isNext(parameter.group(1), values)) {
                throw new IllegalArgumentException("Not the parameters of a statement: " + detail);
            }
            values.add(Optional.ofNullable(parameter.group(3)).map(value -> value.replace("''", "'")));
            at = parameter.end();
        }
        return values;
    }

    private static boolean isNext(String number, List<Optional<String>> before) {
        return number.equals(String.valueOf(before.size() + 1));
    }
}
