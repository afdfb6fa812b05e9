package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItem;
import fi.polku.mentoring.evidence.EvidenceItems;
import fi.polku.mentoring.evidence.EvidenceReading;
import fi.polku.mentoring.evidence.WriteEvidence;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An item: exactly what is sent of it, the decision, and what the host made of it. */
@Path("/evidence")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceReading reading;

    @Inject
    EvidenceFormPage forms;

    static String path(UUID id) {
        return "/evidence/" + id;
    }

    /**
     * All of one's items.
     *
     * @return 200
     */
    @GET
    public View list() {
        return View.of(
                "evidence/list.jte",
                visit.page(visit.t().get("evidence.list.title"), "development"),
                "items",
                reading.list(visit.actor(), call.cursor(), PAGE));
    }

    /**
     * An item.
     *
     * @param id the item
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id) {
        return show(id, "");
    }

    private View show(UUID id, String refused) {
        EvidenceItem item = reading.read(visit.actor(), id);
        return new View(
                "evidence/item.jte",
                Map.of("page", visit.page(title(item), "development"), "item", item, "refused", refused));
    }

    private String title(EvidenceItem item) {
        Texts t = visit.t();
        return item.about()
                .competence()
                .map(competence -> competence.name().in(t.locale()))
                .orElse(t.get("evidence.completion"));
    }

    /**
     * Sends it as it was shown.
     *
     * @param id the item
     * @param input {@code mark} of what was shown
     * @return 303 to the item; 409 or 412 with the item as it is now
     */
    @POST
    @Path("{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("id") UUID id, Input input) {
        try {
            items.send(visit.actor(), id, EvidenceForm.mark(input));
            return answers.go(path(id), Done.of("evidence.done.sent").undoBy(path(id) + "/take-back"));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        } catch (Problem.Stale stale) {
            return answers.again(show(id, visit.t().get("evidence.stale")), PRECONDITION_FAILED);
        }
    }

    private Response again(UUID id, Problem.Refused refused) {
        return answers.again(show(id, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
    }

    /**
     * Decides not to send it.
     *
     * @param id the item
     * @return 303 to what the step tells; 409 with the item as it is now
     */
    @POST
    @Path("{id}/keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") UUID id) {
        try {
            items.keep(visit.actor(), id);
            UUID step = reading.read(visit.actor(), id).step().id();
            return answers.go("/path/steps/" + step + "/evidence", Done.of("evidence.done.kept"));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        }
    }

    /**
     * Takes it back.
     *
     * @param id the item
     * @return 303 to the item; 409 with the item as it is now
     */
    @POST
    @Path("{id}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id) {
        try {
            boolean neverLeft = items.takeBack(visit.actor(), id);
            return answers.go(path(id), Done.of(neverLeft ? "evidence.done.never-left" : "evidence.done.taken-back"));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        }
    }

    /**
     * Says that the answer has been seen.
     *
     * @param id the item
     * @return 303 to the item
     */
    @POST
    @Path("{id}/noted")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response noted(@PathParam("id") UUID id) {
        items.noted(visit.actor(), id);
        return answers.go(path(id), Done.of("evidence.done.noted"));
    }

    /**
     * The form, as the evidence is written.
     *
     * @param id the item
     * @return 200; 303 to the item when there is nothing to write
     */
    @GET
    @Path("{id}/edit")
    public Response form(@PathParam("id") UUID id) {
        EvidenceItem item = reading.read(visit.actor(), id);
        Optional<WriteEvidence> words = item.words();
        if (words.isEmpty() || !item.standing().state().isOpen()) {
            return answers.go(path(id));
        }
        Map<String, String> values = new HashMap<>(EvidenceFormPage.values(words.get()));
        values.put("version", Integer.toString(item.version()));
        return Response.ok(edit(item, FormView.of(values))).build();
    }

    private View edit(EvidenceItem item, FormView form) {
        String competence =
                item.about().competence().orElseThrow(Problem.NotFound::new).uri();
        return forms.show(path(item.id()) + "/edit", path(item.id()), competence, form);
    }

    /**
     * Writes it anew.
     *
     * @param id the item
     * @param input {@code title}, {@code note}, {@code level}, {@code version}
     * @return 303 to the item; 400 with the form; 409 or 412 with the item as it is now
     */
    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") UUID id, Input input) {
        try {
            Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            items.write(visit.actor(), id, Optional.of(version.orElse(-1)), EvidenceForm.words(input));
            return answers.go(path(id), Done.of("evidence.done.written"));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(edit(reading.read(visit.actor(), id), form));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        } catch (Problem.Stale stale) {
            FormView form = new FormView(
                    withNewest(input, reading.read(visit.actor(), id)),
                    Map.of("title", visit.t().get("problem.stale")));
            return answers.again(edit(reading.read(visit.actor(), id), form), PRECONDITION_FAILED);
        }
    }

    private static Map<String, String> withNewest(Input input, EvidenceItem newest) {
        Map<String, String> values = new HashMap<>(input.raw());
        values.put("version", Integer.toString(newest.version()));
        return values;
    }
}
