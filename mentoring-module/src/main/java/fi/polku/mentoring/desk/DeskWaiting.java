package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Waiting.Thing;
import fi.polku.mentoring.shared.Waiting.Urgency;
import fi.polku.mentoring.shared.WaitingTold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A member of the matching group is waited for: to say with whom there is a conflict of interest, or to confirm groups. */
@ApplicationScoped
class DeskWaiting implements WaitingTold {
    @Override
    public String room() {
        return "desk";
    }

    @Override
    public Thing thing(Found found, LocalDate today) {
        return new Thing(
                Urgency.ASKED,
                "waiting.desk." + found.what(),
                found.name(),
                found.who(),
                found.day(),
                "/rounds/" + found.id() + "/desk" + ("declare".equals(found.what()) ? "/conflicts" : ""));
    }
}
