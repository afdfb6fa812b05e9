package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Meets;
import fi.polku.mentoring.bank.MentorRequest;
import fi.polku.mentoring.bank.Offer;
import fi.polku.mentoring.bank.OfferContent;
import fi.polku.mentoring.bank.SoughtMentor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** An offer and a request, read from a form or from JSON, and which mentor one looks for, read from an address. */
final class BankInput {
    static final String WORDS = "words";
    static final String LANGUAGES = "languages";
    static final String THEMES = "themes";
    static final String COMPETENCES = "competences";
    static final String COMPETENCE = "competence";
    static final String LEVEL = "level";
    static final String MEETS = "meets";
    static final String PLACE = "place";
    static final String ACROSS = "across";
    static final String CAPACITY = "places";
    static final String FROM = "from";
    static final String MENTEE = "mentee";
    static final String VERSION = "version";

    /** A form has a line for each competence of the profile, with or without a level. */
    private static final int MOST_LINES = 500;

    private static final int LONGEST_URI = 1000;
    private static final int MOST_LEVELS = 100;

    private BankInput() {}

    static OfferContent content(Input input) {
        input.known(WORDS, LANGUAGES, THEMES, COMPETENCES, MEETS, PLACE, ACROSS, CAPACITY, FROM);
        Optional<String> words = input.text(WORDS, OfferContent.LONGEST);
        List<UUID> themes = new ArrayList<>();
        for (String text : input.texts(THEMES, Input.LINE)) {
            id(text).ifPresentOrElse(themes::add, () -> input.error(THEMES, "field.choice"));
        }
        List<String> languages = languages(input);
        List<OfferContent.Known> competences = competences(input);
        Optional<Meets> meets = input.choice(MEETS, Meets::of);
        if (meets.isEmpty() && input.fine()) {
            input.error(MEETS, "field.required");
        }
        Optional<String> place = input.line(PLACE, OfferContent.LONGEST_PLACE);
        boolean across = input.truth(ACROSS).orElse(false);
        Optional<Integer> capacity = input.number(CAPACITY, 1, OfferContent.MOST_PLACES);
        var from = input.date(FROM);
        input.check();
        return new OfferContent(
                themes,
                competences,
                languages,
                meets.orElseThrow(() -> new Problem.Invalid(MEETS, "field.required")),
                place,
                across,
                capacity.orElse(1),
                from,
                words);
    }

    private static List<String> languages(Input input) {
        List<String> languages = input.texts(LANGUAGES, Input.LINE);
        if (!OfferContent.LANGUAGES.containsAll(languages)) {
            input.error(LANGUAGES, "field.choice");
        } else if (languages.isEmpty()) {
            input.error(LANGUAGES, "field.required");
        }
        return languages;
    }

    /** What has no level is not offered. */
    private static List<OfferContent.Known> competences(Input input) {
        List<OfferContent.Known> all = new ArrayList<>();
        for (Input each : input.objects(COMPETENCES, MOST_LINES)) {
            each.known(COMPETENCE, LEVEL);
            String uri = each.requiredLine(COMPETENCE, LONGEST_URI);
            Optional<Integer> level = each.number(LEVEL, 0, MOST_LEVELS);
            if (!each.fine()) {
                input.error(COMPETENCES, "field.choice");
            }
            level.ifPresent(said -> all.add(new OfferContent.Known(uri, said)));
        }
        return all;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a form finds the level of a competence. */
    static String levelOf(String uri) {
        return LEVEL + " " + uri;
    }

    /** The fields of an offer's form. */
    static Map<String, String> fields(Offer offer) {
        Map<String, String> fields = new LinkedHashMap<>();
        OfferContent content = offer.content();
        fields.put(WORDS, content.words().orElse(""));
        fields.put(LANGUAGES, String.join(" ", content.languages()));
        fields.put(
                THEMES,
                String.join(" ", content.themes().stream().map(UUID::toString).toList()));
        content.competences().forEach(known -> fields.put(levelOf(known.uri()), Integer.toString(known.level())));
        fields.put(MEETS, content.meets().code());
        fields.put(PLACE, content.place().orElse(""));
        fields.put(ACROSS, Boolean.toString(content.across()));
        fields.put(CAPACITY, Integer.toString(content.capacity()));
        fields.put(FROM, content.availableFrom().map(Object::toString).orElse(""));
        fields.put(VERSION, Integer.toString(offer.version()));
        return fields;
    }

    /** What was sent, as the form shows it again. */
    static Map<String, String> sent(Input input) {
        Map<String, String> fields = new LinkedHashMap<>(input.raw());
        for (String name : List.of(LANGUAGES, THEMES)) {
            fields.put(name, String.join(" ", input.texts(name, LONGEST_URI)));
        }
        for (Input each : input.objects(COMPETENCES, MOST_LINES)) {
            Map<String, String> line = each.raw();
            fields.put(levelOf(line.getOrDefault(COMPETENCE, "")), line.getOrDefault(LEVEL, ""));
        }
        return fields;
    }

    /** What is asked, and for whom. */
    record Asked(UUID mentee, String words) {}

    static Asked asked(Input input, UUID me) {
        input.known(WORDS, MENTEE);
        String words = input.requiredText(WORDS, MentorRequest.LONGEST);
        Optional<UUID> mentee = input.id(MENTEE);
        input.check();
        return new Asked(mentee.orElse(me), words);
    }

    /** Which mentor one looks for, field by field as the address has them; empty ones are as good as none. */
    static SoughtMentor sought(Map<String, String> asked) {
        String words = asked.getOrDefault("q", "");
        if (words.length() > SoughtMentor.LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw new Problem.Invalid("q", "field.too-long", SoughtMentor.LONGEST);
        }
        return new SoughtMentor(
                Stream.of(words.strip()).filter(w -> !w.isEmpty()).findFirst(),
                one(asked, "bank", BankInput::id),
                one(asked, "theme", BankInput::id),
                one(asked, COMPETENCE, BankInput::address),
                one(asked, "language", text -> Optional.of(text).filter(OfferContent.LANGUAGES::contains)),
                one(asked, MEETS, Meets::of),
                flag(asked, "own"),
                flag(asked, "free"));
    }

    private static Optional<String> address(String text) {
        return Optional.of(text)
                .filter(uri -> uri.length() <= LONGEST_URI && uri.chars().noneMatch(Character::isISOControl));
    }

    private static boolean flag(Map<String, String> asked, String field) {
        return one(
                        asked,
                        field,
                        text -> Optional.of(text)
                                .filter(word -> "true".equals(word) || "false".equals(word))
                                .map(Boolean::valueOf))
                .orElse(false);
    }

    private static <T> Optional<T> one(Map<String, String> asked, String field, Function<String, Optional<T>> meaning) {
        String text = asked.getOrDefault(field, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(meaning.apply(text).orElseThrow(() -> new Problem.Invalid(field, "field.choice")));
    }
}
