package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Bank;
import fi.polku.mentoring.bank.BankTheme;
import fi.polku.mentoring.bank.Meets;
import fi.polku.mentoring.bank.MentorRequest;
import fi.polku.mentoring.bank.Offer;
import fi.polku.mentoring.bank.OfferContent;
import fi.polku.mentoring.bank.OfferState;
import fi.polku.mentoring.bank.Offers;
import fi.polku.mentoring.bank.RequestState;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Level;
import fi.polku.mentoring.web.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words and addresses of the pages of the mentor bank. */
public final class BankWords {
    private static final List<String> SOUGHT =
            List.of("q", "bank", "theme", "competence", "language", "meets", "own", "free");

    private BankWords() {}

    /** Unit and organisation in a line; of a guest that they are one. */
    public static String where(Texts t, Offer.Who who) {
        String organisation =
                who.organisation().map(name -> name.in(t.locale())).orElseGet(() -> t.get("bank.guest"));
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

    /** A competence with its level, in words. */
    public static String skill(Texts t, Offer.Skill skill) {
        String level = skill.word()
                .map(word -> word.in(t.locale()))
                .orElseGet(() -> Level.word(Level.common(t), skill.level()));
        return t.get("bank.skill", skill.name().in(t.locale()), level);
    }

    /** How one meets, and where. */
    public static String meets(Texts t, OfferContent content) {
        String way = t.get("bank.meets." + content.meets().code());
        return content.place()
                .filter(place -> content.meets() != Meets.REMOTE)
                .map(place -> t.get("bank.meets.in", way, place))
                .orElse(way);
    }

    /** Whether something is among what a form has as words beside each other. */
    public static boolean has(FormView form, String field, String value) {
        return List.of(form.value(field).split(" ", -1)).contains(value);
    }

    /** Whether a search says more than words, or says it wrongly: then what narrows it is seen at once. */
    public static boolean narrowed(FormView search) {
        return Stream.of("bank", "theme", "language", "meets", "own", "free")
                .anyMatch(field ->
                        search.error(field).isPresent() || !Set.of("", "false").contains(search.value(field)));
    }

    /** The level that a form says of a competence. */
    public static String level(FormView form, Offers.Choosable competence) {
        return form.value(BankInput.levelOf(competence.uri()));
    }

    /** The levels that one may say of a competence. */
    public static List<Choice> levels(Texts t, Offers.Choosable competence) {
        return Level.of(competence.scale(), t).stream()
                .map(level -> Choice.of(Integer.toString(level.number()), level.word()))
                .toList();
    }

    /** Choices of themes. */
    public static List<Choice> themes(Texts t, List<BankTheme> themes) {
        return themes.stream()
                .map(theme -> Choice.of(theme.id().toString(), theme.name().in(t.locale())))
                .toList();
    }

    /** Choices of banks. */
    public static List<Choice> banks(Texts t, List<Bank> banks) {
        return banks.stream()
                .map(bank -> Choice.of(bank.programme().toString(), bank.name().in(t.locale())))
                .toList();
    }

    /** Choices of languages. */
    public static List<Choice> languages(Texts t) {
        return OfferContent.LANGUAGES.stream()
                .map(code -> Choice.of(code, t.get("programme.language." + code)))
                .toList();
    }

    /** Choices of how one meets; when one looks for somebody, without either. */
    public static List<Choice> meets(Texts t, boolean sought) {
        return Stream.of(Meets.values())
                .filter(meets -> !sought || meets != Meets.EITHER)
                .map(meets -> Choice.of(meets.code(), t.get("bank.meets." + meets.code())))
                .toList();
    }

    /** Choices of how many at a time. */
    public static List<Choice> places() {
        return IntStream.rangeClosed(1, OfferContent.MOST_PLACES)
                .mapToObj(Integer::toString)
                .map(number -> Choice.of(number, number))
                .toList();
    }

    /** For whom one may ask: oneself, and who reports to one. */
    public static List<Choice> mentees(Texts t, UUID me, Offers.Opened opened) {
        return Stream.concat(
                        opened.mayAsk() ? Stream.of(Choice.of(me.toString(), t.get("bank.ask.me"))) : Stream.of(),
                        opened.reports().stream().map(r -> Choice.of(r.id().toString(), r.name())))
                .toList();
    }

    /** How an offer stands, at a glance. */
    public static Tone tone(OfferState state) {
        return switch (state) {
            case PUBLISHED -> Tone.GOOD;
            case DRAFT, PAUSED -> Tone.WAITING;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /** How a request stands, at a glance. */
    public static Tone tone(RequestState state) {
        return state == RequestState.ACCEPTED ? Tone.GOOD : state.closed() ? Tone.NEUTRAL : Tone.WAITING;
    }

    /** What a request is called in a list of its reader. */
    public static String title(Texts t, MentorRequest request) {
        return switch (request.stands()) {
            case MENTEE -> t.get("bank.request.to", request.mentor().name());
            case REPORT -> t.get("bank.request.to", request.mentor().name());
            case SUPERVISOR ->
                t.get(
                        "bank.request.for",
                        request.mentor().name(),
                        request.mentee().name());
            case MENTOR -> t.get("bank.request.from", request.mentee().name());
        };
    }

    /** The same search with other conditions, or the page after a cursor. */
    public static String next(FormView search, String cursor) {
        return "/bank?"
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

    /** What the fields of a search are called. */
    public static Map<String, String> searched(Texts t) {
        return Map.of(
                "q", t.get("bank.search"),
                "bank", t.get("bank.bank"),
                "theme", t.get("bank.theme"),
                "competence", t.get("bank.competence"),
                "language", t.get("bank.language"),
                "meets", t.get("bank.meets"),
                "own", t.get("bank.own"),
                "free", t.get("bank.free"));
    }

    /** What the fields of an offer are called. */
    public static Map<String, String> labels(Texts t) {
        return Map.of(
                BankInput.WORDS, t.get("bank.words"),
                BankInput.LANGUAGES, t.get("bank.languages"),
                BankInput.THEMES, t.get("bank.themes"),
                BankInput.COMPETENCES, t.get("bank.competences"),
                BankInput.MEETS, t.get("bank.meets"),
                BankInput.PLACE, t.get("bank.place"),
                BankInput.ACROSS, t.get("bank.reach"),
                BankInput.CAPACITY, t.get("bank.places"),
                BankInput.FROM, t.get("bank.from"));
    }
}
