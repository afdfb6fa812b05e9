package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An item as its owner sees it.
 *
 * @param id the item
 * @param step which step it tells of
 * @param about what it tells
 * @param words what its owner wrote; absent for the completion itself
 * @param shown what is sent, or was; absent while it cannot be sent
 * @param standing where it is
 * @param version for If-Match
 */
public record EvidenceItem(
        UUID id,
        StepName step,
        About about,
        Optional<WriteEvidence> words,
        Optional<Shown> shown,
        Standing standing,
        int version) {

    /**
     * A step by name.
     *
     * @param id the step
     * @param title what it is called
     */
    public record StepName(UUID id, Localized title) {}

    /**
     * What an item tells.
     *
     * @param kind that the step is completed, or evidence
     * @param competence of which competence; absent for the completion itself
     */
    public record About(HostMessage.Kind kind, Optional<Competence> competence) {}

    /**
     * A competence, as the local copy knows it.
     *
     * @param uri names it
     * @param name what it is called; the URI where it is not known any more
     * @param scale what its levels are called, the lowest first; empty in a list
     * @param levelNow the owner's level by the profile; absent when there is none
     */
    public record Competence(String uri, Localized name, List<ScaleStep> scale, Optional<Integer> levelNow) {
        public Competence {
            scale = List.copyOf(scale);
        }
    }

    /**
     * Exactly what is sent, and a mark of it: whoever gives the item says by the mark what they were shown.
     *
     * @param message the message itself
     * @param names what the competences in it are called, by URI, and who approved, by the host's id
     * @param mark differs when anything in the message does, but for the moment of the decision
     */
    public record Shown(HostMessage message, Names names, String mark) {}

    /**
     * Words for what a message names by ids, for the reader alone.
     *
     * @param competences by URI
     * @param approver the name of who approved the step, when the reader may know it
     */
    public record Names(java.util.Map<String, Localized> competences, Optional<String> approver) {
        public Names {
            competences = java.util.Map.copyOf(competences);
        }
    }

    /**
     * That an administrator has given up what the host did not do.
     *
     * @param at when, UTC
     * @param reason in the administrator's words
     */
    public record GivenUp(Instant at, String reason) {}

    /**
     * Where an item is.
     *
     * @param state where
     * @param tried whether the host could not be reached yet
     * @param decidedAt when it was last given, kept or taken back, UTC
     * @param sentAt when the host took it, or the request to forget it, UTC
     * @param answer what the host made of it
     * @param givenUp why it will not be tried again; absent while it may
     */
    public record Standing(
            EvidenceState state,
            boolean tried,
            Optional<Instant> decidedAt,
            Optional<Instant> sentAt,
            Optional<HostsAnswer> answer,
            Optional<GivenUp> givenUp) {

        /**
         * Whether an answer has come that the owner has not said to have seen.
         *
         * @return false when none has come
         */
        public boolean hasNews() {
            return answer.filter(a -> !a.noted()).isPresent();
        }
    }
}
