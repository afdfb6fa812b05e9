package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody shares a goal with a colleague, who is told in Polku and by mail, and wants no more of it. */
@PolkuTest
class NoticeIsMailedJourneyTest {
    private static final String TITLE = "Puhun vaikeista asioista";
    private static final String NOTICES = "/api/v1/me/notices";

    private final Site polku;
    private final Mails mails;
    private final Someone owner;
    private final Someone reader;

    NoticeIsMailedJourneyTest(Site polku) {
        this.polku = polku;
        this.mails = new Mails(polku);
        this.owner = polku.people().fresh("agency-1", "fi");
        this.reader = polku.people().fresh("agency-1", "sv");
        mails.choose(reader, choice(""));
    }

    /** Rounds that others announce meanwhile do not come by mail. */
    private static String choice(String kinds) {
        return "{\"kinds\":{" + kinds + "\"round-announced\":\"not-at-all\"},\"digestAt\":\"08:00\"}";
    }

    /** What the reader was told of what is shared, the last first. */
    private List<JsonObject> told() {
        return polku.as(reader).get(NOTICES + "?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("kind").equals("shared-with-you"))
                .toList();
    }

    private void share() {
        Caller caller = polku.as(owner);
        String goal = caller.post("/api/v1/goals", Map.of("title", TITLE, "status", "active"))
                .expect(201)
                .text("id");
        caller.post(
                        "/api/v1/goals/" + goal + "/shares",
                        Map.of("with", reader.id().toString()))
                .expect(201);
    }

    @Test
    void mail_says_what_happened_in_the_readers_language_and_nothing_that_was_written() {
        share();
        Mails.Read mail = mails.await(reader, 1).get(0);
        assertThat(mail.subject()).isEqualTo("Ett mål eller en anteckning har delats med dig");
        assertThat(mail.header("Content-Language")).contains("sv");
        assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
        assertThat(mail.header("From"))
                .hasValueSatisfying(from -> assertThat(from).contains("polku@esimerkkivirasto.example"));
        assertThat(mail.parts().keySet()).containsExactly("text/html", "text/plain");
        assertThat(mail.plain())
                .contains("Ett mål eller en anteckning har delats med dig")
                .doesNotContain(TITLE);
        assertThat(mail.html()).contains("lang=\"sv\"").doesNotContain(TITLE);
        assertThat(mail.plain() + mail.html()).doesNotContain(owner.name());
    }

    @Test
    void link_in_the_mail_leads_to_the_page_and_the_notice_is_read_then() {
        share();
        String link = mails.await(reader, 1).get(0).link(polku.url() + "/notices/");
        JsonObject notice = told().get(0);
        assertThat(notice.containsKey("readAt")).isFalse();
        assertThat(notice.getString("text")).isEqualTo("A goal or an entry is shared with you");
        assertThat(polku.signIn(reader)
                        .get(link.substring(polku.url().length()))
                        .text())
                .contains(TITLE);
        assertThat(told().get(0).containsKey("readAt")).isTrue();
        polku.as(owner).post(NOTICES + "/" + notice.getString("id") + "/read").expect(404);
    }

    @Test
    void header_of_every_page_says_how_many_are_new() {
        share();
        share();
        Await.until(Duration.ofSeconds(30), () -> bell().equals("Meddelanden, " + unread() + " nya"));
        assertThat(bell()).isEqualTo("Meddelanden, " + unread() + " nya").doesNotContain(" 0 ", " 1 ");
        Await.until(Duration.ofSeconds(30), () -> {
            polku.as(reader).post(NOTICES + "/read").expect(200);
            return bell().equals("Meddelanden");
        });
        assertThat(bell()).isEqualTo("Meddelanden");
    }

    private long unread() {
        return polku.as(reader).get(NOTICES + "?limit=100").expect(200).items().stream()
                .filter(notice -> !notice.containsKey("readAt"))
                .count();
    }

    private String bell() {
        return polku.signIn(reader)
                .get("/development")
                .expect(200)
                .document()
                .select("header a[href=/notices]")
                .attr("aria-label");
    }

    @Test
    void one_click_in_the_mail_program_stops_the_kind_without_signing_in() throws IOException, InterruptedException {
        share();
        Mails.Read mail = mails.await(reader, 1).get(0);
        assertThat(mail.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        String stop = mail.header("List-Unsubscribe").orElseThrow().replaceAll("[<>\\s]", "");
        assertThat(stop).startsWith(polku.url() + "/notices/stop/");
        assertThat(asked("GET", stop).statusCode()).isEqualTo(200);
        assertThat(kinds().getString("shared-with-you"))
                .as("looking stops nothing")
                .isEqualTo("at-once");
        HttpResponse<String> stopped = asked("POST", stop);
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
        assertThat(kinds().getString("shared-with-you")).isEqualTo("not-at-all");
        assertThat(kinds().getString("review-given")).isEqualTo("at-once");
        share();
        mails.awaitQuiet(reader);
        assertThat(mails.of(reader)).hasSize(1);
        assertThat(told()).as("in Polku they are told").hasSize(2);
        int digest = stop.lastIndexOf('.') + 1;
        String forged =
                stop.substring(0, digest) + (stop.charAt(digest) == 'A' ? 'B' : 'A') + stop.substring(digest + 1);
        assertThat(asked("POST", forged).statusCode()).isEqualTo(404);
    }

    private JsonObject kinds() {
        return polku.as(reader).get("/api/v1/me/mail-choice").expect(200).json().getJsonObject("kinds");
    }

    private static HttpResponse<String> asked(String method, String url) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void what_is_chosen_later_holds_for_what_has_not_left() {
        mails.choose(reader, choice("\"shared-with-you\":\"daily\","));
        share();
        share();
        mails.awaitQuiet(reader);
        assertThat(mails.of(reader)).isEmpty();
        assertThat(polku.database()
                        .one(Long.class, "select count(*) from polku.notice_mail where person = ?", reader.id()))
                .as("both wait for one digest")
                .isEqualTo(1);
        mails.choose(reader, choice(""));
        assertThat(mails.await(reader, 2)).hasSize(2);
    }

    @Test
    void what_tells_somebody_of_something_of_their_own_overtakes_what_many_are_told() {
        Someone many = polku.people().fresh("agency-1", "fi");
        polku.database().change("""
                        with told as (insert into polku.notice (id, person, kind, subject, occurrence, page, arisen_at)
                                      select gen_random_uuid(), ?, 'deputy-named', gen_random_uuid(), '', '/path', polku.now() from generate_series(1, 600)
                                      returning id, person),
                             mails as (insert into polku.notice_mail (id, person, due_at, behind)
                                       select md5('mail' || t.id)::uuid, t.person, polku.now() - interval '1 day', true from told t)
                        insert into polku.notice_mailing (notice, mail) select t.id, md5('mail' || t.id)::uuid from told t""", many.id());
        share();
        mails.await(reader, 1);
        assertThat(mails.await(many, 600)).hasSize(600);
        assertThat(polku.database()
                        .one(
                                Boolean.class,
                                "select (select max(sent_at) from polku.notice_mail where person = ?) < (select max(sent_at) from polku.notice_mail where person = ?)",
                                reader.id(),
                                many.id()))
                .isTrue();
    }

    @Test
    void refused_address_waits_for_the_administrator_who_sees_no_more_than_needed() {
        polku.database().change("update polku.person set email = 'ei osoite' where id = ?", reader.id());
        share();
        mails.awaitQuiet(reader);
        List<JsonObject> dead = polku.as("admin").get("/api/v1/dead-mails").expect(200).items().stream()
                .filter(mail -> mail.getString("person").equals(reader.account().id()))
                .toList();
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).getString("reason")).isEqualTo("not an address");
        assertThat(dead.get(0).getJsonArray("kinds").getString(0)).isEqualTo("shared-with-you");
        polku.database()
                .change(
                        "update polku.person set email = ? where id = ?",
                        reader.account().email(),
                        reader.id());
        polku.as("admin")
                .post("/api/v1/dead-mails/" + dead.get(0).getString("id") + "/resend")
                .expect(202);
        assertThat(mails.await(reader, 1)).hasSize(1);
        polku.as("expert").get("/api/v1/dead-mails").expect(403);
    }
}
