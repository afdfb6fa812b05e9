package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingGoalsToTheHostTest {
    private static final String EXPERT = DemoPeople.EXPERT.id();
    private static final String PATH = "people/" + EXPERT + "/goals/g-1";
    private static final String KEY = "Idempotency-Key";

    private ReferenceHost host;
    private HostCaller caller;

    @BeforeEach
    void start() throws IOException {
        host = ReferenceHost.start(0, "sending-goals");
        caller = new HostCaller(host.url(), "sending-goals");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_goal_is_kept_listed_replaced_and_withdrawn() {
        assertThat(caller.put(PATH, goal("Kuuntelen ensin", 40), KEY, "k-1").statusCode())
                .isEqualTo(201);
        assertThat(host.records().goals().of(EXPERT)).extracting(Goal::title).containsExactly("Kuuntelen ensin");

        assertThat(caller.put(PATH, goal("Kuuntelen ensin", 60), KEY, "k-2").statusCode())
                .isEqualTo(204);
        var listed = HostCaller.children(caller.read("people/" + EXPERT + "/goals"));
        assertThat(listed).extracting(goal -> goal.getAttribute("progress")).containsExactly("60");
        assertThat(listed).extracting(goal -> goal.getAttribute("levelTarget")).containsExactly("4");

        assertThat(caller.delete(PATH, KEY, "k-3").statusCode()).isEqualTo(204);
        assertThat(host.records().goals().of(EXPERT)).isEmpty();
        assertThat(caller.delete(PATH, KEY, "k-4").statusCode()).isEqualTo(204);
    }

    @Test
    void a_repeated_message_gets_the_first_answer_and_does_nothing_more() {
        caller.put(PATH, goal("Yksi", 10), KEY, "k-1");
        caller.delete(PATH, KEY, "k-2");

        assertThat(caller.put(PATH, goal("Yksi", 10), KEY, "k-1").statusCode()).isEqualTo(201);
        assertThat(host.records().goals().of(EXPERT)).isEmpty();
        assertThat(host.records().goals().messages()).isEqualTo(2);
    }

    @Test
    void a_key_used_for_another_message_is_refused() {
        caller.put(PATH, goal("Yksi", 10), KEY, "k-1");
        var response = caller.put(PATH, goal("Kaksi", 10), KEY, "k-1");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(host.records().goals().of(EXPERT)).extracting(Goal::title).containsExactly("Yksi");
    }

    @Test
    void a_message_without_a_key_is_refused() {
        assertThat(caller.put(PATH, goal("Yksi", 10)).statusCode()).isEqualTo(400);
        assertThat(caller.delete(PATH).statusCode()).isEqualTo(400);
    }

    @Test
    void an_unknown_person_is_a_404_problem() {
        var response = caller.put("people/p-999999/goals/g-1", goal("Yksi", 10), KEY, "k-1");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("unknown-person");
        assertThat(caller.get("people/p-999999/goals").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "levelTarget=\"4\", levelTarget=\"6\"",
        "levelNow=\"2\", levelNow=\"0\"",
        "progress=\"10\", progress=\"101\"",
        "status=\"active\", status=\"done\"",
        "due=\"2027-05-31\", due=\"2027-05-32\"",
        "id=\"g-1\", id=\"g-2\"",
        "person=\"p-000006\", person=\"p-000007\"",
        "<title>, <why>Salaista</why><title>",
        "status=, why=\"Salaista\" status=",
        "'<goal ', '<!DOCTYPE goal [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><goal '",
        "</goal>, ''",
        "' competence=', ' uri='"
    })
    void a_message_that_is_not_as_the_contract_says_is_refused(String part, String instead) {
        assertThat(goal("Yksi", 10)).contains(part);
        var response = caller.put(PATH, goal("Yksi", 10).replace(part, instead), KEY, "k-1");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(host.records().goals().of(EXPERT)).isEmpty();
        assertThat(host.records().goals().messages()).isZero();
    }

    @Test
    void levels_need_a_competence() {
        var without = goal("Yksi", 10).replaceAll("competence=\"[^\"]*\" ", "");
        assertThat(caller.put(PATH, without, KEY, "k-1").statusCode()).isEqualTo(400);
        var free = without.replaceAll("(framework|levelNow|levelTarget)=\"[^\"]*\" ", "");
        assertThat(caller.put(PATH, free, KEY, "k-2").statusCode()).isEqualTo(201);
    }

    @Test
    void a_message_of_a_megabyte_is_refused() {
        var title = "<title>" + "a".repeat(1 << 20);
        var response = caller.put(PATH, goal("", 10).replace("<title>", title), KEY, "k-1");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void a_goal_shows_on_the_persons_page_as_text(String language) throws Exception {
        caller.put(PATH, goal("Kuuntelen &lt;b&gt;ensin", 40), KEY, "k-1");
        var page =
                new HostCaller(host.page(EXPERT), "").get("?lang=" + language).body();
        assertThat(page).contains("Kuuntelen &lt;b&gt;ensin", "40 %", "2 → 4");
    }

    private static String goal(String title, int progress) {
        return """
                <goal xmlns="urn:polku:competence-system-adapter:v1" id="g-1" person="p-000006" framework="expert-work" \
                competence="http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc24-29e9121345de" levelNow="2" \
                levelTarget="4" due="2027-05-31" status="active" outlook="on-track" progress="%d" \
                changed="2026-11-19T11:20:01Z"><title>%s</title></goal>""".formatted(progress, title);
    }
}
