package fi.polku.reference;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Every answer that {@link HostCaller} sees is also validated against the schema. */
class ReadingTheHostTest {
    private static final String EXPERT = DemoPeople.EXPERT.id();
    private static final String TOKEN = "reading-the-host";

    private ReferenceHost host;
    private HostCaller caller;

    @BeforeEach
    void start() throws IOException {
        host = ReferenceHost.start(0, TOKEN);
        caller = new HostCaller(host.url(), TOKEN);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({
        "scales, '', 1",
        "frameworks, '', 2",
        "competences, size=5000, 13956",
        "competences, '', 13956",
        "units, size=7, 36",
        "people, size=97, 636",
        "people, size=636, 636",
        "profiles, size=100, 636",
        "discussions, size=100, 633",
        "courses, size=100, 623"
    })
    void all_pages_together_give_each_element_once(String resource, String parameters, int count) {
        var all = caller.readAll(resource, parameters);
        assertThat(all).hasSize(count);
        assertThat(all).extracting(ReadingTheHostTest::key).doesNotHaveDuplicates();
    }

    @Test
    void what_is_read_is_what_the_host_holds() {
        var person = byKey(caller.readAll("people", "")).apply(EXPERT);
        assertThat(person.getAttribute("givenName")).isEqualTo("Aino");
        assertThat(person.getAttribute("supervisor")).isEqualTo(DemoPeople.SUPERVISOR.id());
        var profile = byKey(caller.readAll("profiles", "")).apply(EXPERT);
        var held = host.records().profiles().find(EXPERT).orElseThrow();
        assertThat(HostCaller.children(profile))
                .extracting(entry -> entry.getAttribute("competence"))
                .isEqualTo(
                        held.entries().stream().map(Profile.Entry::competence).toList());
    }

    @Test
    void capabilities_name_what_the_host_offers() {
        assertThat(HostCaller.children(caller.read("capabilities")))
                .extracting(capability -> capability.getAttribute("name"))
                .containsExactly(
                        "catalogue",
                        "people",
                        "profiles",
                        "changes",
                        "discussions",
                        "courses",
                        "goals",
                        "steps",
                        "evidence",
                        "participations",
                        "trainings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capabilities", "people", "people/p-000006/goals", "nothing"})
    void an_unknown_token_is_a_401_problem(String path) {
        var response = new HostCaller(host.url(), "another").get(path);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(problem(response.body())).isEqualTo("unauthorised");
    }

    @ParameterizedTest
    @CsvSource({
        "people?size=0, 400, invalid",
        "people?size=5001, 400, invalid",
        "people?size=many, 400, invalid",
        "people?changedSince=yesterday, 400, invalid",
        "people?changedSince=2020-01-01T00:00:00Z, 410, changes-gone",
        "people?cursor=nonsense, 400, invalid",
        "people?cursor=*, 400, invalid",
        "persons, 404, unknown-resource",
        "people/p-000006, 404, unknown-resource",
        "'', 404, unknown-resource"
    })
    void what_cannot_be_answered_is_a_problem(String path, int status, String type) {
        var response = caller.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+xml");
        assertThat(problem(response.body())).isEqualTo(type);
    }

    @Test
    void a_collection_cannot_be_written_to() {
        var response = caller.call("POST", "people");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(problem(response.body())).isEqualTo("not-offered");
    }

    @Test
    void a_cursor_of_one_resource_is_refused_by_another() {
        var cursor = caller.read("people?size=1").getAttribute("next");
        assertThat(caller.get("units?cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void a_version_that_is_not_of_contract_1_is_refused() {
        assertThat(caller.get("units", "Contract-Version", "1.7").statusCode()).isEqualTo(200);
        assertThat(caller.get("units", "Contract-Version", "2.0").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_has_changed_since_the_last_reading() {
        assertThat(caller.readAll("people", "changedSince=" + asOf("people"))).isEmpty();
    }

    @Test
    void changes_are_seen_since_the_last_reading_and_seen_again_when_asked_again() {
        var peopleAsOf = asOf("people");
        var profilesAsOf = asOf("profiles");
        var competence = host.records()
                .profiles()
                .find(EXPERT)
                .orElseThrow()
                .entries()
                .get(0)
                .competence();

        host.records().changeSupervisor(EXPERT, DemoPeople.MENTOR.id());
        host.records().endEmployment(DemoPeople.TEAMMATE.id(), LocalDate.of(2026, 12, 31));
        host.records().changeLevel(EXPERT, competence, 5, DemoPeople.SUPERVISOR.id());

        for (var time = 0; time < 2; time++) {
            var people = caller.readAll("people", "size=1&changedSince=" + peopleAsOf);
            assertThat(people).extracting(ReadingTheHostTest::key).containsExactly(EXPERT, DemoPeople.TEAMMATE.id());
            assertThat(people.get(0).getAttribute("supervisor")).isEqualTo(DemoPeople.MENTOR.id());
            assertThat(people.get(1).getAttribute("employedTo")).isEqualTo("2026-12-31");
            var profiles = caller.readAll("profiles", "changedSince=" + profilesAsOf);
            assertThat(profiles).extracting(ReadingTheHostTest::key).containsExactly(EXPERT);
            var entry = HostCaller.children(profiles.get(0)).get(0);
            assertThat(entry.getAttribute("level")).isEqualTo("5");
            assertThat(entry.getAttribute("assessor")).isEqualTo("supervisor");
        }
        assertThat(caller.readAll("people", "changedSince=" + asOf("people"))).isEmpty();
    }

    @Test
    void what_is_gone_is_a_tombstone_among_changes_and_absent_from_the_whole() {
        var peopleAsOf = asOf("people");
        var profilesAsOf = asOf("profiles");

        host.records().remove(EXPERT);
        host.records().people().merge(DemoPeople.TEAMMATE.id(), DemoPeople.MENTOR.id());

        var gone = caller.readAll("people", "changedSince=" + peopleAsOf);
        assertThat(gone).extracting(Element::getLocalName).containsOnly("removed");
        assertThat(gone).extracting(ReadingTheHostTest::key).containsExactly(EXPERT, DemoPeople.TEAMMATE.id());
        assertThat(gone)
                .extracting(element -> element.getAttribute("mergedInto"))
                .containsExactly("", DemoPeople.MENTOR.id());
        assertThat(caller.readAll("profiles", "changedSince=" + profilesAsOf))
                .extracting(Element::getLocalName)
                .containsExactly("removed");
        assertThat(caller.readAll("people", "")).hasSize(634);
    }

    @Test
    void what_changes_while_pages_are_read_is_among_the_next_changes() {
        var first = caller.read("people?size=300");
        host.records().changeSupervisor(EXPERT, DemoPeople.MENTOR.id());
        assertThat(caller.readAll("people", "changedSince=" + first.getAttribute("asOf")))
                .extracting(ReadingTheHostTest::key)
                .containsExactly(EXPERT);
    }

    @Test
    void a_reader_that_has_everything_already_is_told_so_until_something_changes() {
        var tag = caller.get("people").headers().firstValue("ETag").orElseThrow();
        var unchanged = caller.get("people", "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();

        host.records().changeSupervisor("p-000600", DemoPeople.MENTOR.id());

        var changed = caller.get("people", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
    }

    @Test
    void a_stopped_host_does_not_answer_and_a_restarted_one_knows_what_it_knew() throws IOException {
        var asOf = asOf("people");
        host.stop();
        assertThatThrownBy(() -> caller.get("people")).hasMessage("The host did not answer.");

        host.records().changeSupervisor(EXPERT, DemoPeople.MENTOR.id());
        host.restart();

        assertThat(caller.readAll("people", "changedSince=" + asOf)).hasSize(1);
    }

    @Test
    void another_process_does_not_pretend_to_know_what_changed_before_it() throws IOException {
        var asOf = asOf("people");
        var cursor = caller.read("people?size=1").getAttribute("next");
        try (var later = ReferenceHost.start(0, TOKEN)) {
            var reader = new HostCaller(later.url(), TOKEN);
            assertThat(problem(reader.get("people?changedSince=" + asOf).body()))
                    .isEqualTo("changes-gone");
            assertThat(problem(reader.get("people?cursor=" + cursor).body())).isEqualTo("cursor-gone");
        }
    }

    private String asOf(String resource) {
        var asOf = caller.read(resource + "?size=1").getAttribute("asOf");
        assertThat(Instant.parse(asOf)).isBeforeOrEqualTo(Instant.now());
        return asOf;
    }

    private static String problem(String body) {
        var type = HostCaller.children(HostCaller.root(body)).get(0).getTextContent();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static Function<String, Element> byKey(List<Element> elements) {
        return elements.stream().collect(toMap(ReadingTheHostTest::key, Function.identity()))::get;
    }

    private static String key(Element element) {
        var profile = element.getAttribute("person");
        return element.getAttribute("framework") + element.getAttribute("uri") + element.getAttribute("id") + profile;
    }
}
