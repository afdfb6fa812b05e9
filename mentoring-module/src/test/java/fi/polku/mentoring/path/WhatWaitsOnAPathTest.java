package fi.polku.mentoring.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.shared.Waiting.Thing;
import fi.polku.mentoring.shared.Waiting.Urgency;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhatWaitsOnAPathTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);
    private static final UUID ID = new UUID(0, 1);
    private static final UUID REPORT = new UUID(0, 2);

    @Test
    void returned_step_is_the_most_urgent_even_when_it_is_not_due() {
        assertThat(thing(PathsWaiting.What.RETURNED, TODAY.plusDays(90)).urgency())
                .isEqualTo(Urgency.CAME_BACK);
    }

    @Test
    void step_is_late_only_after_its_day() {
        assertThat(thing(PathsWaiting.What.DUE, TODAY).urgency()).isEqualTo(Urgency.SOON);
        assertThat(thing(PathsWaiting.What.DUE, TODAY.minusDays(1)).urgency()).isEqualTo(Urgency.LATE);
    }

    @Test
    void supervisor_is_led_to_the_review_and_to_the_person() {
        assertThat(thing(PathsWaiting.What.REVIEW, TODAY).href()).isEqualTo("/team/reviews/" + ID);
        assertThat(thing(PathsWaiting.What.PROPOSED_BY_REPORT, TODAY).href()).isEqualTo("/team/" + REPORT + "#waiting");
    }

    @Property
    void everything_that_waits_has_words_in_every_language(@ForAll PathsWaiting.What what, @ForAll boolean past) {
        Thing thing = thing(what, past ? TODAY.minusDays(1) : TODAY);
        assertThat(Texts.all()).allMatch(t -> t.has(thing.message()));
    }

    private static Thing thing(PathsWaiting.What what, LocalDate day) {
        return PathsWaiting.thing(
                new PathsWaiting.Found(
                        what,
                        ID,
                        new Localized("Tutustu mentoriin", "", ""),
                        Optional.of(REPORT),
                        "Aino Koskela",
                        Optional.of(day)),
                TODAY);
    }
}
