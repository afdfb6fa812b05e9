package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.CardContent;
import fi.polku.mentoring.network.NetworkCard;
import fi.polku.mentoring.network.NetworkMessage;
import fi.polku.mentoring.network.Sought;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A card and a message, read from a form or from JSON, and whom one looks for, read from an address. */
final class NetworkInput {
    static final String WORDS = "words";
    static final String LANGUAGES = "languages";
    static final String THEMES = "themes";
    static final String COMPETENCES = "competences";
    static final String SHOWS_EMAIL = "showsEmail";
    static final String VERSION = "version";

    private static final int LONGEST_URI = 1000;

    private NetworkInput() {}

    static CardContent content(Input input) {
        input.known(WORDS, LANGUAGES, THEMES, COMPETENCES, SHOWS_EMAIL);
        Optional<String> words = input.text(WORDS, CardContent.LONGEST);
        List<String> languages = input.texts(LANGUAGES, Input.LINE);
        if (!CardContent.LANGUAGES.containsAll(languages)) {
            input.error(LANGUAGES, "field.choice");
        } else if (languages.isEmpty()) {
            input.error(LANGUAGES, "field.required");
        }
        List<UUID> themes = new ArrayList<>();
        for (String text : input.texts(THEMES, Input.LINE)) {
            id(text).ifPresentOrElse(themes::add, () -> input.error(THEMES, "field.choice"));
        }
        List<String> competences = input.texts(COMPETENCES, LONGEST_URI);
        boolean showsEmail = input.truth(SHOWS_EMAIL).orElse(false);
        input.check();
        return new CardContent(words, languages, themes, competences, showsEmail);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The fields of a card's form. */
    static Map<String, String> fields(NetworkCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        CardContent content = card.content();
        fields.put(WORDS, content.words().orElse(""));
        fields.put(LANGUAGES, String.join(" ", content.languages()));
        fields.put(
                THEMES,
                String.join(" ", content.themes().stream().map(UUID::toString).toList()));
        fields.put(COMPETENCES, String.join(" ", content.competences()));
        fields.put(SHOWS_EMAIL, Boolean.toString(content.showsEmail()));
        fields.put(VERSION, Integer.toString(card.version()));
        return fields;
    }

    /** What was sent, as the form shows it again. */
    static Map<String, String> sent(Input input) {
        Map<String, String> fields = new LinkedHashMap<>(input.raw());
        for (String name : List.of(LANGUAGES, THEMES, COMPETENCES)) {
            fields.put(name, String.join(" ", input.texts(name, LONGEST_URI)));
        }
        return fields;
    }

    static String message(Input input) {
        input.known(WORDS);
        String words = input.requiredText(WORDS, NetworkMessage.LONGEST);
        input.check();
        return words;
    }

    /** Whom one looks for; empty parameters are as good as none. */
    static Sought sought(String words, String theme, String organisation, String language) {
        if (words.length() > Sought.LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw new Problem.Invalid("q", "field.too-long", Sought.LONGEST);
        }
        return new Sought(
                Stream.of(words.strip()).filter(w -> !w.isEmpty()).findFirst(),
                one("theme", theme),
                one("organisation", organisation),
                language(language));
    }

    private static Optional<UUID> one(String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(id(text).orElseThrow(() -> new Problem.Invalid(field, "field.choice")));
    }

    private static Optional<String> language(String text) {
        if (!text.isEmpty() && !CardContent.LANGUAGES.contains(text)) {
            throw new Problem.Invalid("language", "field.choice");
        }
        return Stream.of(text).filter(l -> !l.isEmpty()).findFirst();
    }
}
