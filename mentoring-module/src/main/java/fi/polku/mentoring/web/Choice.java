package fi.polku.mentoring.web;

/**
 * One of the things a select or a group of radio buttons offers.
 *
 * @param value what the form sends
 * @param label what people read
 * @param hint a line under the label of a radio button; may be empty
 */
public record Choice(String value, String label, String hint) {

    /** A choice that explains itself. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
