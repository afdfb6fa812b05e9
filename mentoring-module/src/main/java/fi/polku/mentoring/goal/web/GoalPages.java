package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalShares;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.web.SharingFlow;
import fi.polku.mentoring.sharing.web.SharingPages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Pages of mentoring goals. */
@Path("/goals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GoalPages {
    @Inject
    GoalShares shares;

    @Inject
    SharingPages sharing;

    @Inject
    Clock clock;

    /**
     * Who may read one's own goal.
     *
     * @param id the goal
     * @return its sharing pages
     */
    @Path("{id}/sharing")
    public SharingFlow sharing(@PathParam("id") UUID id) {
        return sharing.of(new GoalSharing(shares, id, LocalDate.now(clock.withZone(Texts.ZONE))));
    }
}
