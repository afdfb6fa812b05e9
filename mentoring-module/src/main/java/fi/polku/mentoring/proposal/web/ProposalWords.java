package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.matching.HardRule;
import fi.polku.mentoring.matching.Reason;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.matching.Words;
import fi.polku.mentoring.proposal.GroupContent;
import fi.polku.mentoring.proposal.LeftOut;
import fi.polku.mentoring.proposal.ProposalView;
import fi.polku.mentoring.proposal.ProposedPerson;
import fi.polku.mentoring.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says a proposal in the reader's language: reasons, rules and wishes in words. */
public final class ProposalWords {
    private static final double PERCENT = Wish.FULL / 100.0;

    private final Texts t;
    private final boolean hidden;
    private final Words words;

    private ProposalWords(Texts t, boolean hidden, Map<String, String> called) {
        this.t = t;
        this.hidden = hidden;
        this.words = new Words(t::get, code -> called.getOrDefault(code, code));
    }

    /**
     * For what speaks of nobody in particular.
     *
     * @param t the reader's language
     * @param hidden whether names are hidden
     * @return the words
     */
    public static ProposalWords of(Texts t, boolean hidden) {
        return new ProposalWords(t, hidden, Map.of());
    }

    /**
     * For a proposal.
     *
     * @param t the reader's language
     * @param view what is shown of it
     * @param hidden whether names are hidden
     * @return the words
     */
    public static ProposalWords of(Texts t, ProposalView view, boolean hidden) {
        Map<String, String> called = new HashMap<>();
        view.words().forEach((code, name) -> called.put(code, name.in(t.locale())));
        ProposalWords plain = of(t, hidden);
        List<ProposedPerson> people = new ArrayList<>();
        view.groups().items().forEach(group -> people.addAll(group.people()));
        view.left().people().stream().map(LeftOut::person).forEach(people::add);
        people.forEach(person -> person.application().ifPresent(id -> called.put(id.toString(), plain.called(person))));
        return new ProposalWords(t, hidden, called);
    }

    /** What somebody is called where names may be hidden. */
    public String called(ProposedPerson person) {
        if (person.application().isEmpty()) {
            return t.get("engine.unseen");
        }
        return hidden ? t.get("desk.applicant", person.number()) : person.name();
    }

    /** Where somebody comes from, and as what they applied. */
    public String about(ProposedPerson person) {
        String role = t.get("programme.role." + person.role().code());
        if (person.application().isEmpty()) {
            return role;
        }
        return role + ", "
                + person.organisation().map(name -> name.in(t.locale())).orElseGet(() -> t.get("applicants.guest"));
    }

    /** Names of several, one after the other. */
    public String together(List<ProposedPerson> people) {
        return people.stream().map(this::called).collect(Collectors.joining(", "));
    }

    /** What one wish gave. */
    public String reason(Reason reason) {
        return words.of(reason);
    }

    /** Between whom, and by what. */
    public String fact(Reason.Fact fact) {
        String by = fact.codes().stream().map(words::of).sorted().collect(Collectors.joining(", "));
        return t.get("engine.fact", words.of(fact.one()), words.of(fact.other()), by, hundredths(fact.points()));
    }

    /** How a group can meet. */
    public String meeting(GroupContent content) {
        Result.Meeting meeting = content.meeting();
        String languages = meeting.languages().stream()
                .map(language -> t.get("programme.language." + language))
                .collect(Collectors.joining(", "));
        List<String> where = new ArrayList<>();
        if (meeting.remote()) {
            where.add(t.get("engine.remote"));
        }
        meeting.places().stream()
                .filter(place -> !"?".equals(place))
                .map(place -> place.substring(0, 1).toUpperCase(t.locale()) + place.substring(1))
                .forEach(where::add);
        return where.isEmpty()
                ? t.get("engine.meeting.somewhere", languages)
                : t.get("engine.meeting", languages, String.join(", ", where));
    }

    /** Why somebody has no group. */
    public String why(Result.Why why) {
        return words.of(why);
    }

    /** What would change it. */
    public String change(Result.Change change) {
        return words.of(change);
    }

    /** What a wish is called. */
    public String wish(Wish wish) {
        return words.of(wish);
    }

    /** What a rule says. */
    public String rule(HardRule rule) {
        return words.of(rule);
    }

    /** Points of a hundred. */
    public static long hundredths(long points) {
        return Math.round(points / PERCENT);
    }

    /** A time in seconds with one decimal, for a message. */
    public static double seconds(long millis) {
        return Math.round(millis / 100.0) / 10.0;
    }

    /** What the rules of a proposal are, one a line. */
    public List<String> rules(boolean across, String form) {
        List<String> rules = new ArrayList<>(List.of(t.get("engine.rule.form", form)));
        if (across) {
            rules.add(t.get("engine.rule.across"));
        }
        List.of("language", "place", "line", "conflict").forEach(rule -> rules.add(t.get("engine.rule." + rule)));
        return rules;
    }
}
