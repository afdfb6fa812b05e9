package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Waiting.Thing;
import fi.polku.mentoring.shared.Waiting.Urgency;
import fi.polku.mentoring.shared.WaitingTold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What waits of groups: an invitation to answer, an agreement to accept or to begin. */
@ApplicationScoped
class GroupsWaiting implements WaitingTold {
    @Override
    public String room() {
        return "group";
    }

    @Override
    public Thing thing(Found found, LocalDate today) {
        return new Thing(
                Urgency.ASKED,
                "waiting.group." + found.what(),
                found.name(),
                found.who(),
                found.day(),
                "invited".equals(found.what())
                        ? "/mentoring/invitations/" + found.id()
                        : "/groups/" + found.id() + "/agreement");
    }
}
