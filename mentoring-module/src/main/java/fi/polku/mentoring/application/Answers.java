package fi.polku.mentoring.application;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An application that can be sent, as far as the desk and the supervisor count with it. The texts stay as they were typed.
 *
 * @param themes of the programme, at least one where it names any
 * @param languages of the programme, at least one
 * @param meets how the applicant wants to meet
 * @param hours of working time a month, {@value #LEAST_HOURS}–{@value #MOST_HOURS}
 */
public record Answers(List<UUID> themes, List<String> languages, Meets meets, int hours) {
    /** Fewest hours a month. */
    public static final int LEAST_HOURS = 1;
    /** Most hours a month. */
    public static final int MOST_HOURS = 80;

    public Answers {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
    }

    /**
     * What is missing or wrong in what was typed.
     *
     * @param typed as it stands
     * @param offer what the programme lets choose from
     * @return in the order of the form; empty when it can be sent
     */
    public static List<FieldError> lacking(Typed typed, Offer offer) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : Typed.NAMES) {
            problem(name, typed, offer)
                    .ifPresent(key -> errors.add(
                            "hours".equals(name) && !typed.value(name).isEmpty()
                                    ? FieldError.of(name, key, LEAST_HOURS, MOST_HOURS)
                                    : FieldError.of(name, key)));
        }
        return errors;
    }

    private static Optional<String> problem(String name, Typed typed, Offer offer) {
        boolean missing = switch (name) {
            case "themes" -> !offer.themes().isEmpty() && themes(typed, offer).isEmpty();
            case "languages" -> languages(typed, offer).isEmpty();
            case "place" ->
                typed.value("meets").equals(Meets.PLACE.code())
                        && typed.value(name).isEmpty();
            case "wishes", "interests" -> false;
            default -> typed.value(name).isEmpty();
        };
        if (missing) {
            return Optional.of("field.required");
        }
        if ("meets".equals(name) && Meets.of(typed.value(name)).isEmpty()) {
            return Optional.of("field.choice");
        }
        return "hours".equals(name) && hours(typed).isEmpty() ? Optional.of("field.number") : Optional.empty();
    }

    /** A theme that the programme has given up meanwhile is not chosen any more. */
    private static List<UUID> themes(Typed typed, Offer offer) {
        return typed.chosen("themes").stream()
                .filter(offer::has)
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> languages(Typed typed, Offer offer) {
        return typed.chosen("languages").stream()
                .filter(offer.languages()::contains)
                .toList();
    }

    private static Optional<Integer> hours(Typed typed) {
        String text = typed.value("hours").strip();
        return Optional.of(text)
                .filter(t -> t.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(h -> h >= LEAST_HOURS && h <= MOST_HOURS);
    }

    /**
     * The application as it can be sent.
     *
     * @param typed as it stands
     * @param offer what the programme lets choose from
     * @return valid
     * @throws Problem.Invalid when something is missing or wrong
     */
    public static Answers of(Typed typed, Offer offer) {
        List<FieldError> errors = lacking(typed, offer);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        return new Answers(
                themes(typed, offer),
                languages(typed, offer),
                Meets.of(typed.value("meets")).orElseThrow(),
                hours(typed).orElseThrow());
    }
}
