package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.Typed;
import fi.polku.mentoring.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** An application as a plain text to take along. */
final class ApplicationText {
    private ApplicationText() {}

    static String of(Texts t, String title, ApplicationView view) {
        return title + "\n\n"
                + Typed.NAMES.stream()
                        .map(name -> t.get("application." + name) + "\n" + value(t, view, name) + "\n")
                        .collect(Collectors.joining("\n"));
    }

    private static String value(Texts t, ApplicationView view, String name) {
        List<String> chosen = view.typed().chosen(name);
        String value = view.typed().value(name);
        return switch (name) {
            case "themes" ->
                view.offer().themes().stream()
                        .filter(theme -> chosen.contains(theme.id().toString()))
                        .map(theme -> theme.name().in(t.locale()))
                        .collect(Collectors.joining(", "));
            case "languages" ->
                chosen.stream()
                        .filter(view.offer().languages()::contains)
                        .map(code -> t.get("programme.language." + code))
                        .collect(Collectors.joining(", "));
            case "meets" -> t.has("application.meets." + value) ? t.get("application.meets." + value) : "";
            default -> value;
        };
    }
}
