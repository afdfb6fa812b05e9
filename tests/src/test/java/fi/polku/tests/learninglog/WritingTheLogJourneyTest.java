package fi.polku.tests.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody writes, without JavaScript and over the API. */
@PolkuTest
class WritingTheLogJourneyTest {
    private static final String ENTRIES = "/api/v1/log-entries";
    private static final String SAVE = "Tallenna merkintä";

    private final Site polku;
    private final Someone author;

    WritingTheLogJourneyTest(Site polku) {
        this.polku = polku;
        this.author = polku.people().fresh("agency-2", "fi");
    }

    @Test
    void one_sentence_is_enough_and_stands_in_the_log() {
        Visitor visitor = polku.signIn(author);
        Sheet log = visitor.press(
                        visitor.get("/log").expect(200), SAVE, Map.of("whatHappened", "Kysyin ennen kuin vastasin."))
                .expect(200);
        assertThat(log.heading()).isEqualTo("Oppimispäiväkirja");
        assertThat(log.text()).contains("Kysyin ennen kuin vastasin.", "Vain sinä");
        assertThat(log.document().select("#whatHappened").val()).isEmpty();
    }

    @Test
    void form_sent_twice_writes_once() {
        Visitor visitor = polku.signIn(author);
        Sheet form = visitor.get("/log").expect(200);
        visitor.press(form, SAVE, Map.of("whatHappened", "Kaksoisnapsautus")).expect(200);
        visitor.press(form, SAVE, Map.of("whatHappened", "Kaksoisnapsautus")).expect(200);
        assertThat(polku.as(author).get(ENTRIES).items()).hasSize(1);

        visitor.press(form, SAVE, Map.of("whatHappened", "Toinen, palattuani takaisin"))
                .expect(200);
        assertThat(polku.as(author).get(ENTRIES).items()).hasSize(2);
    }

    @Test
    void refused_form_keeps_what_was_typed() {
        Visitor visitor = polku.signIn(author);
        Sheet again = visitor.press(
                        visitor.get("/log"), SAVE, Map.of("insight", "Tämä ei saa kadota.", "date", "2999-12-31"))
                .expect(400);
        assertThat(again.document().select("#errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#whatHappened", "#date");
        assertThat(again.document().select("#insight").text()).isEqualTo("Tämä ei saa kadota.");
        assertThat(again.document().select("details.unfold").hasAttr("open")).isTrue();
    }

    @Test
    void wrong_fields_are_named() {
        Caller caller = polku.as(author);
        Map<Map<String, Object>, String> wrong = Map.of(
                Map.of("insight", "ei tapahtumaa"), "whatHappened",
                Map.of("whatHappened", "x", "date", "2026-02-30"), "date",
                Map.of("whatHappened", "x", "source", "uni"), "source",
                Map.of("whatHappened", "x", "next", "131052-308T"), "next",
                Map.of("whatHappened", "x", "goal", "00000000-0000-0000-0000-000000000001"), "goal",
                Map.of("whatHappened", "x", "step", "00000000-0000-0000-0000-000000000001"), "step",
                Map.of("whatHappened", "x", "mieliala", "hyvä"), "mieliala");
        wrong.forEach((content, field) -> assertThat(
                        caller.post(ENTRIES, content).expect(400).wrongFields())
                .containsExactly(field));
        assertThat(caller.get(ENTRIES).items()).isEmpty();
    }

    @Test
    void entry_may_tell_of_tomorrow_at_most() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        Caller caller = polku.as(author);
        caller.post(
                        ENTRIES,
                        Map.of("whatHappened", "x", "date", today.minusYears(2).toString()))
                .expect(201);
        Answer refused = caller.post(
                        ENTRIES,
                        Map.of("whatHappened", "x", "date", today.plusDays(3).toString()))
                .expect(400);
        assertThat(refused.wrongFields()).containsExactly("date");
    }

    @Test
    void call_repeated_with_its_key_writes_once() {
        Caller caller = polku.as(author).with("Idempotency-Key", "junassa-1");
        String first = caller.post(ENTRIES, Map.of("whatHappened", "Kerran"))
                .expect(201)
                .text("id");
        assertThat(caller.post(ENTRIES, Map.of("whatHappened", "Kerran"))
                        .expect(201)
                        .text("id"))
                .isEqualTo(first);
        caller.post(ENTRIES, Map.of("whatHappened", "Jotain muuta")).expect(409);
        assertThat(polku.as(author).get(ENTRIES).items()).hasSize(1);
    }

    @Test
    void change_needs_the_version_it_was_made_on() {
        Caller caller = polku.as(author);
        Answer entry = caller.post(ENTRIES, Map.of("whatHappened", "Ensin", "insight", "Oivallus"))
                .expect(201);
        String path = ENTRIES + "/" + entry.text("id");
        caller.send("PATCH", path, "application/json", "{\"insight\": null}").expect(428);
        Answer changed =
                caller.patch(path, entry, Map.of("whatHappened", "Sitten")).expect(200);
        assertThat(changed.text("whatHappened")).isEqualTo("Sitten");
        assertThat(changed.text("insight")).isEqualTo("Oivallus");
        caller.patch(path, entry, Map.of("whatHappened", "Myöhässä")).expect(412);
        assertThat(caller.get(path).text("whatHappened")).isEqualTo("Sitten");
    }

    @Test
    void who_saves_second_sees_both_versions_and_chooses() {
        Visitor visitor = polku.signIn(author);
        String id = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Alku"))
                .expect(201)
                .text("id");
        Sheet one = visitor.get("/log/" + id + "/edit").expect(200);
        Sheet other = visitor.get("/log/" + id + "/edit").expect(200);
        visitor.press(one, "Tallenna", Map.of("whatHappened", "Ensimmäinen")).expect(200);

        Sheet both = visitor.press(other, "Tallenna", Map.of("whatHappened", "Toinen"))
                .expect(412);
        assertThat(both.text()).contains("Ensimmäinen");
        assertThat(both.document().select("#whatHappened").text()).isEqualTo("Toinen");
        visitor.press(both, "Tallenna oma versio", Map.of()).expect(200);
        assertThat(polku.as(author).get(ENTRIES + "/" + id).text("whatHappened"))
                .isEqualTo("Toinen");
    }

    @Test
    void removing_asks_first() {
        Visitor visitor = polku.signIn(author);
        String id = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Turha"))
                .expect(201)
                .text("id");
        Sheet question = visitor.get("/log/" + id + "/remove").expect(200);
        assertThat(question.text()).contains("Turha", "Poistoa ei voi perua");
        polku.as(author).get(ENTRIES + "/" + id).expect(200);

        visitor.press(question, "Poista lopullisesti", Map.of()).expect(200);
        polku.as(author).get(ENTRIES + "/" + id).expect(404);
    }

    @Test
    void entries_stand_by_their_day_and_pages_lose_none() {
        Caller caller = polku.as(author);
        for (int day = 1; day <= 7; day++) {
            caller.post(ENTRIES, Map.of("whatHappened", "Päivä " + day, "date", "2026-03-0" + day))
                    .expect(201);
        }
        caller.post(ENTRIES, Map.of("whatHappened", "Päivä 7 illalla", "date", "2026-03-07"))
                .expect(201);
        Answer first = caller.get(ENTRIES + "?month=2026-03&limit=5").expect(200);
        Answer second = caller.get(ENTRIES + "?month=2026-03&limit=5&cursor=" + first.text("next"))
                .expect(200);
        assertThat(texts(first)).containsExactly("Päivä 7 illalla", "Päivä 7", "Päivä 6", "Päivä 5", "Päivä 4");
        assertThat(texts(second)).containsExactly("Päivä 3", "Päivä 2", "Päivä 1");
        assertThat(second.text("next")).isEqualTo("null");
    }

    private static List<String> texts(Answer list) {
        return list.items().stream().map(item -> item.getString("whatHappened")).toList();
    }
}
