package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Basics;
import fi.polku.mentoring.programme.Cadence;
import fi.polku.mentoring.programme.Condition;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Habits;
import fi.polku.mentoring.programme.Keeping;
import fi.polku.mentoring.programme.Places;
import fi.polku.mentoring.programme.ProgrammeContent;
import fi.polku.mentoring.programme.ProgrammeWords;
import fi.polku.mentoring.programme.Reach;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.LocalizedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is said of a programme, from a step's form or as a JSON Merge Patch. A form holds its whole step, so that a box that is not ticked is a no; a patch
 * leaves as it is what it does not name.
 */
final class ProgrammeInput {
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_MANY = 3_000;

    private final Input input;
    private final boolean whole;

    private ProgrammeInput(Input input, boolean whole) {
        this.input = input;
        this.whole = whole;
    }

    /** A step's form. */
    static ProgrammeInput form(Input input) {
        return new ProgrammeInput(input, true);
    }

    /** A patch of the whole. */
    static ProgrammeContent merge(ProgrammeContent before, Input input) {
        input.known(
                "name",
                "reach",
                "languages",
                "themes",
                "places",
                "across",
                "cadence",
                "minutes",
                "preparation",
                "endorsed",
                "purpose",
                "audience",
                "asked",
                "commitment",
                "strategy",
                "funding",
                "retentionMonths");
        ProgrammeInput patch = new ProgrammeInput(input, false);
        ProgrammeContent next = patch.basics(before);
        next = patch.form(next);
        next = patch.words(next);
        return patch.keeping(next);
    }

    private boolean says(String field) {
        return whole || input.has(field);
    }

    ProgrammeContent basics(ProgrammeContent before) {
        Basics old = before.basics();
        Localized name = says("name") ? LocalizedInput.requiredLine(input, "name", Basics.LONGEST_NAME) : old.name();
        Reach reach = says("reach") ? required("reach", input.choice("reach", Reach::of), old.reach()) : old.reach();
        List<String> languages = says("languages") ? languages() : old.languages();
        List<Localized> themes = says("themes") ? themes() : old.themes();
        input.check();
        return before.with(new Basics(name, reach, languages, themes));
    }

    private <E> E required(String field, Optional<E> read, E otherwise) {
        if (read.isEmpty() && input.fine()) {
            input.error(field, "field.required");
        }
        return read.orElse(otherwise);
    }

    /** In JSON a list; in a form a box for each. */
    private List<String> languages() {
        if (!whole) {
            return input.texts("languages", LONGEST_CODE);
        }
        return Basics.LANGUAGES.stream()
                .filter(language -> input.line("languages-" + language, LONGEST_CODE)
                        .filter(language::equals)
                        .isPresent())
                .toList();
    }

    /** In JSON a list of texts; in a form one text area for each language, a theme on each line. */
    private List<Localized> themes() {
        if (!whole) {
            return input.objects("themes", Basics.MOST_THEMES).stream()
                    .map(this::theme)
                    .toList();
        }
        Input part = input.object("themes").orElse(input);
        List<String> fi = lines(part, "fi");
        List<String> sv = lines(part, "sv");
        List<String> en = lines(part, "en");
        input.adopt("themes.", part);
        if (sv.size() > fi.size() || en.size() > fi.size()) {
            input.error(sv.size() > fi.size() ? "themes.sv" : "themes.en", "programme.themes.lines");
        }
        List<Localized> themes = new ArrayList<>();
        for (int i = 0; i < fi.size(); i++) {
            themes.add(new Localized(fi.get(i), at(sv, i), at(en, i)));
        }
        return themes;
    }

    private Localized theme(Input part) {
        Localized theme = new Localized(
                part.line("fi", Basics.LONGEST_NAME).orElse(""),
                part.line("sv", Basics.LONGEST_NAME).orElse(""),
                part.line("en", Basics.LONGEST_NAME).orElse(""));
        input.adopt("themes.", part);
        return theme;
    }

    private static List<String> lines(Input part, String language) {
        return part.text(language, LONGEST_MANY)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String at(List<String> lines, int place) {
        return place < lines.size() ? lines.get(place) : "";
    }

    ProgrammeContent form(ProgrammeContent before) {
        GroupForm old = before.form();
        Habits habits = before.habits();
        List<Places> places = says("places") ? places() : old.places();
        boolean across = truth("across", old.across());
        Cadence cadence = says("cadence")
                ? required("cadence", input.choice("cadence", Cadence::of), habits.cadence())
                : habits.cadence();
        int minutes = number("minutes", Habits.SHORTEST, Habits.LONGEST, habits.minutes());
        int preparation = number("preparation", 0, Habits.LONGEST, habits.preparation());
        boolean endorsed = truth("endorsed", habits.endorsed());
        input.check();
        return before.with(new GroupForm(places, across), new Habits(cadence, minutes, preparation, endorsed));
    }

    private boolean truth(String field, boolean before) {
        return says(field) ? input.truth(field).orElse(false) : before;
    }

    private int number(String field, int min, int max, int before) {
        return says(field) ? required(field, input.number(field, min, max), before) : before;
    }

    private List<Places> places() {
        List<Places> places = new ArrayList<>();
        List<Input> parts = input.objects("places", GroupForm.MOST_ROLES + 1);
        for (int i = 0; i < parts.size(); i++) {
            Input part = parts.get(i);
            if (!whole || !part.line("role", LONGEST_CODE).orElse("").isEmpty()) {
                placesOf(part).ifPresent(places::add);
            }
            input.adopt("places[" + i + "].", part);
        }
        return places;
    }

    private Optional<Places> placesOf(Input part) {
        part.known("role", "min", "max", "who", "guests");
        Optional<GroupRole> role = part.choice("role", GroupRole::of);
        Optional<Integer> min = part.number("min", 1, Places.MOST);
        Optional<Integer> max = part.number("max", 1, Places.MOST);
        Condition who = part.choice("who", Condition::of).orElse(Condition.ANYONE);
        boolean guests = part.truth("guests").orElse(false);
        if (part.fine() && (role.isEmpty() || min.isEmpty())) {
            part.error(role.isEmpty() ? "role" : "min", "field.required");
        }
        if (!part.fine()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Places(
                    role.orElseThrow(), min.orElseThrow(), max.or(() -> min).orElseThrow(), who, guests));
        } catch (Problem.Invalid wrong) {
            wrong.errors()
                    .forEach(e -> part.error(e.field(), e.key(), e.arguments().toArray()));
            return Optional.empty();
        }
    }

    ProgrammeContent words(ProgrammeContent before) {
        ProgrammeWords old = before.words();
        ProgrammeWords words = new ProgrammeWords(
                text("purpose", old.purpose()),
                text("audience", old.audience()),
                text("asked", old.asked()),
                text("commitment", old.commitment()));
        input.check();
        return before.with(words);
    }

    private Localized text(String field, Localized before) {
        return says(field) ? LocalizedInput.text(input, field, ProgrammeWords.LONGEST) : before;
    }

    ProgrammeContent keeping(ProgrammeContent before) {
        Keeping old = before.keeping();
        String strategy =
                says("strategy") ? input.line("strategy", Keeping.LONGEST_TAG).orElse("") : old.strategy();
        String funding =
                says("funding") ? input.line("funding", Keeping.LONGEST_TAG).orElse("") : old.funding();
        int retention = number("retentionMonths", Keeping.SHORTEST, Keeping.LONGEST, old.retentionMonths());
        input.check();
        return before.with(new Keeping(strategy, funding, retention));
    }
}
