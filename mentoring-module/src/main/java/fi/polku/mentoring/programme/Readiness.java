package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a programme still lacks before it can be published: what applicants would miss, and nothing else. */
public final class Readiness {
    private Readiness() {}

    /**
     * One thing that is missing.
     *
     * @param step where it is given
     * @param key the message that tells it
     */
    public record Missing(SetupStep step, String key) {}

    /**
     * What is missing.
     *
     * @param programme as its organisers see it
     * @param today in Finland
     * @return in the order of steps; empty when it can be published
     */
    public static List<Missing> missing(ProgrammeView programme, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        ProgrammeContent content = programme.content();
        if (!written(content, content.basics().name())) {
            missing.add(new Missing(SetupStep.BASICS, "programme.missing.name"));
        }
        if (content.inRounds()) {
            round(programme, today).ifPresent(missing::add);
        }
        List<Function<ProgrammeWords, Localized>> texts =
                List.of(ProgrammeWords::purpose, ProgrammeWords::audience, ProgrammeWords::asked);
        if (texts.stream().anyMatch(text -> !written(content, text.apply(content.words())))) {
            missing.add(new Missing(SetupStep.TEXTS, "programme.missing.texts"));
        }
        boolean coordinated = programme.owners().stream()
                .filter(Owner::joined)
                .allMatch(owner -> programme.people(Task.COORDINATOR, Optional.empty()).stream()
                        .anyMatch(p -> p.organisation().equals(owner.id())));
        if (!coordinated) {
            missing.add(new Missing(SetupStep.PEOPLE, "programme.missing.coordinator"));
        }
        return missing;
    }

    private static Optional<Missing> round(ProgrammeView programme, LocalDate today) {
        Optional<Round> newest = programme.newest();
        if (newest.isEmpty()) {
            return Optional.of(new Missing(SetupStep.PHASES, "programme.missing.round"));
        }
        RoundState state = newest.get().timeline().stateOn(today);
        return state.compareTo(RoundState.OPEN) > 0
                ? Optional.of(new Missing(SetupStep.PHASES, "programme.missing.window-over"))
                : Optional.empty();
    }

    /** In each language in which people can take part; English readers can do with Finnish. */
    private static boolean written(ProgrammeContent content, Localized text) {
        List<String> languages = content.basics().languages();
        return !text.fi().isBlank() && (!languages.contains("sv") || !text.sv().isBlank());
    }
}
