package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Groups;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A programme's groups for who runs it: who is in each and how it stands. */
@Path("/programmes/{id}/groups")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammeGroupsPages {
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Groups groups;

    /**
     * The groups.
     *
     * @param id the programme
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        Groups.OfProgramme all = groups.list(visit.actor(), id, Optional.empty(), after, PAGE);
        String name = all.of().in(visit.t().locale());
        return new View(
                "mentorship/ofProgramme.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("group.of.title.of", name), "programmes"),
                        "all",
                        all,
                        "programme",
                        id));
    }
}
