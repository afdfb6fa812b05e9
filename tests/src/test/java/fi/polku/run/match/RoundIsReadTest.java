package fi.polku.run.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import fi.polku.run.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundIsReadTest {
    private static final String PERSON = """
            {"id": "a", "role": "peer", "organisation": "x", "languages": ["fi"]}""";

    private static String round(String people, String more) {
        return "{\"form\": \"triads\", \"weights\": {\"themes\": 1}, \"applicants\": [" + people + "]" + more + "}";
    }

    private static void isRefused(String json, String... sentences) {
        assertThatThrownBy(() -> RoundJson.read(json))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(sentences);
    }

    @Test
    void with_every_field() {
        Question question = RoundJson.read("""
                {
                  "form": [{"role": "senior", "min": 1, "max": 2}, {"role": "newcomer", "min": 2, "counted": false}],
                  "differing": "roles",
                  "weights": {"themes": 5, "left-over": 7},
                  "applicants": [
                    {"id": "s", "role": "senior", "organisation": "x", "languages": ["fi", "sv"], "places": ["Turku"], "remote": true,
                     "leftOver": true, "themes": ["t"], "held": {"law": 3}, "wanted": {"data": {"now": 1, "target": 4}},
                     "experience": ["e"], "values": ["v"], "wishes": ["w"], "qualities": ["q"], "supervisors": ["b1", "b2"], "refused": ["r"]},
                    {"id": "n", "role": "newcomer", "organisation": "y", "languages": ["fi"], "capacity": 3}
                  ],
                  "conflicts": [["s", "n"]],
                  "locks": {"kept": [], "together": [], "apart": [["s", "n"]], "aside": ["n"]},
                  "names": {"t": {"fi": "teema", "en": "theme"}},
                  "budget": {"seed": 9, "iterations": 1000, "seconds": 5, "proofSeconds": 6}
                }""");
        assertThat(question.instance().rules())
                .isEqualTo(new Rules(
                        new Form(List.of(
                                new Form.Seat(Role.SENIOR, 1, 2, true), new Form.Seat(Role.NEWCOMER, 2, 2, false))),
                        Rules.Differing.ROLES,
                        Map.of(Wish.THEMES, 5, Wish.LEFT_OVER, 7)));
        assertThat(question.instance().applicants().get(0))
                .isEqualTo(new Applicant(
                        "s",
                        Role.SENIOR,
                        "x",
                        new Applicant.Practice(Set.of("fi", "sv"), Set.of("Turku"), true, 1, true),
                        new Applicant.Profile(
                                Set.of("t"),
                                Map.of("law", 3),
                                Map.of("data", new Applicant.Want(1, 4)),
                                Set.of("e"),
                                Set.of("v"),
                                Set.of("w"),
                                Set.of("q")),
                        new Applicant.Relations(List.of("b1", "b2"), Set.of("r"))));
        assertThat(question.instance().applicants().get(1).practice().capacity())
                .isEqualTo(3);
        assertThat(question.instance().conflicts()).containsExactly(Set.of("s", "n"));
        assertThat(question.instance().locks().aside()).containsExactly("n");
        assertThat(question.budget().iterations()).isEqualTo(1000);
        assertThat(question.budget().seed()).isEqualTo(9);
        assertThat(question.budget().search()).isEqualTo(Duration.ofSeconds(5));
        assertThat(question.budget().proof()).isEqualTo(Duration.ofSeconds(6));
        assertThat(question.names()).containsOnlyKeys("t");
    }

    @Test
    void and_refused_where_it_is_no_json() {
        isRefused("{\"form\": ", "The file is not JSON");
        isRefused("[]", "the document: must be an object");
    }

    @Test
    void and_every_wrong_field_is_named() {
        isRefused(
                round("{\"id\": 7, \"role\": \"boss\", \"languages\": \"fi\", \"color\": 1}", ""),
                "applicants[0].id: must be a text",
                "applicants[0].role: must be one of mentor, mentee, peer, senior, newcomer",
                "applicants[0]: \"organisation\" is missing",
                "applicants[0].languages: must be a list",
                "applicants[0]: has no field \"color\"");
    }

    @Test
    void and_a_number_that_is_none_is_named() {
        isRefused(
                round(PERSON.replace("}", ", \"held\": {\"law\": 2.5}, \"remote\": 1}"), ""),
                "applicants[0].held.law: must be a whole number",
                "applicants[0].remote: must be true or false");
    }

    @Test
    void and_what_the_round_itself_forbids_is_named_by_field_too() {
        isRefused(round(PERSON + "," + PERSON, ""), "applicants[1].id: Two applicants have the id a.");
        isRefused(round(PERSON, ", \"locks\": {\"aside\": [\"z\"]}"), "locks.aside: No applicant has the id z.");
        isRefused(round(PERSON, ", \"budget\": {\"iterations\": 0}"), "budget: must have at least one iteration");
        isRefused(round(PERSON.replace("\"x\"", "\" \""), ""), "applicants[0].organisation: This is missing.");
        isRefused(
                round(PERSON, "").replace("\"triads\"", "[{\"role\": \"peer\", \"min\": 0, \"max\": 12}]"),
                "form[0]: The least number",
                "form: A group has at least 2 people and at most 8.");
        isRefused(
                "{\"form\": \"triads\", \"weights\": {\"left-over\": 101}, \"applicants\": []}",
                "weights.left-over: A weight is from 0 to 100.");
        isRefused("{\"form\": \"quartets\", \"applicants\": []}", "form: must be pairs", "\"weights\" is missing");
    }

    @Test
    void from_a_table() {
        Question question = RoundCsv.read("""
                id;role;organisation;languages;remote;capacity;themes;held;wanted
                m;mentor;x;fi|sv;yes;2;a|b;law=3;
                e;mentee;y;fi;yes;;a;;law=1>3|art=2
                """);
        assertThat(question.instance().rules().form()).isEqualTo(Form.pairs());
        Applicant mentor = question.instance().applicants().get(0);
        assertThat(mentor.practice()).isEqualTo(new Applicant.Practice(Set.of("fi", "sv"), Set.of(), true, 2, false));
        assertThat(mentor.profile().held()).containsExactly(Map.entry("law", 3));
        assertThat(question.instance().applicants().get(1).profile().wanted())
                .containsOnly(Map.entry("law", new Applicant.Want(1, 3)), Map.entry("art", new Applicant.Want(0, 2)));
    }

    @Test
    void from_a_table_and_every_wrong_cell_is_named() {
        assertThatThrownBy(() -> RoundCsv.read("""
                        id,role,organisation,languages,remote,held
                        a,chief,x,fi,perhaps,law=much
                        """))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "row 2, column role: must be one of",
                        "row 2, column remote: must be yes or no",
                        "row 2, column held: must be a whole number, not \"much\"");
        assertThatThrownBy(() -> RoundCsv.read("""
                        id,role,organisation,languages,wanted
                        a,peer,x,fi,
                        a,peer,,fi,law=3>1
                        """))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "row 3, column id: Two applicants have the id a.",
                        "row 3, column organisation: This is missing.",
                        "row 3, column wanted: The target must be higher");
        assertThatThrownBy(() -> RoundCsv.read("id,role,colour\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "column colour: there is none",
                        "column organisation: is missing",
                        "column languages: is missing");
    }
}
