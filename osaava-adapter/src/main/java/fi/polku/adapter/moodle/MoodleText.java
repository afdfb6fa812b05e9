package fi.polku.adapter.moodle;

import fi.polku.mentoring.shared.Localized;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as people write them in Moodle: HTML, often with {@code <span lang="fi" class="multilang">} around each language.
 * What comes out is plain text.
 */
final class MoodleText {
    private static final String ONE = "<span\\s[^<>]*?lang=\"([A-Za-z_-]{2,10})\"[^<>]*>([^<>]*)</span>";
    private static final Pattern LANGUAGE = Pattern.compile(ONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGES = Pattern.compile("(?:" + ONE + "\\s*+)++", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,8});");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "#39", "'", "#039", "'", "nbsp", " ");

    private MoodleText() {}

    /**
     * A name in the languages it has. One that names no language stands for Finnish.
     *
     * @param written what came, null when nothing did
     * @return empty texts where there is none
     */
    static Localized names(@Nullable String written) {
        if (written == null) {
            return new Localized("", "", "");
        }
        if (!LANGUAGE.matcher(written).find()) {
            return new Localized(plain(written), "", "");
        }
        String sv = in("sv", written);
        String en = in("en", written);
        String fi = in("fi", written);
        if (fi.isBlank()) {
            fi = en.isBlank() ? sv : en;
        }
        return new Localized(fi.isBlank() ? plain(written) : fi, sv, en);
    }

    /** Without tags and entities. */
    static String plain(String written) {
        String untagged = TAG.matcher(written).replaceAll(" ");
        String text = ENTITY.matcher(untagged)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(ENTITIES.getOrDefault(match.group(1), match.group())));
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The text as a reader of one language sees it: of each run of languages, theirs; empty when none is. */
    private static String in(String language, String written) {
        boolean[] found = new boolean[1];
        String text = LANGUAGES.matcher(written).replaceAll(run -> {
            for (MatchResult one : LANGUAGE.matcher(run.group()).results().toList()) {
                if (one.group(1).toLowerCase(java.util.Locale.ROOT).startsWith(language)) {
                    found[0] = true;
                    return java.util.regex.Matcher.quoteReplacement(one.group(2));
                }
            }
            return "";
        });
        return found[0] ? plain(text) : "";
    }
}
