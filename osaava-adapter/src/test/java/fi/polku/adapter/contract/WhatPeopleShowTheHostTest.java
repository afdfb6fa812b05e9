package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.EvidenceAnswer.Outcome;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MentorTraining;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.shared.Localized;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of message as it is sent, with all that is optional and without any of it, and the answer to evidence. */
class WhatPeopleShowTheHostTest {
    private static final Path CONTRACT = Path.of("..", "docs", "contract", "v1");
    private static final Instant CHANGED = Instant.parse("2026-11-19T11:20:01.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final HostCompetence.Key COMPETENCE = new HostCompetence.Key("expert-work", "urn:example:1");
    private static final String EVIDENCE = "9f1d7a52-0c1e-4f0e-93f5-1f8f1d0f6a77";

    static Stream<Arguments> messages() {
        Localized name = new Localized("Nimi <&>", "Namn", "Name");
        Localized finnish = new Localized("Nimi", "", "");
        return Stream.of(
                Arguments.of(
                        new StepCompletion(
                                "s-1",
                                "p-1",
                                new StepCompletion.Step(name, "work-task", name, List.of(COMPETENCE)),
                                DAY,
                                Optional.of("p-2"),
                                CHANGED),
                        "<step id='s-1' person='p-1' kind='work-task' completedOn='2026-11-18' approvedBy='p-2' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<title fi='Nimi &lt;&amp;&gt;' sv='Namn' en='Name'/><path fi='Nimi &lt;&amp;&gt;' sv='Namn' en='Name'/>"
                                + "<competence framework='expert-work' uri='urn:example:1'/></step>"),
                Arguments.of(
                        new StepCompletion(
                                "s-1",
                                "p-1",
                                new StepCompletion.Step(finnish, "reading", finnish, List.of()),
                                DAY,
                                Optional.empty(),
                                CHANGED),
                        "<step id='s-1' person='p-1' kind='reading' completedOn='2026-11-18' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<title fi='Nimi'/><path fi='Nimi'/></step>"),
                Arguments.of(
                        new Evidence(
                                "e-1",
                                "p-1",
                                COMPETENCE,
                                Optional.of(3),
                                "Vedin työpajan",
                                Optional.of("Kolmelle"),
                                DAY,
                                CHANGED),
                        "<evidence id='e-1' person='p-1' framework='expert-work' competence='urn:example:1' level='3' on='2026-11-18' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<title>Vedin työpajan</title><note>Kolmelle</note></evidence>"),
                Arguments.of(
                        new Evidence(
                                "e-1", "p-1", COMPETENCE, Optional.empty(), "Vedin", Optional.empty(), DAY, CHANGED),
                        "<evidence id='e-1' person='p-1' framework='expert-work' competence='urn:example:1' on='2026-11-18' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<title>Vedin</title></evidence>"),
                Arguments.of(
                        new Participation(
                                "o-1",
                                "p-1",
                                name,
                                Participation.Role.MENTEE,
                                new Participation.Term(DAY, Optional.of(DAY.plusYears(1)), Participation.Status.LEFT),
                                CHANGED),
                        "<participation id='o-1' person='p-1' role='mentee' from='2026-11-18' to='2027-11-18' status='left' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<programme fi='Nimi &lt;&amp;&gt;' sv='Namn' en='Name'/></participation>"),
                Arguments.of(
                        new Participation(
                                "o-1",
                                "p-1",
                                finnish,
                                Participation.Role.PEER,
                                new Participation.Term(DAY, Optional.empty(), Participation.Status.ACTIVE),
                                CHANGED),
                        "<participation id='o-1' person='p-1' role='peer' from='2026-11-18' status='active' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<programme fi='Nimi'/></participation>"),
                Arguments.of(
                        new MentorTraining("t-1", "p-1", finnish, DAY, new BigDecimal("12.5"), CHANGED),
                        "<training id='t-1' person='p-1' completedOn='2026-11-18' hours='12.5' changed='2026-11-19T11:20:01.123456Z'>"
                                + "<title fi='Nimi'/></training>"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void it_is_sent_with_what_was_shown_and_nothing_else(HostMessage message, String expected) throws Exception {
        byte[] sent = SafeXml.write(WireMessages.of(message));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CONTRACT.resolve("competence-system.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(sent)));
        assertThat(Parts.of(new String(sent, StandardCharsets.UTF_8))).isEqualTo(Parts.of(expected));
    }

    @Test
    void the_published_answers_are_read() throws IOException {
        assertThat(published("evidence-answer"))
                .isEqualTo(new EvidenceAnswer(
                        Outcome.CHANGED,
                        Optional.of(2),
                        Optional.of("Nivå 3 förutsätter att du har lett flera workshoppar."),
                        Optional.of(Instant.parse("2026-11-20T08:15:00Z"))));
        assertThat(published("evidence-answer-waiting"))
                .isEqualTo(new EvidenceAnswer(Outcome.WAITING, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=\"accepted\", outcome=\"delighted\", outcome",
        "outcome=\"accepted\", outcome=\"changed\", to none",
        "id=\"e-1\", id=\"e-2\", about another",
        "<evidenceAnswer, <evidence, not evidenceAnswer",
        "<evidenceAnswer, <!DOCTYPE evidenceAnswer><evidenceAnswer, document type",
        "/>, '', not well-formed"
    })
    void an_answer_that_is_none_of_the_contract_is_a_fault(String part, String instead, String words) {
        String answer = "<evidenceAnswer xmlns=\"urn:polku:competence-system-adapter:v1\" version=\"1.0\""
                + " id=\"e-1\" person=\"p-1\" outcome=\"accepted\"/>";
        assertThat(read(answer, "e-1").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThatThrownBy(() -> read(answer.replace(part, instead), "e-1"))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_reason_with_an_identity_code_is_left_out() {
        String answer = "<evidenceAnswer xmlns=\"urn:polku:competence-system-adapter:v1\" version=\"1.0\""
                + " id=\"e-1\" person=\"p-1\" outcome=\"rejected\"><reason>ks. 131052-308T</reason></evidenceAnswer>";
        assertThat(read(answer, "e-1").reason()).isEmpty();
        assertThat(read(answer.replace("131052-308T", "ohje"), "e-1").reason()).contains("ks. ohje");
    }

    private static EvidenceAnswer published(String example) throws IOException {
        try (InputStream body =
                Files.newInputStream(CONTRACT.resolve("examples").resolve(example + ".xml"))) {
            return new AnswerReader("answer").read(body, EVIDENCE);
        }
    }

    private static EvidenceAnswer read(String answer, String evidence) {
        return new AnswerReader("answer")
                .read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), evidence);
    }
}
