package fi.polku.mentoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.path.StepKind;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WhatIsShownIsWhatIsSentTest {
    private static final String URI = "http://example.org/skill/1";
    private static final UUID ID = UUID.randomUUID();
    private static final Map<String, CompetenceView> CATALOGUE = Map.of(
            URI,
            new CompetenceView(
                    URI,
                    new Localized("Kokousten johtaminen", "", ""),
                    Optional.empty(),
                    new CompetenceView.FrameworkName("expert-work", new Localized("Työ", "", ""), Optional.empty()),
                    List.of()));
    private static final CompletedStep STEP = new CompletedStep(
            UUID.randomUUID(),
            new Localized("Vedä kokous", "Led ett möte", ""),
            StepKind.WORK_TASK,
            new Localized("Asiantuntijan polku", "", ""),
            List.of(URI, "http://example.org/unknown"),
            // past midnight in Finland
            Instant.parse("2026-11-20T22:30:00Z"),
            Optional.of(new CompletedStep.Approver(Optional.of("p-000009"), "Liisa Laine")));

    private static ItemRow row(HostMessage.Kind kind, Optional<WriteEvidence> words) {
        return new ItemRow(
                ID,
                STEP.id(),
                STEP.title(),
                kind,
                kind == HostMessage.Kind.STEP ? STEP.id() : ID,
                "p-000001",
                words.map(w -> URI),
                Optional.of(2),
                words,
                Optional.empty(),
                new EvidenceItem.Standing(
                        EvidenceState.DRAFT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Instant.EPOCH,
                0);
    }

    private static HostMessage evidence(String title, Optional<String> note, Optional<Integer> level, Instant when) {
        return MessageComposer.message(
                        row(HostMessage.Kind.EVIDENCE, Optional.of(new WriteEvidence(title, note, level))),
                        STEP,
                        CATALOGUE,
                        when)
                .orElseThrow();
    }

    @Property
    void mark_is_the_same_at_another_moment_only_through_the_moment_it_leaves_out(
            @ForAll @NotBlank @StringLength(max = 50) String title, @ForAll @IntRange(min = 1, max = 5) int level) {
        HostMessage shown = evidence(title, Optional.empty(), Optional.of(level), Instant.EPOCH);
        HostMessage again = evidence(title, Optional.empty(), Optional.of(level), Instant.EPOCH);
        assertThat(MessageMark.of(again)).isEqualTo(MessageMark.of(shown));
        assertThat(MessageMark.of(evidence(title, Optional.empty(), Optional.empty(), Instant.EPOCH)))
                .isNotEqualTo(MessageMark.of(shown));
    }

    @Property
    void other_words_have_another_mark(
            @ForAll @NotBlank @StringLength(max = 50) String one,
            @ForAll @NotBlank @StringLength(max = 50) String two) {
        Assume.that(!one.equals(two));
        assertThat(MessageMark.of(evidence(one, Optional.empty(), Optional.empty(), Instant.EPOCH)))
                .isNotEqualTo(MessageMark.of(evidence(two, Optional.empty(), Optional.empty(), Instant.EPOCH)));
        assertThat(MessageMark.of(evidence("x", Optional.of(one), Optional.empty(), Instant.EPOCH)))
                .isNotEqualTo(MessageMark.of(evidence("x", Optional.of(two), Optional.empty(), Instant.EPOCH)));
    }

    @Test
    void evidence_tells_its_words_its_competence_and_the_finnish_day_and_nothing_of_the_step() {
        HostMessage message =
                evidence("Vedin kokouksen", Optional.of("Kaikki puhuivat"), Optional.of(3), Instant.EPOCH);
        assertThat(MessageContent.write(message))
                .isEqualTo("{\"framework\":\"expert-work\",\"competence\":\"" + URI
                        + "\",\"level\":3,\"title\":\"Vedin kokouksen\",\"note\":\"Kaikki puhuivat\",\"on\":\"2026-11-21\","
                        + "\"changed\":\"1970-01-01T00:00:00Z\"}");
        assertThat(message.id()).isEqualTo(ID.toString());
    }

    @Test
    void completion_tells_the_step_and_only_competences_that_the_host_has() {
        HostMessage message = MessageComposer.message(
                        row(HostMessage.Kind.STEP, Optional.empty()), STEP, CATALOGUE, Instant.EPOCH)
                .orElseThrow();
        assertThat(MessageContent.write(message))
                .isEqualTo(
                        "{\"title\":{\"fi\":\"Vedä kokous\",\"sv\":\"Led ett möte\",\"en\":\"\"},\"kind\":\"work-task\","
                                + "\"path\":{\"fi\":\"Asiantuntijan polku\",\"sv\":\"\",\"en\":\"\"},\"competences\":[{\"framework\":"
                                + "\"expert-work\",\"competence\":\"" + URI + "\"}],\"completedOn\":\"2026-11-21\","
                                + "\"approvedBy\":\"p-000009\",\"changed\":\"1970-01-01T00:00:00Z\"}");
        assertThat(message.id()).isEqualTo(STEP.id().toString());
    }

    @Test
    void evidence_of_a_competence_that_the_host_no_longer_has_cannot_be_sent() {
        ItemRow row = row(
                HostMessage.Kind.EVIDENCE, Optional.of(new WriteEvidence("Vedin", Optional.empty(), Optional.empty())));
        assertThat(MessageComposer.message(row, STEP, Map.of(), Instant.EPOCH)).isEmpty();
    }
}
