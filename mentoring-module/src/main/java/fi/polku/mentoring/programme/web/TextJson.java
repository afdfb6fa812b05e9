package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.shared.Localized;
import org.jspecify.annotations.Nullable;

/** A text in three languages as the API shows it; a language without a text of its own is left out. */
public record TextJson(
        @Nullable String fi, @Nullable String sv, @Nullable String en) {

    /**
     * A text for the API.
     *
     * @param text in three languages
     * @return the languages that have one
     */
    public static TextJson of(Localized text) {
        return new TextJson(filled(text.fi()), filled(text.sv()), filled(text.en()));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
