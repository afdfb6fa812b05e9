package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Path templates over REST. */
@Path("/api/v1/path-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Path templates")
public class PathTemplatesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    PathTemplates templates;

    /**
     * A page of templates, newest first.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Path templates of the caller's organisation, newest first",
            description =
                    "The published ones; for human resources all, with how many paths began with each until the turn of the quarter, where that is five people or more.")
    public PageJson<TemplateSummaryJson> list() {
        return PageJson.of(templates.list(visit.actor(), call.cursor(), call.limit()), TemplateSummaryJson::of);
    }

    /**
     * Writes a template.
     *
     * @param input name, description, published, steps
     * @return 201 with the template
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes a template (human resources)", description = """
                    name and description are {"fi", "sv", "en"} (of the name fi is required) or a plain text for all languages; published is true unless said otherwise. \
                    steps is a list of {"title", "criterion", "kind", "dueInMonths" or "dueInDays", "competences"}: title and criterion like the name, kind one of \
                    mentoring, course, work-task, reading, training, due counted from the day the path begins (0–120 months or 0–3650 days), competences a list of URIs.""")
    public Response write(Input input) {
        visit.actor().require(Role.HR);
        UUID id = templates.write(
                visit.actor(), TemplateForm.create(input), call.idempotencyKey("path-template.write", input));
        TemplateView template = templates.read(visit.actor(), id);
        return answer(Response.created(URI.create("/api/v1/path-templates/" + id)), template);
    }

    /**
     * A template with its steps.
     *
     * @param id the template
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A template with its steps, in its newest version")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), templates.read(visit.actor(), id));
    }

    /**
     * Changes a template by JSON Merge Patch, which makes its next version.
     *
     * @param id the template
     * @param ifMatch the version the change was made on
     * @param input what changes
     * @return 200 with the template as it is now
     */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Makes the next version of a template (human resources)",
            description =
                    "JSON Merge Patch; steps, when sent, replace all steps. Paths that have begun keep the version they began with.")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        visit.actor().require(Role.HR);
        var version = Preconditions.version(ifMatch);
        return answer(
                Response.ok(),
                templates.change(visit.actor(), id, version, template -> TemplateForm.merge(template, input)));
    }

    private static Response answer(Response.ResponseBuilder response, TemplateView template) {
        return response.tag(Preconditions.tag(template.version()))
                .entity(TemplateJson.of(template))
                .build();
    }
}
