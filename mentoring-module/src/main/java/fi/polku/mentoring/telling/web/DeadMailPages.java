package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.reply.Replies;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.telling.DeadMails;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The administrator's page about mail: how it goes, and what could not be delivered. */
@Path("/system/mail")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeadMailPages {
    private static final String PLACE = "system";
    private static final String HERE = "/system/mail";
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    DeadMails mails;

    @Inject
    Replies replies;

    /**
     * How mail goes, and what could not be delivered, the last first.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        DeadMails.Overview overview = mails.read(visit.actor(), after, PAGE);
        return new View(
                "telling/mail.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("mail.title"), PLACE),
                        "overview",
                        overview,
                        "replies",
                        replies.standing(visit.actor())));
    }

    /**
     * Sends one again.
     *
     * @param id which
     * @return 303 to the list
     */
    @POST
    @Path("{id}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("id") UUID id) {
        mails.resend(visit.actor(), id);
        return answers.go(HERE, Done.of("mail.done.resent"));
    }

    /**
     * Sends all again.
     *
     * @return 303 to the list
     */
    @POST
    @Path("resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resendAll() {
        int again = mails.resendAll(visit.actor());
        return answers.go(HERE, Done.of("mail.done.resent-all", visit.t().number(again)));
    }

    /**
     * Gives one up.
     *
     * @param id which
     * @return 303 to the list
     */
    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@PathParam("id") UUID id) {
        mails.drop(visit.actor(), id);
        return answers.go(HERE, Done.of("mail.done.dropped"));
    }
}
