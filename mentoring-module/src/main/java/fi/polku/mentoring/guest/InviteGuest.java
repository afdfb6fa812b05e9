package fi.polku.mentoring.guest;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Invites somebody from another administration.
 *
 * @param givenName 1–100 characters
 * @param familyName 1–100 characters
 * @param email where the guest is reached; 3–254 characters
 * @param language of pages and mail until the guest chooses another, such as {@code sv}
 * @param home the administration they come from, in words; 1–200 characters
 * @param until the last day as a guest
 */
public record InviteGuest(
        String givenName, String familyName, String email, String language, String home, LocalDate until) {
    /** Greatest length of a name. */
    public static final int NAME = 100;

    /** Greatest length of an address. */
    public static final int EMAIL = 254;

    /** Greatest length of the administration's name. */
    public static final int HOME = 200;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public InviteGuest {
        within("givenName", givenName, NAME);
        within("familyName", familyName, NAME);
        within("email", email, EMAIL);
        within("home", home, HOME);
        if (!isAddress(email)) {
            throw new Problem.Invalid("email", "field.email");
        }
    }

    /**
     * Whether a text can be an e-mail address.
     *
     * @param text anything
     * @return true when something stands on both sides of an {@code @}
     */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static void within(String field, String value, int most) {
        if (value.isBlank()) {
            throw new Problem.Invalid(field, "field.required");
        }
        if (value.length() > most) {
            throw new Problem.Invalid(field, "field.too-long", most);
        }
    }

    /**
     * The guest's name.
     *
     * @return given and family name
     */
    public String name() {
        return givenName + " " + familyName;
    }
}
