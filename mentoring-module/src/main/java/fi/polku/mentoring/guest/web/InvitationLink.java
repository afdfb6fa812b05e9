package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.Invitation;
import fi.polku.mentoring.web.WebSettings;
import java.time.Instant;

/**
 * The link that a guest is to be handed: shown once.
 *
 * @param address as browsers see it
 * @param until when it can no longer be used, UTC
 */
public record InvitationLink(String address, Instant until) {

    static InvitationLink of(Invitation invitation, WebSettings settings) {
        return new InvitationLink(
                settings.external("/invitation/" + invitation.word().text()).toString(), invitation.until());
    }
}
