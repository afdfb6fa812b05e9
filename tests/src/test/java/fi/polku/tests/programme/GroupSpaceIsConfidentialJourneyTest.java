package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written in a group is read by who is in it: by nobody who runs, supervises or administers, and in no stored byte. */
@PolkuTest
class GroupSpaceIsConfidentialJourneyTest {
    private static final String WORDS = "Emme kerro tätä kenellekään muulle: sinivalas";

    private final Site polku;
    private final Grouped pair;
    private final String messages;

    GroupSpaceIsConfidentialJourneyTest(Site polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku).agreed();
        this.messages = pair.path() + "/messages";
    }

    private Answer write(Caller who, String words) {
        return who.post(messages, Map.of("words", words));
    }

    @Test
    void members_write_to_each_other_newest_first_a_page_at_a_time() {
        write(pair.menteeCaller, "Ensimmäinen").expect(201);
        write(pair.mentorCaller, "Toinen").expect(201);
        write(pair.menteeCaller, "Kolmas").expect(201);
        Answer page = pair.mentorCaller.get(messages + "?limit=2").expect(200);
        assertThat(page.items()).extracting(m -> m.getString("words")).containsExactly("Kolmas", "Toinen");
        Answer rest = pair.mentorCaller
                .get(messages + "?limit=2&cursor=" + page.text("next"))
                .expect(200);
        assertThat(rest.items()).extracting(m -> m.getString("words")).containsExactly("Ensimmäinen");
        assertThat(rest.items().get(0).getString("name")).isEqualTo(pair.mentee.name());
    }

    @Test
    void nobody_else_reads_or_writes_it() {
        String message = write(pair.menteeCaller, WORDS).expect(201).text("id");
        Grouped other = pair.another(polku);
        List<Caller> others = List.of(
                pair.hr,
                pair.coordinator,
                other.mentorCaller,
                polku.as(polku.people().supervisorOf(pair.mentee)),
                polku.as(polku.people().demo("admin")),
                polku.as(polku.people().fresh()));
        for (Caller who : others) {
            who.get(messages).expect(404);
            who.get(pair.path() + "/agreement").expect(404);
            write(who, "Minäkin").expect(404);
            who.delete(messages + "/" + message).expect(404);
            who.with("If-Match", "*")
                    .send("PATCH", messages + "/" + message, "application/merge-patch+json", "{\"words\":\"Muuta\"}")
                    .expect(404);
            who.post(pair.path() + "/leave", Map.of()).expect(404);
        }
        pair.mentorCaller.delete(messages + "/" + message).expect(404);
    }

    @Test
    void no_stored_byte_says_what_was_written() {
        write(pair.menteeCaller, WORDS).expect(201);
        Long found = polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.group_message where mentorship_group = ?::uuid and position('sinivalas'::bytea in words) > 0",
                        pair.id);
        assertThat(found).isZero();
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.agreement where mentorship_group = ?::uuid and position('suoraan'::bytea in rules) > 0",
                                pair.id))
                .isZero();
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_keys.data_key where owner = ?::uuid and author = owner",
                                pair.id))
                .as("it is sealed with a key of the group")
                .isEqualTo(1);
    }

    @Test
    void author_corrects_and_deletes_their_own() {
        Answer first = write(pair.menteeCaller, "Tiistania").expect(201);
        String path = messages + "/" + first.text("id");
        Answer corrected = pair.menteeCaller
                .patch(path, first, Map.of("words", "Tiistaina"))
                .expect(200);
        assertThat(corrected.text("correctedAt")).isNotBlank();
        pair.menteeCaller.patch(path, first, Map.of("words", "Keskiviikkona")).expect(412);
        pair.mentorCaller.patch(path, corrected, Map.of("words", "Ei")).expect(404);
        pair.menteeCaller.delete(path).expect(204);
        assertThat(pair.mentorCaller.get(messages).expect(200).items()).isEmpty();
    }

    @Test
    void same_message_sent_twice_with_one_key_is_written_once() {
        Caller again = pair.menteeCaller.with("Idempotency-Key", "viesti-" + pair.id);
        assertThat(write(again, "Kerran").expect(201).text("id"))
                .isEqualTo(write(again, "Kerran").expect(201).text("id"));
        write(pair.menteeCaller, " ").expect(400);
    }

    @Test
    void who_has_left_keeps_what_they_wrote_themselves_and_reads_nothing_else() {
        String own = write(pair.menteeCaller, "Minun sanani").expect(201).text("id");
        write(pair.mentorCaller, WORDS).expect(201);
        pair.menteeCaller
                .post(pair.path() + "/leave", Map.of("word", "Kiitos sinulle"))
                .expect(204);
        assertThat(pair.menteeCaller.get(messages).expect(200).items())
                .extracting(m -> m.getString("words"))
                .containsExactly("Kiitos sinulle", "Minun sanani");
        pair.menteeCaller.get(pair.path() + "/agreement").expect(404);
        write(pair.menteeCaller, "Vielä").expect(404);
        pair.menteeCaller.delete(messages + "/" + own).expect(204);
        assertThat(pair.mentorCaller.get(messages).expect(200).items())
                .extracting(m -> m.getString("words"))
                .containsExactly("Kiitos sinulle", WORDS);
    }
}
