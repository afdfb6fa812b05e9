package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.CardContent;
import fi.polku.mentoring.network.NetworkCard;
import fi.polku.mentoring.network.NetworkChoices;
import fi.polku.mentoring.network.PairChance;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and addresses of the pages of networks. */
public final class NetworkWords {
    private static final List<String> SOUGHT = List.of("q", "theme", "organisation", "language");

    private NetworkWords() {}

    /** Unit and organisation in a line; of a guest that they are one. */
    public static String where(Texts t, NetworkCard.Who who) {
        String organisation =
                who.organisation().map(name -> name.in(t.locale())).orElseGet(() -> t.get("network.guest"));
        return Stream.concat(who.unit().map(name -> name.in(t.locale())).stream(), Stream.of(organisation))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Languages by name. */
    public static String languages(Texts t, List<String> languages) {
        return languages.stream()
                .map(code -> t.get("programme.language." + code))
                .collect(Collectors.joining(", "));
    }

    /** Names beside each other. */
    public static String names(Texts t, List<Localized> names) {
        return names.stream().map(name -> name.in(t.locale())).collect(Collectors.joining(", "));
    }

    /** Whether something is among what a form has as words beside each other. */
    public static boolean has(FormView form, String field, String value) {
        return List.of(form.value(field).split(" ", -1)).contains(value);
    }

    /** Choices of a list. */
    public static List<Choice> choices(Texts t, List<NetworkChoices.Named> all) {
        return all.stream()
                .map(each -> Choice.of(each.id().toString(), each.name().in(t.locale())))
                .toList();
    }

    /** Choices of languages. */
    public static List<Choice> languages(Texts t) {
        return CardContent.LANGUAGES.stream()
                .map(code -> Choice.of(code, t.get("programme.language." + code)))
                .toList();
    }

    /** The page after a cursor, of the same search. */
    public static String next(UUID round, FormView search, String cursor) {
        return "/rounds/" + round + "/network?"
                + Stream.concat(
                                SOUGHT.stream()
                                        .filter(name -> !search.value(name).isEmpty())
                                        .map(name -> name + "=" + encoded(search.value(name))),
                                Stream.of("cursor=" + encoded(cursor)))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where one goes on to invite somebody to a pair, who is chosen already. */
    public static String invite(PairChance chance, UUID person) {
        return "/mentoring/" + chance.programme() + "/invite?seat="
                + chance.role().code() + ":" + person;
    }

    /** What the fields of a card are called. */
    public static Map<String, String> labels(Texts t) {
        return Map.of(
                NetworkInput.WORDS, t.get("network.words"),
                NetworkInput.LANGUAGES, t.get("network.languages"),
                NetworkInput.THEMES, t.get("network.themes"),
                NetworkInput.COMPETENCES, t.get("network.competences"),
                NetworkInput.SHOWS_EMAIL, t.get("network.showsEmail"));
    }
}
