package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.AskedEndorsement;
import fi.polku.mentoring.application.Endorsements;
import fi.polku.mentoring.shared.Problem;
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

/** A supervisor endorses working time: who asks, for which programme, how many hours. */
@Path("/team/endorsements/{application}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EndorsementPages {
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Endorsements endorsements;

    /** Of which application. */
    @PathParam("application")
    UUID application;

    /**
     * What is asked.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view(endorsements.read(visit.actor(), application), Map.of(), Map.of(), "");
    }

    private View view(AskedEndorsement asked, Map<String, String> sent, Map<String, String> errors, String refused) {
        Map<String, String> values = new HashMap<>(sent);
        values.put("version", Integer.toString(asked.version()));
        return new View(
                "application/endorse.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("endorsement.title"), "team"),
                        "asked",
                        asked,
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused));
    }

    /**
     * Answers.
     *
     * @param input decision, comment
     * @return 303 to the team; 400 or 412 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(Input input) {
        AskedEndorsement asked = endorsements.read(visit.actor(), application);
        Map<String, String> sent = input.raw();
        try {
            Optional<Integer> version =
                    Optional.of(input.number("version", 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
            var done = endorsements.answer(visit.actor(), application, version, EndorsementsResource.endorse(input));
            String decision = done.decision().orElseThrow().code();
            return answers.go("/team", Done.of("endorsement.done." + decision, asked.name()));
        } catch (Problem.Invalid invalid) {
            return answers.again(view(asked, sent, ProblemDocument.errors(invalid, visit.t()), ""));
        } catch (Problem.Stale stale) {
            return answers.again(view(asked, sent, Map.of(), visit.t().get("endorsement.stale")), PRECONDITION_FAILED);
        }
    }
}
