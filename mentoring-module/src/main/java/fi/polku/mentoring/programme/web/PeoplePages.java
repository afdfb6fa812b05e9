package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.NamePerson;
import fi.polku.mentoring.programme.Organisers;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.SetupStep;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Who does what in a programme, and which organisations own it: the buttons of the last step of setting up. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Programmes programmes;

    @Inject
    Organisers organisers;

    @Inject
    SetupPage page;

    /**
     * Gives somebody a task.
     *
     * @param id the programme
     * @param input task, person
     * @return 303 to the step; 400 or 409 with why not
     */
    @POST
    @Path("{id}/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@PathParam("id") UUID id, Input input) {
        visit.actor().require(Role.HR);
        return tried(id, () -> {
            NamePerson name = PersonInput.read(input);
            organisers.name(visit.actor(), id, name);
            return Done.of("programme.done.named." + name.task().code());
        });
    }

    /**
     * Takes a task away.
     *
     * @param id the programme
     * @param task the task's id
     * @return 303 to the step
     */
    @POST
    @Path("{id}/people/{task}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeAway(@PathParam("id") UUID id, @PathParam("task") UUID task) {
        visit.actor().require(Role.HR);
        return tried(id, () -> {
            organisers.takeAway(visit.actor(), id, task);
            return Done.of("programme.done.taken-away");
        });
    }

    /**
     * Asks an organisation to own the programme too.
     *
     * @param id the programme
     * @param input organisation
     * @return 303 to the step; 400 or 409 with why not
     */
    @POST
    @Path("{id}/organisations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") UUID id, Input input) {
        visit.actor().require(Role.HR);
        return tried(id, () -> {
            input.requiredLine("organisation", Input.LINE);
            Optional<UUID> organisation = input.id("organisation");
            input.check();
            organisers.ask(visit.actor(), id, organisation.orElseThrow());
            return Done.of("programme.done.asked");
        });
    }

    /**
     * An organisation is no longer asked.
     *
     * @param id the programme
     * @param organisation which
     * @return 303 to the step; 409 with why not
     */
    @POST
    @Path("{id}/organisations/{organisation}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response noLongerAsked(@PathParam("id") UUID id, @PathParam("organisation") UUID organisation) {
        visit.actor().require(Role.HR);
        return tried(id, () -> {
            organisers.leave(visit.actor(), id, organisation);
            return Done.of("programme.done.not-asked");
        });
    }

    /**
     * The visitor's organisation joins a programme that it was asked to own too.
     *
     * @param id the programme
     * @return 303 to the step in which coordinators are named
     */
    @POST
    @Path("{id}/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@PathParam("id") UUID id) {
        organisers.join(visit.actor(), id);
        return answers.go(SetupPages.address(id, SetupStep.PEOPLE), Done.of("programme.done.joined"));
    }

    /**
     * The visitor's organisation leaves, or answers no.
     *
     * @param id the programme
     * @return 303 to the list
     */
    @POST
    @Path("{id}/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@PathParam("id") UUID id) {
        visit.actor().require(Role.HR);
        organisers.leave(visit.actor(), id, visit.actor().ownOrganisation());
        return answers.go(ProgrammePages.HERE, Done.of("programme.done.left"));
    }

    private Response tried(UUID id, Supplier<Done> act) {
        try {
            return answers.go(SetupPages.address(id, SetupStep.PEOPLE), act.get());
        } catch (Problem.Invalid invalid) {
            return answers.again(again(id, ProblemDocument.errors(invalid, visit.t()), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(again(id, Map.of(), why), CONFLICT);
        }
    }

    private View again(UUID id, Map<String, String> errors, String refused) {
        ProgrammeView programme = programmes.read(visit.actor(), id);
        FormView form = new FormView(ProgrammeFields.of(SetupStep.PEOPLE, programme), errors);
        return page.view(programme, SetupStep.PEOPLE, form, refused);
    }
}
