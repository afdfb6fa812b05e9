package fi.polku.tests.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody looks through what they share and who has looked, and takes back what they no longer want read. */
@PolkuTest
class MyDataJourneyTest {
    private final Site polku;
    private final Someone expert;
    private final Someone friend;
    private final Someone supervisor;
    private final Caller me;
    private final Caller reader;

    MyDataJourneyTest(Site polku) {
        this.polku = polku;
        this.expert = polku.people().fresh();
        this.supervisor = polku.people().supervisorOf(expert);
        this.friend = polku.people().fresh();
        this.me = polku.as(expert);
        this.reader = polku.as(friend);
    }

    private String shared(String where, Map<String, ?> content, String... with) {
        String id = me.post("/api/v1/" + where, content).expect(201).text("id");
        for (String reader : with) {
            me.post("/api/v1/" + where + "/" + id + "/shares", Map.of("with", reader))
                    .expect(201);
        }
        return id;
    }

    private String friend() {
        return friend.id().toString();
    }

    @Test
    void all_that_is_shared_stands_there_by_thing_and_by_reader_and_is_taken_back_one_by_one() {
        String goal = shared("goals", Map.of("title", "Kuuntelen ensin"), "supervisor", friend(), "host");
        String entry = shared("log-entries", Map.of("whatHappened", "Kuuntelin"), friend());
        me.post("/api/v1/goals", Map.of("title", "Vain minun")).expect(201);
        assertThat(me.get("/api/v1/me/shares").expect(200).items()).hasSize(4);
        assertThat(me.get("/api/v1/me/shares?kind=log-entry").expect(200).items())
                .extracting(share -> share.getString("thing"))
                .containsExactly(entry);
        assertThat(me.get("/api/v1/me/shares?with=" + friend()).expect(200).items())
                .hasSize(2);
        assertThat(me.get("/api/v1/me/readers").expect(200).body())
                .contains("\"things\":2", friend.name(), "\"right\":\"supervisor\"", supervisor.name());
        Visitor visitor = polku.signIn(expert);
        Sheet page = visitor.get("/my-data").expect(200);
        assertThat(page.text())
                .contains(
                        "Kuuntelen ensin",
                        friend.name(),
                        "Esihenkilösi, nyt " + supervisor.name(),
                        "Osaamisjärjestelmä")
                .doesNotContain("Vain minun", "Kuuntelin");
        String id = me.get("/api/v1/me/shares?kind=goal&with=" + friend())
                .items()
                .get(0)
                .getString("id");
        reader.delete("/api/v1/me/shares/" + id).expect(404);
        reader.get("/api/v1/goals/" + goal).expect(200);
        me.delete("/api/v1/me/shares/" + id).expect(204);
        reader.get("/api/v1/goals/" + goal).expect(404);
        assertThat(me.get("/api/v1/me/shares").items()).hasSize(3);
        assertThat(reader.get("/api/v1/me/shares").items()).isEmpty();
    }

    @Test
    void all_that_one_reader_reads_is_taken_back_at_once_and_nothing_of_anybody_elses() {
        String goal = shared("goals", Map.of("title", "Kysyn neuvoa"), "supervisor", friend());
        String entry = shared("log-entries", Map.of("whatHappened", "Kysyin"), friend());
        Visitor visitor = polku.signIn(expert);
        Sheet sure = visitor.get("/my-data/revoke?with=" + friend()).expect(200);
        assertThat(sure.text()).contains(friend.name() + " lukee nyt: 2 asiaa");
        visitor.press(sure, "Peru kaikki jaot", Map.of()).expect(200);
        reader.get("/api/v1/goals/" + goal).expect(404);
        reader.get("/api/v1/log-entries/" + entry).expect(404);
        polku.as(supervisor).get("/api/v1/goals/" + goal).expect(200);
        assertThat(me.get("/api/v1/me/shares").items()).hasSize(1);
    }

    @Test
    void who_looked_stands_there_with_the_right_and_nobody_elses_looks() {
        String goal = shared("goals", Map.of("title", "Näytän työni"), "supervisor", friend());
        reader.get("/api/v1/goals/" + goal).expect(200);
        me.get("/api/v1/goals/" + goal).expect(200);
        polku.as(supervisor).get("/api/v1/goals/" + goal).expect(200);
        assertThat(me.get("/api/v1/me/looks").expect(200).items())
                .extracting(look -> look.getString("name") + ", " + look.getString("right") + ", "
                        + look.getString("action") + ", " + look.getString("title"))
                .containsExactly(
                        supervisor.name() + ", supervisor, goal.read, Näytän työni",
                        friend.name() + ", named, goal.read, Näytän työni");
        assertThat(reader.get("/api/v1/me/looks").expect(200).items()).isEmpty();
        String first = me.get("/api/v1/me/looks?limit=1").expect(200).text("next");
        assertThat(me.get("/api/v1/me/looks?limit=1&cursor=" + first)
                        .expect(200)
                        .items())
                .extracting(look -> look.getString("name"))
                .containsExactly(friend.name());
        Sheet page = polku.signIn(expert).get("/my-data/looks").expect(200);
        assertThat(page.text()).contains(friend.name(), "jaettu nimellä", "Luki", supervisor.name(), "esihenkilösi");
        assertThat(page.document().select("main a[href='/goals/" + goal + "']")).hasSize(2);
    }

    @Test
    void a_reader_who_has_gone_to_another_agency_stands_out() {
        shared("goals", Map.of("title", "Jaan ystävälle"), friend());
        polku.database()
                .change(
                        "update polku.person set organisation = (select id from polku.organisation where host_id = 'agency-2') where id = ?",
                        friend.id());
        assertThat(polku.signIn(expert).get("/my-data").text()).contains("Nyt toisessa organisaatiossa:");
        assertThat(me.get("/api/v1/me/shares")
                        .items()
                        .get(0)
                        .getJsonObject("reader")
                        .getString("organisation"))
                .isNotBlank();
    }

    @Test
    void the_file_holds_the_same_and_nothing_that_a_spreadsheet_would_run() {
        for (String title : List.of("=1+1", "+358", "-1", "@SUM(A1)", "Lainaus \" ja; puolipiste")) {
            shared("goals", Map.of("title", title), friend());
        }
        String file = me.get("/api/v1/me/shares.csv").expect(200).body();
        assertThat(file.lines()).hasSize(6);
        assertThat(file)
                .startsWith("\uFEFF")
                .contains(";'=1+1;", ";'+358;", ";'-1;", ";'@SUM(A1);", ";\"Lainaus \"\" ja; puolipiste\";");
        assertThat(polku.signIn(expert).get("/my-data/shares.csv").answer().body())
                .contains(friend.name());
        reader.get("/api/v1/goals?of=others")
                .items()
                .forEach(goal ->
                        reader.get("/api/v1/goals/" + goal.getString("id")).expect(200));
        assertThat(me.get("/api/v1/me/looks.csv").expect(200).body().lines()).hasSize(6);
    }
}
