package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever a goal is shared with writes to its owner: the members of a group among themselves, a supervisor or a colleague to the owner alone. */
@PolkuTest
class GoalIsCommentedJourneyTest {
    private static final String WORDS = "Kokeile ensin pienessä palaverissa: merihevonen";

    private final Site polku;
    private final Grouped pair;
    private final String goal;
    private final String comments;

    GoalIsCommentedJourneyTest(Site polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku);
        this.goal = "/api/v1/goals/"
                + pair.menteeCaller
                        .post("/api/v1/goals", Map.of("title", "Kuuntelen ensin", "status", "active"))
                        .expect(201)
                        .text("id");
        this.comments = goal + "/comments";
    }

    private void shared(String with) {
        pair.menteeCaller.post(goal + "/shares", Map.of("with", with)).expect(201);
    }

    private void revoked(String with) {
        pair.menteeCaller.delete(goal + "/shares", Map.of("with", with)).expect(204);
    }

    private Answer write(Caller who, String words) {
        return who.post(comments, Map.of("words", words));
    }

    private List<String> read(Caller who) {
        return who.get(comments).expect(200).items().stream()
                .map(comment -> comment.getString("words"))
                .toList();
    }

    private String group() {
        return "group:" + pair.id;
    }

    @Test
    void member_of_the_group_comments_and_the_owner_reads_it_and_is_told() {
        write(pair.mentorCaller, WORDS).expect(404);
        shared(group());
        write(pair.mentorCaller, "Ensimmäinen").expect(201);
        write(pair.mentorCaller, "Toinen").expect(201);
        assertThat(read(pair.menteeCaller)).containsExactly("Toinen", "Ensimmäinen");
        JsonObject newest = pair.menteeCaller.get(comments).expect(200).items().get(0);
        assertThat(newest.getString("name")).isEqualTo(pair.mentor.name());
        assertThat(newest.getBoolean("toGroup")).isTrue();
        assertThat(told()).hasSize(2).containsOnly(goal.replace("/api/v1", ""));
    }

    /** Pages of the notices of comments that the owner has. */
    private List<String> told() {
        return pair.menteeCaller.get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("kind").equals("goal-commented"))
                .map(notice -> notice.getString("page"))
                .toList();
    }

    @Test
    void what_the_group_writes_is_not_for_the_supervisor_nor_the_other_way_round() {
        Caller supervisor = polku.as(polku.people().supervisorOf(pair.mentee));
        shared(group());
        shared("supervisor");
        write(pair.mentorCaller, "Ryhmältä").expect(201);
        write(supervisor, "Esihenkilöltä").expect(201);
        assertThat(read(supervisor)).containsExactly("Esihenkilöltä");
        assertThat(read(pair.mentorCaller)).containsExactly("Ryhmältä");
        assertThat(read(pair.menteeCaller)).containsExactly("Esihenkilöltä", "Ryhmältä");
    }

    @Test
    void comments_end_with_the_sharing_and_the_owner_keeps_them() {
        shared(group());
        String comment = write(pair.mentorCaller, WORDS).expect(201).text("id");
        revoked(group());
        pair.mentorCaller.get(comments).expect(404);
        write(pair.mentorCaller, "Vielä").expect(404);
        assertThat(read(pair.menteeCaller)).containsExactly(WORDS);
        pair.mentorCaller.delete(comments + "/" + comment).expect(204);
        assertThat(read(pair.menteeCaller)).isEmpty();
    }

    @Test
    void who_leaves_the_group_reads_no_comments_any_more() {
        shared(group());
        write(pair.mentorCaller, WORDS).expect(201);
        pair.mentorCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        pair.mentorCaller.get(comments).expect(404);
        assertThat(read(pair.menteeCaller)).containsExactly(WORDS);
    }

    @Test
    void owner_removes_a_comment_and_nobody_else_but_its_author_does() {
        shared(group());
        shared("supervisor");
        String comment = write(pair.mentorCaller, WORDS).expect(201).text("id");
        polku.as(polku.people().supervisorOf(pair.mentee))
                .delete(comments + "/" + comment)
                .expect(404);
        pair.coordinator.delete(comments + "/" + comment).expect(404);
        pair.menteeCaller.delete(comments + "/" + comment).expect(204);
        assertThat(read(pair.mentorCaller)).isEmpty();
        assertThat(told()).as("what happened has been told").hasSize(1);
    }

    @Test
    void one_does_not_comment_on_ones_own_goal_and_says_something() {
        write(pair.menteeCaller, "Minä itse").expect(403);
        shared(group());
        write(pair.mentorCaller, " ").expect(400);
        Caller again = pair.mentorCaller.with("Idempotency-Key", "kommentti-" + pair.id);
        assertThat(write(again, "Kerran").expect(201).text("id"))
                .isEqualTo(write(again, "Kerran").expect(201).text("id"));
        assertThat(read(pair.menteeCaller)).containsExactly("Kerran");
    }

    @Test
    void no_stored_byte_says_what_was_written() {
        shared(group());
        write(pair.mentorCaller, WORDS).expect(201);
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.goal_comment where author = ? and position('merihevonen'::bytea in words) > 0",
                                pair.mentor.id()))
                .isZero();
    }

    @Test
    void one_writes_and_removes_by_buttons_without_script() {
        shared(group());
        String page = goal.replace("/api/v1", "");
        Visitor mentor = polku.signIn(pair.mentor);
        Sheet empty = mentor.press(mentor.get(page), "Lähetä kommentti", Map.of("words", " "));
        assertThat(empty.expect(400).text()).contains("Kommentti");
        Sheet done = mentor.press(mentor.get(page), "Lähetä kommentti", Map.of("words", WORDS));
        assertThat(done.expect(200).text()).contains("Kommentti lähetettiin").contains(WORDS);
        Visitor mentee = polku.signIn(pair.mentee);
        Sheet read = mentee.get(page).expect(200);
        assertThat(read.text()).contains(WORDS).contains("Vain omistaja ja ryhmän jäsenet");
        String button = "Poista "
                + read.document().select("#comments ~ ol button .unseen").text();
        assertThat(mentee.press(read, button, Map.of()).expect(200).text())
                .contains("Kommentti poistettiin")
                .doesNotContain(WORDS);
    }
}
