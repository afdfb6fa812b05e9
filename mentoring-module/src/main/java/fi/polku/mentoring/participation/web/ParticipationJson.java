package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.participation.MyPart;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.web.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One's part in a group as the host is or would be told of it.
 *
 * @param group in which group
 * @param state untold, waiting, leaving, sent, refused, taking-back, taken-back or not-forgotten
 * @param sendable whether it may be sent now
 * @param decidedAt when it was last decided, or followed what had been, UTC
 * @param settledAt when the host took it or forgot it, or an administrator gave it up, UTC
 * @param givenUp why it is not tried again
 * @param mark of the message; left out where there is none
 * @param message what the host has been told, else what would be sent; left out where no host knows the person
 */
public record ParticipationJson(
        UUID group,
        String state,
        boolean sendable,
        @Nullable Instant decidedAt,
        @Nullable Instant settledAt,
        @Nullable String givenUp,
        @Nullable String mark,
        @Nullable MessageJson message) {
    private static final int MARK = 60;

    /**
     * The message.
     *
     * @param id by what the host knows it
     * @param person the host's id
     */
    public record MessageJson(
            String id,
            String person,
            TextJson programme,
            String role,
            LocalDate from,
            @Nullable LocalDate to,
            String status) {
        static MessageJson of(Participation message) {
            return new MessageJson(
                    message.id(),
                    message.person(),
                    TextJson.of(message.programme()),
                    message.role().code(),
                    message.term().from(),
                    message.term().to().orElse(null),
                    message.term().status().code());
        }
    }

    static ParticipationJson of(MyPart part) {
        return new ParticipationJson(
                part.group(),
                part.state().code(),
                part.sendable(),
                part.since().orElse(null),
                part.settledAt().orElse(null),
                part.givenUp().orElse(null),
                part.message().map(MyPart.Shown::mark).orElse(null),
                part.message().map(shown -> MessageJson.of(shown.message())).orElse(null));
    }

    /** What somebody says that they were shown. */
    static String mark(Input input) {
        input.known("mark");
        String mark = input.requiredLine("mark", MARK);
        input.check();
        return mark;
    }
}
