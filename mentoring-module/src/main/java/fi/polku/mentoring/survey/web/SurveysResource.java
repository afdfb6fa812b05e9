package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.survey.Answering;
import fi.polku.mentoring.survey.QuestionContent;
import fi.polku.mentoring.survey.SurveyResults;
import fi.polku.mentoring.survey.Surveys;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A survey over REST: reading, setting up, answering, results. */
@Path("/api/v1/surveys/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveysResource {
    @Inject
    Visit visit;

    @Inject
    Surveys surveys;

    @Inject
    Answering answering;

    @Inject
    SurveyResults results;

    /** Which survey. */
    @PathParam("id")
    UUID id;

    /**
     * A survey.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "A survey with the questions that the caller is asked; all of them for who runs it")
    public Response read() {
        Answering.Form form = answering.form(visit.actor(), id);
        return Response.ok(SurveyJson.whole(form.survey(), form.questions()))
                .tag(Preconditions.tag(form.survey().version()))
                .build();
    }

    /**
     * Throws it away.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Throws a survey away that has not begun (who runs the round)")
    public Response discard() {
        surveys.discard(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Asks one more question.
     *
     * @param ifMatch the version that was read
     * @param input kind, role, text, choices
     * @return 200 with the survey
     */
    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks one more question in a survey that has not begun (who runs the round)",
            description =
                    "kind is scale, choice or text; role is left out to ask everybody; text in fi, sv and en; choices in the same languages, a line each, 2 to 8.")
    public Response ask(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        surveys.toRun(visit.actor(), id);
        QuestionContent content = SurveyInput.question(input);
        return answer(surveys.ask(visit.actor(), id, version, content));
    }

    private static Response answer(Surveys.Whole whole) {
        return Response.ok(SurveyJson.whole(whole.survey(), whole.questions()))
                .tag(Preconditions.tag(whole.survey().version()))
                .build();
    }

    /**
     * Takes a question out.
     *
     * @param ifMatch the version that was read
     * @param question which
     * @return 200 with the survey
     */
    @DELETE
    @Path("questions/{question}")
    @Operation(summary = "Takes a question out of a survey that has not begun (who runs the round)")
    public Response takeOut(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @PathParam("question") UUID question) {
        return answer(surveys.takeOut(visit.actor(), id, Preconditions.version(ifMatch), question));
    }

    /**
     * Answers.
     *
     * @param input by the code of each question
     * @return 204
     */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers a survey, once and for good (whom it asks, while it is open)",
            description =
                    "By the code of each question: a number from 1 on for a scale or a choice, at most 1,000 characters of text. What is left out is not answered. Anonymous: who has"
                            + " answered and what was answered are never joined, so an answer can be neither changed nor read again. Takes no Idempotency-Key: a second answer is refused with 409.")
    public Response answer(Input input) {
        Answering.Form form = answering.form(visit.actor(), id);
        answering.answer(visit.actor(), id, SurveyInput.answers(input, form.questions()));
        return Response.noContent().build();
    }

    /**
     * What may be told.
     *
     * @return 200
     */
    @GET
    @Path("results")
    @Operation(
            summary = "Results of a survey that is over (who runs the round)",
            description =
                    "Each figure rests on five answers or more; one that would not, and one of nobody, is left out. Words are told in sets of at least five, in an order of chance.")
    public SurveyResultJson results() {
        return SurveyResultJson.of(results.read(visit.actor(), id));
    }
}
