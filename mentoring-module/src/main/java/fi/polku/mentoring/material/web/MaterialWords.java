package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.Reached;
import fi.polku.mentoring.programme.web.ProgrammeLabels;
import fi.polku.mentoring.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words for files and whom material is for, and the names of fields in a summary of errors. */
public final class MaterialWords {
    private static final long KILOBYTE = 1024;
    private static final double MEGABYTE = KILOBYTE * 1024.0;

    private MaterialWords() {}

    /** How big a file is. */
    public static String size(Texts t, long bytes) {
        return bytes < MEGABYTE
                ? t.get("material.size.kb", (bytes + KILOBYTE - 1) / KILOBYTE)
                : t.get("material.size.mb", bytes / MEGABYTE);
    }

    /** What a file is, by its extension in capitals. */
    public static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Whom it is for. */
    public static String reached(Texts t, Reached reached) {
        return reached.role()
                .map(role -> t.get("material.for.role", t.get("programme.role." + role.code())))
                .orElseGet(() -> t.get("material.for." + reached.code()));
    }

    /** The fields of a form. */
    public static Map<String, String> labels(Texts t, boolean story) {
        Map<String, String> labels = new HashMap<>();
        for (String language : List.of("fi", "sv", "en")) {
            labels.put("title." + language, ProgrammeLabels.in(t, language, t.get("material.title")));
            labels.put(
                    "text." + language,
                    ProgrammeLabels.in(t, language, t.get(story ? "material.story" : "material.sentence")));
        }
        for (String field : List.of("phase", "audience", "address", "file", "agreed")) {
            labels.put(field, t.get("material." + field));
        }
        return labels;
    }
}
