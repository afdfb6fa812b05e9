package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
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

/** Writing a template: one form, whose buttons save it, show it as it would look, or change its steps. */
@Path("/path-templates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TemplateEditPages {
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    PathTemplates templates;

    @Inject
    TemplateFormPage page;

    /**
     * The form of a new template.
     *
     * @return 200
     */
    @GET
    @Path("new")
    public View create() {
        visit.actor().require(Role.HR);
        return page.show(TemplateDraft.empty(), TemplateFormPage.Told.NOTHING);
    }

    /**
     * A button of that form.
     *
     * @param input the form; {@code do} says which button
     * @return 303 to the template when it was saved; 200 with the form changed; 400 with its errors
     */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(Input input) {
        return pressed(Optional.empty(), input);
    }

    /**
     * The form of a template.
     *
     * @param id the template
     * @return 200
     */
    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") UUID id) {
        visit.actor().require(Role.HR);
        return page.show(TemplateDraft.of(templates.read(visit.actor(), id)), TemplateFormPage.Told.NOTHING);
    }

    /**
     * A button of that form.
     *
     * @param id the template
     * @param input the form; {@code do} says which button, {@code version} on which version
     * @return 303 to the template when it was saved; 200 with the form changed; 400 with its errors; 412 with the form
     *     when somebody else has changed the template meanwhile
     */
    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") UUID id, Input input) {
        return pressed(Optional.of(id), input);
    }

    private Response pressed(Optional<UUID> id, Input input) {
        visit.actor().require(Role.HR);
        String button = input.raw().getOrDefault(TemplateDraft.BUTTON, "");
        TemplateDraft draft = TemplateDraft.sent(id, input);
        boolean saves = button.equals("publish") || button.equals("draft");
        Optional<Integer> searching = draft.searching(button);
        if (searching.isPresent() && (saves || button.startsWith("find-"))) {
            return changed(draft, new TemplateFormPage.Told(Map.of(), "", searching, Optional.empty()));
        }
        if (!saves && !button.equals("preview")) {
            return changed(draft.press(button), TemplateFormPage.Told.NOTHING);
        }
        try {
            WriteTemplate written = TemplateForm.create(input).published(button.equals("publish"));
            return saves ? save(id, draft, written) : previewed(draft, written);
        } catch (Problem.Invalid invalid) {
            return answers.again(
                    page.show(draft, TemplateFormPage.Told.wrong(ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    private Response previewed(TemplateDraft draft, WriteTemplate written) {
        return changed(draft, new TemplateFormPage.Told(Map.of(), "", Optional.empty(), Optional.of(written)));
    }

    private Response changed(TemplateDraft draft, TemplateFormPage.Told told) {
        return Response.ok(page.show(draft, told)).build();
    }

    private Response save(Optional<UUID> id, TemplateDraft draft, WriteTemplate written) {
        String done = written.published() ? "template.done.published" : "template.done.draft";
        if (id.isEmpty()) {
            UUID made = templates.write(visit.actor(), written, Optional.empty());
            return answers.go("/path-templates/" + made, Done.of(done));
        }
        try {
            int version = Integer.parseInt(draft.values().getOrDefault("version", "0"));
            templates.change(visit.actor(), id.get(), Optional.of(version), before -> written);
            return answers.go("/path-templates/" + id.get(), Done.of(done));
        } catch (Problem.Stale | NumberFormatException stale) {
            int newest = templates.read(visit.actor(), id.get()).version();
            var told = new TemplateFormPage.Told(
                    Map.of(), visit.t().get("template.stale"), Optional.empty(), Optional.empty());
            return answers.again(page.show(draft.on(newest), told), PRECONDITION_FAILED);
        }
    }
}
