package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItem;
import fi.polku.mentoring.evidence.HostsAnswer;
import fi.polku.mentoring.evidence.WriteEvidence;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as the API shows it. {@code kind} is step (that the step is completed) or evidence; {@code state} is draft, kept,
 * waiting, leaving, refused, sent, accepted, changed, rejected, taking-back, taken-back or not-forgotten; {@code message}
 * is exactly what is sent, or was, and {@code mark} names it; both are left out when nothing can be sent.
 */
public record EvidenceJson(
        UUID id,
        UUID step,
        String stepTitle,
        String kind,
        @Nullable String competence,
        @Nullable String competenceName,
        @Nullable String title,
        @Nullable String note,
        @Nullable Integer level,
        @Nullable Integer levelNow,
        String state,
        @Nullable Instant decidedAt,
        @Nullable Instant sentAt,
        @Nullable AnswerJson answer,
        @Nullable GivenUpJson givenUp,
        @Nullable JsonObject message,
        @Nullable String mark,
        int version) {

    /** What the host made of evidence: the level it holds where it changed it, its words, and when it decided. */
    public record AnswerJson(
            @Nullable Integer level,
            @Nullable String reason,
            @Nullable Instant decidedAt,
            Instant answeredAt,
            boolean noted) {

        static AnswerJson of(HostsAnswer answer) {
            return new AnswerJson(
                    answer.level().orElse(null),
                    answer.reason().orElse(null),
                    answer.decidedAt().orElse(null),
                    answer.answeredAt(),
                    answer.noted());
        }
    }

    /** When and why an administrator gave up what the host did not take or forget. */
    public record GivenUpJson(Instant at, String reason) {}

    static EvidenceJson of(EvidenceItem item, Locale language) {
        Optional<WriteEvidence> words = item.words();
        Optional<EvidenceItem.Competence> competence = item.about().competence();
        return new EvidenceJson(
                item.id(),
                item.step().id(),
                item.step().title().in(language),
                item.about().kind().code(),
                competence.map(EvidenceItem.Competence::uri).orElse(null),
                competence.map(c -> c.name().in(language)).orElse(null),
                words.map(WriteEvidence::title).orElse(null),
                words.flatMap(WriteEvidence::note).orElse(null),
                words.flatMap(WriteEvidence::level).orElse(null),
                competence.flatMap(EvidenceItem.Competence::levelNow).orElse(null),
                item.standing().state().code(),
                item.standing().decidedAt().orElse(null),
                item.standing().sentAt().orElse(null),
                item.standing().answer().map(AnswerJson::of).orElse(null),
                item.standing()
                        .givenUp()
                        .map(given -> new GivenUpJson(given.at(), given.reason()))
                        .orElse(null),
                item.shown().map(shown -> ShownMessage.json(shown.message())).orElse(null),
                item.shown().map(EvidenceItem.Shown::mark).orElse(null),
                item.version());
    }
}
