package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.TemplateVersion;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Path templates for human resources: the list, and one as people will see it. Writing is in {@link TemplateEditPages}. */
@Path("/path-templates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TemplatePages {
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    PathTemplates templates;

    @Inject
    Clock clock;

    /**
     * The organisation's templates.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        visit.actor().require(Role.HR);
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var page = templates.list(visit.actor(), after, PAGE);
        return View.of("template/list.jte", visit.page(visit.t().get("nav.templates"), "templates"), "templates", page);
    }

    /**
     * A template as people will see it, its versions, and who uses which.
     *
     * @param id the template
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id) {
        visit.actor().require(Role.HR);
        Texts t = visit.t();
        TemplateView template = templates.read(visit.actor(), id);
        List<TemplateVersion> versions = templates.versions(visit.actor(), id);
        return new View(
                "template/template.jte",
                Map.of(
                        "page",
                        visit.page(template.content().name().in(t.locale()), "templates"),
                        "template",
                        template,
                        "versions",
                        versions,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * Lets people begin it.
     *
     * @param id the template
     * @return 303 to the template
     */
    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("id") UUID id) {
        return published(id, true, "template.done.published");
    }

    /**
     * Lets nobody begin it any more; paths that have begun go on.
     *
     * @param id the template
     * @return 303 to the template
     */
    @POST
    @Path("{id}/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(@PathParam("id") UUID id) {
        return published(id, false, "template.done.retired");
    }

    private Response published(UUID id, boolean open, String done) {
        templates.change(visit.actor(), id, Optional.empty(), template -> template.published(open));
        String here = "/path-templates/" + id;
        return answers.go(here, Done.of(done).undoBy(here + (open ? "/retire" : "/publish")));
    }
}
