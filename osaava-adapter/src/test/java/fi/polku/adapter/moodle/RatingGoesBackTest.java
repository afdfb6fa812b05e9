package fi.polku.adapter.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingGoesBackTest {
    private static final String GRADE = "core_competency_grade_competency";
    private static final int USER = MoodleSite.FIRST;
    private static final int COMPETENCY = 2;

    private MoodleReplay moodle;
    private DevelopmentRecords records;

    @BeforeEach
    void start() {
        moodle = new MoodleReplay();
        records = moodle.connect().find(DevelopmentRecords.class).orElseThrow();
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void the_rating_stands_in_the_persons_history_with_their_words_and_the_messages_mark() {
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(moodle.site.history(USER, COMPETENCY))
                .containsExactly("4 Led the retrospective\nOf the spring release\n2026-11-20\n[Polku e-1 key-1]");
    }

    @Test
    void words_that_look_like_tags_do_not_stop_it() {
        Evidence evidence = new Evidence(
                "e-1",
                "E-u0001",
                key(),
                Optional.of(4),
                "Read <b>all</b> of it",
                Optional.empty(),
                day(),
                Instant.EPOCH);
        records.put(evidence, "key-1");
        assertThat(moodle.site.noted("Read ‹b›all‹/b› of it")).isOne();
    }

    @Test
    void a_rating_whose_answer_was_lost_is_not_tried_again_unseen_and_not_given_twice() {
        moodle.losesAnswersOf(GRADE);
        assertThatThrownBy(() -> records.put(evidence(Optional.of(4)), "key-1")).isInstanceOf(HostFault.Away.class);
        assertThat(moodle.site.noted("key-1")).isOne();
        moodle.recovers();
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(moodle.site.noted("key-1")).isOne();
    }

    @Test
    void a_connection_that_breaks_before_moodle_heard_leaves_the_rating_to_be_given() {
        moodle.answers(GRADE, MoodleReplay.json().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatThrownBy(() -> records.put(evidence(Optional.of(4)), "key-1")).isInstanceOf(HostFault.Away.class);
        moodle.recovers();
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(moodle.site.noted("key-1")).isOne();
    }

    @Test
    void a_rating_that_is_answered_by_a_failure_of_the_server_is_not_taken_for_given() {
        moodle.answers(GRADE, MoodleReplay.json().withStatus(502).withBody("{}"));
        assertThatThrownBy(() -> records.put(evidence(Optional.of(4)), "key-1")).isInstanceOf(HostFault.Away.class);
    }

    @Test
    void a_repeat_does_not_undo_what_somebody_rated_since() {
        records.put(evidence(Optional.of(4)), "key-1");
        moodle.site.rate(USER, COMPETENCY, 2, "Not yet");
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(moodle.site.history(USER, COMPETENCY)).hasSize(2).last().isEqualTo("2 Not yet");
    }

    @Test
    void the_same_level_by_another_message_is_given_as_well() {
        records.put(evidence(Optional.of(4)), "key-1");
        records.put(evidence(Optional.of(4)), "key-2");
        assertThat(moodle.site.history(USER, COMPETENCY)).hasSize(2);
    }

    @Test
    void a_level_that_stands_is_accepted() {
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(records.answer(evidence(Optional.of(4)))).hasValueSatisfying(answer -> {
            assertThat(answer.outcome()).isEqualTo(EvidenceAnswer.Outcome.ACCEPTED);
            assertThat(answer.at()).contains(Instant.ofEpochSecond(1795292618));
        });
    }

    @Test
    void a_level_that_somebody_changed_since_is_told_with_their_words() {
        records.put(evidence(Optional.of(4)), "key-1");
        moodle.site.rate(USER, COMPETENCY, 2, "<p>Not yet &amp; soon</p>");
        assertThat(records.answer(evidence(Optional.of(4)))).hasValueSatisfying(answer -> {
            assertThat(answer.outcome()).isEqualTo(EvidenceAnswer.Outcome.CHANGED);
            assertThat(answer.level()).contains(2);
            assertThat(answer.reason()).contains("Not yet & soon");
        });
    }

    @Test
    void an_identity_code_in_their_words_is_not_told() {
        records.put(evidence(Optional.of(4)), "key-1");
        moodle.site.rate(USER, COMPETENCY, 2, "See 131052-308T");
        assertThat(records.answer(evidence(Optional.of(4))))
                .hasValueSatisfying(answer -> assertThat(answer.reason()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I saw [Polku e-1 key-1] once", "[Polku e-1 key-1] is what I quote", "[Polku e-2 key-1]"})
    void a_note_that_only_quotes_a_mark_counts_for_nothing(String note) {
        moodle.site.rate(USER, COMPETENCY, 4, note);
        assertThat(records.answer(evidence(Optional.of(4)))).isEmpty();
        records.put(evidence(Optional.of(4)), "key-1");
        assertThat(moodle.site.history(USER, COMPETENCY)).hasSize(2);
    }

    @Test
    void evidence_without_a_level_is_refused() {
        assertThatThrownBy(() -> records.put(evidence(Optional.empty()), "key-1"))
                .isInstanceOf(HostFault.Refused.class)
                .hasMessageContaining("level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1|urn:polku:competence:opisto:NO-SUCH", "7|urn:polku:competence:opisto:D01-C01", "esco|urn:x:y"
            })
    void an_unknown_competence_is_refused(String key) {
        String[] parts = key.split("\\|", 2);
        Evidence evidence = new Evidence(
                "e-1",
                "E-u0001",
                new HostCompetence.Key(parts[0], parts[1]),
                Optional.of(4),
                "Led",
                Optional.empty(),
                day(),
                Instant.EPOCH);
        assertThatThrownBy(() -> records.put(evidence, "key-1")).isInstanceOf(HostFault.Refused.class);
    }

    @Test
    void evidence_is_taken_only_where_the_account_may_rate() {
        assertThat(records.taken()).containsExactly(HostMessage.Kind.EVIDENCE);
        moodle.site.functions.remove(GRADE);
        assertThat(records.taken()).isEmpty();
        assertThat(records.offered()).isFalse();
    }

    private static HostCompetence.Key key() {
        return new HostCompetence.Key("1", "urn:polku:competence:opisto:D01-C01");
    }

    private static LocalDate day() {
        return LocalDate.parse("2026-11-20");
    }

    private static Evidence evidence(Optional<Integer> level) {
        return new Evidence(
                "e-1",
                "E-u0001",
                key(),
                level,
                "Led the retrospective",
                Optional.of("Of the spring release"),
                day(),
                Instant.EPOCH);
    }
}
