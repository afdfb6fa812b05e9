package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Localized;
import java.util.Optional;

/**
 * Reads a text in three languages: {@code {"fi", "sv", "en"}}, or a plain text, which then stands for all three and is kept
 * where Finnish is; in a form the fields {@code name.fi}, {@code name.sv}, {@code name.en}, or {@code name}.
 */
public final class LocalizedInput {
    private final Input input;
    private final String name;
    private final int max;
    private final boolean lines;

    private LocalizedInput(Input input, String name, int max, boolean lines) {
        this.input = input;
        this.name = name;
        this.max = max;
        this.lines = lines;
    }

    /**
     * One line in each language; the Finnish one is required.
     *
     * @param input where to read
     * @param name the field
     * @param max longest, in characters
     * @return the text; empty when it is wrong, and {@link Input#check()} will tell
     */
    public static Localized requiredLine(Input input, String name, int max) {
        LocalizedInput reader = new LocalizedInput(input, name, max, false);
        return reader.read(true);
    }

    /**
     * Text of any number of lines in each language.
     *
     * @param input where to read
     * @param name the field
     * @param max longest, in characters
     * @return the text; empty when there is none, or it is wrong
     */
    public static Localized text(Input input, String name, int max) {
        return new LocalizedInput(input, name, max, true).read(false);
    }

    private Localized read(boolean required) {
        Optional<Input> parts = input.object(name);
        if (parts.isEmpty()) {
            return new Localized(one(input, name, required), "", "");
        }
        Input part = parts.get().known("fi", "sv", "en");
        Localized text = new Localized(one(part, "fi", required), one(part, "sv", false), one(part, "en", false));
        input.adopt(name + ".", part);
        return text;
    }

    private String one(Input from, String field, boolean required) {
        if (required) {
            return from.requiredLine(field, max);
        }
        return (lines ? from.text(field, max) : from.line(field, max)).orElse("");
    }
}
