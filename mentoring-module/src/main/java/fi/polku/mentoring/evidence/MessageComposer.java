package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Makes the message that an item sends. What is shown before the decision and what is sent after it are both made here. */
final class MessageComposer {
    private MessageComposer() {}

    /**
     * The message of an item.
     *
     * @param row the item
     * @param step which it tells of
     * @param catalogue the competences it may name, by URI
     * @param decided when its owner decides
     * @return absent when its competence is not in the catalogue
     */
    static Optional<HostMessage> message(
            ItemRow row, CompletedStep step, Map<String, CompetenceView> catalogue, Instant decided) {
        return row.kind() == HostMessage.Kind.STEP
                ? Optional.of(completion(row, step, catalogue, decided))
                : evidence(row, step, catalogue, decided);
    }

    private static HostMessage completion(
            ItemRow row, CompletedStep step, Map<String, CompetenceView> catalogue, Instant decided) {
        return new StepCompletion(
                row.subject().toString(),
                row.hostPerson(),
                new StepCompletion.Step(
                        step.title(),
                        step.kind().code(),
                        step.path(),
                        step.competences().stream()
                                .flatMap(uri -> Optional.ofNullable(catalogue.get(uri)).stream())
                                .map(MessageComposer::key)
                                .toList()),
                day(step),
                step.approvedBy().flatMap(CompletedStep.Approver::hostId),
                decided);
    }

    private static Optional<HostMessage> evidence(
            ItemRow row, CompletedStep step, Map<String, CompetenceView> catalogue, Instant decided) {
        WriteEvidence words = row.words().orElseThrow();
        return row.competence()
                .flatMap(uri -> Optional.ofNullable(catalogue.get(uri)))
                .map(competence -> new Evidence(
                        row.subject().toString(),
                        row.hostPerson(),
                        key(competence),
                        words.level(),
                        oneParagraph(words.title()),
                        words.note().map(MessageComposer::oneParagraph),
                        day(step),
                        decided));
    }

    /** As hosts keep it: the contract's texts have no lines. */
    private static String oneParagraph(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    private static HostCompetence.Key key(CompetenceView competence) {
        return new HostCompetence.Key(competence.framework().id(), competence.uri());
    }

    private static LocalDate day(CompletedStep step) {
        return LocalDate.ofInstant(step.completedAt(), Texts.ZONE);
    }
}
