package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Invitation;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation over REST.
 *
 * @param id also the group's, once all have accepted
 * @param state open, accepted, declined or withdrawn
 * @param message left out where nothing was written, or where it is none of the caller's any more
 */
public record InvitationJson(
        UUID id,
        UUID programme,
        TextJson name,
        UUID invitedBy,
        String invitedByName,
        String state,
        @Nullable String message,
        Instant invitedAt,
        List<InvitedJson> people) {

    static InvitationJson of(Invitation invitation) {
        return new InvitationJson(
                invitation.id(),
                invitation.programme(),
                TextJson.of(invitation.name()),
                invitation.owner(),
                invitation.ownerName(),
                invitation.state().code(),
                invitation.message().orElse(null),
                invitation.invitedAt(),
                invitation.people().stream()
                        .map(p -> new InvitedJson(
                                p.person(),
                                p.name(),
                                p.role().code(),
                                p.accepted()
                                        .map(yes -> yes ? "accepted" : "declined")
                                        .orElse(null)))
                        .toList());
    }

    /**
     * One who is named.
     *
     * @param answer accepted or declined; left out until they have answered
     */
    public record InvitedJson(
            UUID person, String name, String role, @Nullable String answer) {}
}
