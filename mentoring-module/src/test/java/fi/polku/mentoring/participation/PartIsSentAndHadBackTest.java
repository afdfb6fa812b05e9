package fi.polku.mentoring.participation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PartIsSentAndHadBackTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    private static Participation message(Participation.Status status, Optional<LocalDate> to) {
        return new Participation(
                "a",
                "p-1",
                new Localized("Ohjelma", "", ""),
                Participation.Role.PEER,
                new Participation.Term(FIRST, to, status),
                Instant.EPOCH);
    }

    private static Optional<MyPart.Shown> shown() {
        Participation message = message(Participation.Status.ACTIVE, Optional.empty());
        return Optional.of(new MyPart.Shown(message, MessageMark.of(message)));
    }

    private static MyPart part(ToldState state, boolean taken, Optional<String> givenUp) {
        return new MyPart(UUID.randomUUID(), shown(), taken, state, Optional.empty(), Optional.empty(), givenUp);
    }

    private static List<ToldState> states(Predicate<ToldState> which) {
        return Arrays.stream(ToldState.values()).filter(which).toList();
    }

    @Test
    void it_is_sent_while_the_host_neither_has_it_nor_is_about_to() {
        assertThat(states(state -> part(state, true, Optional.empty()).sendable()))
                .containsExactly(
                        ToldState.UNTOLD, ToldState.TAKING_BACK, ToldState.TAKEN_BACK, ToldState.NOT_FORGOTTEN);
    }

    @Test
    void it_is_had_back_while_the_host_has_it_or_is_about_to() {
        assertThat(states(state -> part(state, true, Optional.empty()).backable()))
                .containsExactly(ToldState.WAITING, ToldState.LEAVING, ToldState.SENT, ToldState.REFUSED);
    }

    @Test
    void what_an_administrator_has_given_up_is_decided_anew() {
        Optional<String> why = Optional.of("why");
        assertThat(part(ToldState.REFUSED, true, why).sendable()).isTrue();
        assertThat(part(ToldState.NOT_FORGOTTEN, true, why).backable()).isTrue();
    }

    @Test
    void host_that_takes_none_is_sent_none_but_gives_back_what_it_has() {
        assertThat(states(state -> part(state, false, Optional.of("why")).sendable()))
                .isEmpty();
        assertThat(part(ToldState.SENT, false, Optional.empty()).backable()).isTrue();
    }

    @Test
    void mark_tells_an_end_and_its_day() {
        Participation now = message(Participation.Status.ACTIVE, Optional.empty());
        assertThat(MessageMark.of(message(Participation.Status.COMPLETED, Optional.of(FIRST))))
                .isNotEqualTo(MessageMark.of(now))
                .isNotEqualTo(MessageMark.of(message(Participation.Status.COMPLETED, Optional.of(FIRST.plusDays(1)))));
    }
}
