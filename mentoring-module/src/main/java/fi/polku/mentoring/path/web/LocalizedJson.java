package fi.polku.mentoring.path.web;

import fi.polku.mentoring.shared.Localized;
import org.jspecify.annotations.Nullable;

/** A text in three languages as the API shows it; a language without a text of its own is left out. */
public record LocalizedJson(
        @Nullable String fi, @Nullable String sv, @Nullable String en) {

    static LocalizedJson of(Localized text) {
        return new LocalizedJson(filled(text.fi()), filled(text.sv()), filled(text.en()));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
