package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.telling.MailChoice;
import fi.polku.mentoring.telling.MailChoices;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one wants by mail, over REST. */
@Path("/api/v1/me/mail-choice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class MailChoiceResource {
    @Inject
    Visit visit;

    @Inject
    MailChoices choices;

    /**
     * What holds.
     *
     * @return 200 with its version as ETag
     */
    @GET
    @Operation(
            summary = "What one wants by mail, and when",
            description = "kinds: at-once, daily or not-at-all for each; times on Finland's clocks, such as 07:00.")
    public Response read() {
        return answer(choices.read(visit.actor()));
    }

    /**
     * Chooses.
     *
     * @param ifMatch the version the choice was made on
     * @param input kinds, quietFrom, quietTo, digestAt
     * @return 200
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Chooses what one wants by mail, and when",
            description =
                    "A kind that is not named comes at once. What others rely on one's getting cannot be switched off; a"
                            + " digest cannot come in the quiet hours. Without quietFrom and quietTo no hour is quiet. If-Match is required.")
    public Response choose(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        Actor actor = visit.actor();
        Choice choice =
                MailChoiceForm.read(input, Locale.forLanguageTag(visit.t().language()));
        return answer(choices.choose(actor, version, choice));
    }

    private static Response answer(MailChoice mine) {
        return Response.ok(MailChoiceJson.of(mine))
                .tag(Preconditions.tag(mine.version()))
                .build();
    }
}
