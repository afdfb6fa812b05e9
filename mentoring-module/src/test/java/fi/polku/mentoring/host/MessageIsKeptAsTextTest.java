package fi.polku.mentoring.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageIsKeptAsTextTest {
    private static final Instant CHANGED = Instant.parse("2026-11-22T06:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final HostCompetence.Key KEY = new HostCompetence.Key("expert-work", "http://example.org/skill/1");
    private static final Localized NAME = new Localized("Vedä \"työpaja\"\nja kirjaa", "", "Lead a workshop");

    static Stream<HostMessage> messages() {
        return Stream.of(
                new GoalSummary(
                        "g-1",
                        "p-1",
                        "Ohjaan kokoukset",
                        new GoalSummary.Aim(Optional.of(KEY), Optional.of(2), Optional.of(4)),
                        Optional.of(DAY),
                        new GoalSummary.Standing("active", Optional.of("on-track"), 40),
                        CHANGED),
                new GoalSummary(
                        "g-2",
                        "p-1",
                        "Lyhyesti",
                        new GoalSummary.Aim(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        new GoalSummary.Standing("draft", Optional.empty(), 0),
                        CHANGED),
                new Evidence(
                        "e-1", "p-1", KEY, Optional.of(3), "Vedin työpajan", Optional.of("Rivi\ntoinen"), DAY, CHANGED),
                new Evidence("e-2", "p-1", KEY, Optional.empty(), "Vedin", Optional.empty(), DAY, CHANGED),
                new StepCompletion(
                        "s-1",
                        "p-1",
                        new StepCompletion.Step(
                                NAME, "work-task", NAME, List.of(KEY, new HostCompetence.Key("b", "urn:x:2"))),
                        DAY,
                        Optional.of("p-9"),
                        CHANGED),
                new StepCompletion(
                        "s-2",
                        "p-1",
                        new StepCompletion.Step(NAME, "reading", NAME, List.of()),
                        DAY,
                        Optional.empty(),
                        CHANGED),
                new Participation(
                        "a-1",
                        "p-1",
                        NAME,
                        Participation.Role.PEER,
                        new Participation.Term(DAY, Optional.of(DAY.plusDays(30)), Participation.Status.COMPLETED),
                        CHANGED),
                new Participation(
                        "a-2",
                        "p-1",
                        NAME,
                        Participation.Role.MENTOR,
                        new Participation.Term(DAY, Optional.empty(), Participation.Status.ACTIVE),
                        CHANGED),
                new MentorTraining("t-1", "p-1", NAME, DAY, new BigDecimal("7.50"), CHANGED));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_is_read_is_what_was_written(HostMessage message) {
        assertThat(MessageContent.read(message.kind(), message.id(), message.person(), MessageContent.write(message)))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whose_it_is_stands_beside_it(HostMessage message) {
        assertThat(MessageContent.write(message)).doesNotContain("p-1").doesNotContain(message.id());
    }

    @Test
    void there_is_a_message_of_every_kind() {
        assertThat(messages().map(HostMessage::kind).distinct()).containsExactlyInAnyOrder(HostMessage.Kind.values());
        assertThat(Arrays.asList(HostMessage.Kind.values())).hasSize(5);
    }
}
