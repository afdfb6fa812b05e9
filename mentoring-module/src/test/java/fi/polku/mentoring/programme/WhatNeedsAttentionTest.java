package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhatNeedsAttentionTest {
    private static final Round ANNOUNCED = Samples.round(1, true, Samples.year(), "");

    private static ProgrammeSummary published(int matching, Round... rounds) {
        return Samples.summary(ProgrammeStatus.PUBLISHED, Standing.RUNS, matching, rounds);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void who_is_asked_is_to_answer_and_who_drafts_is_to_finish() {
        assertThat(Attention.of(Samples.summary(ProgrammeStatus.DRAFT, Standing.ASKED, 0), day("2027-01-01")))
                .containsExactly(Attention.ASKED_TO_JOIN);
        assertThat(Attention.of(Samples.summary(ProgrammeStatus.DRAFT, Standing.RUNS, 0), day("2027-01-01")))
                .containsExactly(Attention.UNFINISHED);
    }

    @Test
    void who_only_reads_is_told_nothing() {
        assertThat(Attention.of(
                        Samples.summary(ProgrammeStatus.PUBLISHED, Standing.READS, 0, ANNOUNCED), day("2027-05-28")))
                .isEmpty();
    }

    @Test
    void matching_group_is_missed_a_month_ahead() {
        assertThat(Attention.of(published(1, ANNOUNCED), day("2027-05-01"))).isEmpty();
        assertThat(Attention.of(published(1, ANNOUNCED), day("2027-05-02")))
                .containsExactly(Attention.NO_MATCHING_GROUP);
        assertThat(Attention.of(published(2, ANNOUNCED), day("2027-05-02"))).isEmpty();
        assertThat(Attention.of(published(0, ANNOUNCED), day("2027-10-01"))).isEmpty();
    }

    @Test
    void window_that_closes_within_a_week_is_told() {
        assertThat(Attention.of(published(2, ANNOUNCED), day("2027-05-23"))).isEmpty();
        assertThat(Attention.of(published(2, ANNOUNCED), day("2027-05-24"))).containsExactly(Attention.WINDOW_CLOSES);
    }

    @Test
    void after_the_last_day_lessons_and_the_next_round_wait() {
        assertThat(Attention.of(published(2, ANNOUNCED), day("2028-06-01")))
                .containsExactly(Attention.NO_LESSONS, Attention.NO_NEXT_ROUND);
        Round learnt = Samples.round(1, true, Samples.year(), "Haku aiemmin auki");
        Round next = Samples.round(2, false, Samples.year().nextYear(), "");
        assertThat(Attention.of(published(2, next, learnt), day("2028-03-01")))
                .containsExactly(Attention.NOT_ANNOUNCED);
    }
}
