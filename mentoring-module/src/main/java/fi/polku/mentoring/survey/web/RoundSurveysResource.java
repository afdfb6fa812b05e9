package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.survey.BeginSurvey;
import fi.polku.mentoring.survey.Surveys;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys of a round over REST. */
@Path("/api/v1/rounds/{id}/surveys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class RoundSurveysResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Surveys surveys;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * What there is.
     *
     * @return 200, all of them
     */
    @GET
    @Operation(summary = "Surveys of a round: those that ask the caller from their first day on; all for who runs it")
    public PageJson<SurveyJson> list() {
        return PageJson.whole(surveys.ofRound(visit.actor(), round).surveys().stream()
                .map(SurveyJson::line)
                .toList());
    }

    /**
     * Begins one.
     *
     * @param input moment, event, firstDay, lastDay
     * @return 201 with it
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins a survey from the template of its moment (who runs the round)",
            description =
                    "moment is start, mid, end, after-meeting or after-training. mid and end open and close with the phases mid-survey and final-survey; start and after-meeting"
                            + " have firstDay and lastDay; after-training has event, a day of training of the round, and is open for a fortnight.")
    public Response begin(Input input) {
        surveys.toBegin(visit.actor(), round);
        BeginSurvey begin = SurveyInput.begin(input);
        UUID id = surveys.begin(visit.actor(), round, begin, call.idempotencyKey("survey.begin " + round, input));
        Surveys.Whole whole = surveys.toRun(visit.actor(), id);
        return Response.created(URI.create("/api/v1/surveys/" + id))
                .tag(Preconditions.tag(whole.survey().version()))
                .entity(SurveyJson.whole(whole.survey(), whole.questions()))
                .build();
    }
}
