package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.IdentityCode;
import fi.polku.mentoring.shared.Localized;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every value from a host must be before it is believed, whatever the host's own schema promises. Each method returns
 * the value as Polku keeps it or throws {@link NotBelieved}.
 */
public final class Border {
    /** Greatest length of a name or title, in UTF-16 units. */
    public static final int NAME = 300;

    /** Greatest length of a longer text, in UTF-16 units. */
    public static final int TEXT = 2000;

    private static final Predicate<String> ID = Border::isId;
    private static final Predicate<String> URI = Border::isUri;
    private static final Predicate<String> EMAIL =
            Pattern.compile("[^@\\s]+@[^@\\s]+").asMatchPredicate();
    private static final Predicate<String> LANGUAGE =
            Pattern.compile("[a-z]{2,3}").asMatchPredicate();

    private Border() {}

    /**
     * A value that must be there.
     *
     * @param field its name
     * @param value what came, null when nothing did
     * @return the value
     */
    public static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotBelieved(RejectReason.MISSING, field);
        }
        return value;
    }

    /**
     * The id of a record in the host.
     *
     * @param field its name
     * @param value what came
     * @return 1–100 characters that are safe in a path
     */
    public static String id(String field, @Nullable String value) {
        return of(ID, 100, field, value);
    }

    /**
     * A name or title.
     *
     * @param field its name
     * @param value what came
     * @return without blanks around it, at most {@value #NAME} long, no control characters
     */
    public static String name(String field, @Nullable String value) {
        return text(NAME, field, value);
    }

    /**
     * An absolute URI that names a competence; it is never fetched.
     *
     * @param field its name
     * @param value what came
     * @return at most 500 long
     */
    public static String uri(String field, @Nullable String value) {
        return of(URI, 500, field, value);
    }

    /**
     * An e-mail address.
     *
     * @param field its name
     * @param value what came
     * @return at most 254 long
     */
    public static String email(String field, @Nullable String value) {
        return of(EMAIL, 254, field, value);
    }

    /**
     * A language.
     *
     * @param field its name
     * @param value what came, a tag such as {@code sv} or {@code sv-FI}
     * @return the tag's first part
     */
    public static String language(String field, @Nullable String value) {
        return of(LANGUAGE, 3, field, given(field, value).split("-", 2)[0]);
    }

    /**
     * A name in the languages it has.
     *
     * @param field its name
     * @param value what came; Finnish is required, the others may be empty
     * @return each within the rules of {@link #name}
     */
    public static Localized names(String field, Localized value) {
        return localized(NAME, field, value);
    }

    /**
     * A longer text in the languages it has.
     *
     * @param field its name
     * @param value what came; Finnish is required, the others may be empty
     * @return each at most {@value #TEXT} long
     */
    public static Localized texts(String field, Localized value) {
        return localized(TEXT, field, value);
    }

    /**
     * A level of a scale.
     *
     * @param field its name
     * @param value what came
     * @return 1–100; whether the scale has it is seen later
     */
    public static int level(String field, int value) {
        if (value < 1 || value > 100) {
            throw new NotBelieved(RejectReason.OFF_SCALE, field);
        }
        return value;
    }

    static Optional<String> optionalId(String field, Optional<String> value) {
        return value.map(present -> id(field, present));
    }

    private static Localized localized(int longest, String field, Localized value) {
        return new Localized(
                text(longest, field, value.fi()),
                value.sv().isBlank() ? "" : text(longest, field, value.sv()),
                value.en().isBlank() ? "" : text(longest, field, value.en()));
    }

    private static String text(int longest, String field, @Nullable String value) {
        String text = given(field, value).strip();
        if (text.length() > longest) {
            throw new NotBelieved(RejectReason.TOO_LONG, field);
        }
        if (text.codePoints().anyMatch(Border::isUnfit)) {
            throw new NotBelieved(RejectReason.MALFORMED, field);
        }
        return withoutIdentityCode(field, text);
    }

    /** Control characters, and halves of a surrogate pair, which cannot be stored as UTF-8. */
    private static boolean isUnfit(int c) {
        return Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String of(Predicate<String> form, int longest, String field, @Nullable String value) {
        String text = given(field, value);
        if (text.length() > longest) {
            throw new NotBelieved(RejectReason.TOO_LONG, field);
        }
        if (!form.test(text)) {
            throw new NotBelieved(RejectReason.MALFORMED, field);
        }
        return withoutIdentityCode(field, text);
    }

    /** {@code [A-Za-z0-9][A-Za-z0-9._~-]*}; as a loop, for there are millions. */
    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && (i == 0 || "._~-".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** {@code [A-Za-z][A-Za-z0-9+.-]*:\S+}. */
    private static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = i < colon ? isLetterOrDigit(c) || "+.-".indexOf(c) >= 0 : !isBlank(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** {@code \s}. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String withoutIdentityCode(String field, String text) {
        if (IdentityCode.isIn(text)) {
            throw new NotBelieved(RejectReason.IDENTITY_CODE, field);
        }
        return text;
    }
}
