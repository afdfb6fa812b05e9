package fi.polku.run;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text into HTML. */
final class Html {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private Html() {}

    /** The text, safe in elements and in quoted attributes. */
    static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** The template with each {@code {{place}}} replaced by ready HTML. */
    static String filled(String template, UnaryOperator<String> htmlOf) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(htmlOf.apply(place.group(1))));
    }
}
