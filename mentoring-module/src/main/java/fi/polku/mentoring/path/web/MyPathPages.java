package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One's own path: looking at it, and beginning one. */
@Path("/path")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyPathPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Paths paths;

    @Inject
    PathTemplates templates;

    @Inject
    MyPathPage page;

    /**
     * One's own path, or the templates to begin one with.
     *
     * @return 200
     */
    @GET
    public View mine() {
        return page.show();
    }

    /**
     * A template as it would be as one's own path.
     *
     * @param id the template
     * @return 200
     */
    @GET
    @Path("templates/{id}")
    public View preview(@PathParam("id") UUID id) {
        TemplateView template = templates.read(visit.actor(), id);
        String name = template.content().name().in(visit.t().locale());
        return new View(
                "path/begin.jte",
                Map.of("page", visit.page(name, "development"), "template", template, "today", page.today()));
    }

    /**
     * Begins a path.
     *
     * @param input {@code template}
     * @return 303 to the path; 409 with the path that is open
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(Input input) {
        try {
            paths.begin(visit.actor(), MyPathResource.template(input), Optional.empty());
            return answers.go("/path", Done.of("path.done.begun").undoBy("/path/give-back"));
        } catch (Problem.Refused refused) {
            return answers.again(page.show(refused), CONFLICT);
        }
    }

    /**
     * Gives a path back that was begun by mistake.
     *
     * @return 303 to the templates; 409 with the path when a step has been begun
     */
    @POST
    @Path("give-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack() {
        try {
            paths.giveBack(visit.actor());
            return answers.go("/path", Done.of("path.done.given-back"));
        } catch (Problem.Refused refused) {
            return answers.again(page.show(refused), CONFLICT);
        }
    }
}
