package fi.polku.mentoring.bank;

import fi.polku.mentoring.mentorship.InvitationAccepted;
import fi.polku.mentoring.mentorship.InvitationSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A mentor's word to somebody by name may have been their last place: the database has closed what waited for it, and who waited is told. */
@ApplicationScoped
class PlacesGiven {
    @Inject
    Event<RequestsReleased> released;

    void on(@Observes InvitationSent sent) {
        released.fire(new RequestsReleased(sent.invitation()));
    }

    void on(@Observes InvitationAccepted accepted) {
        released.fire(new RequestsReleased(accepted.invitation()));
    }
}
