package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The programmes that ship, each a file of properties beside this class: texts, form and habits in one place that is read by people too. */
public final class ProgrammeTemplates {
    private static final List<String> CODES = List.of(
            "peer-triads",
            "coaching-pairs",
            "coaching-groups",
            "specialists-groups",
            "reverse-groups",
            "onboarding-pairs",
            "own");

    private static final List<ProgrammeTemplate> ALL =
            CODES.stream().map(ProgrammeTemplates::load).toList();

    private ProgrammeTemplates() {}

    /**
     * All that ship, the one for everything else last.
     *
     * @return in the order in which they are offered
     */
    public static List<ProgrammeTemplate> all() {
        return ALL;
    }

    /**
     * One of them.
     *
     * @param code such as {@code peer-triads}
     * @return absent for an unknown code
     */
    public static Optional<ProgrammeTemplate> of(String code) {
        return ALL.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    private static ProgrammeTemplate load(String code) {
        Properties file = read(code);
        List<PhaseHabit> habits = Stream.of(PhaseKind.values())
                .flatMap(kind -> Optional.ofNullable(file.getProperty("phase." + kind.code())).stream()
                        .map(text -> PhaseHabit.parse(kind, text)))
                .toList();
        return new ProgrammeTemplate(code, content(file, !habits.isEmpty()), habits);
    }

    private static Properties read(String code) {
        Properties file = new Properties();
        String name = code + ".properties";
        try (InputStream in = Objects.requireNonNull(ProgrammeTemplates.class.getResourceAsStream(name), name)) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static ProgrammeContent content(Properties file, boolean inRounds) {
        return new ProgrammeContent(
                new Basics(
                        text(file, "name"),
                        Reach.of(word(file, "reach")).orElseThrow(),
                        List.of(word(file, "languages").split(" ", -1)),
                        themes(file)),
                new GroupForm(Places.parse(word(file, "places")), Boolean.parseBoolean(word(file, "across"))),
                new Habits(
                        Cadence.of(word(file, "cadence")).orElseThrow(),
                        Integer.parseInt(word(file, "minutes")),
                        Integer.parseInt(word(file, "preparation")),
                        Boolean.parseBoolean(word(file, "endorsed"))),
                inRounds,
                new ProgrammeWords(
                        text(file, "purpose"), text(file, "audience"), text(file, "asked"), text(file, "commitment")),
                new Keeping("", "", Integer.parseInt(word(file, "retention"))));
    }

    private static List<Localized> themes(Properties file) {
        List<Localized> themes = new ArrayList<>();
        while (file.containsKey("theme." + (themes.size() + 1) + ".fi")) {
            themes.add(text(file, "theme." + (themes.size() + 1)));
        }
        return themes;
    }

    private static Localized text(Properties file, String key) {
        return new Localized(word(file, key + ".fi"), word(file, key + ".sv"), word(file, key + ".en"));
    }

    private static String word(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }
}
