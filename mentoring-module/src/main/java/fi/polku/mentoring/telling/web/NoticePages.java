package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.telling.MailChoice;
import fi.polku.mentoring.telling.MailChoices;
import fi.polku.mentoring.telling.Notices;
import fi.polku.mentoring.telling.ToldNotice;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one has been told, and what of it comes by mail. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePages {
    private static final int PAGE = 50;
    private static final String HERE = "/notices";
    private static final String CHOICES = "/notices/choices";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Notices notices;

    @Inject
    MailChoices choices;

    /**
     * All of it, the last first.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        Slice<ToldNotice> told = notices.list(visit.actor(), after, PAGE);
        return View.of("telling/list.jte", visit.page(visit.t().get("notice.title"), ""), "notices", told);
    }

    /**
     * Opens one: on to its page, and it is read.
     *
     * @param id which
     * @return 303
     */
    @GET
    @Path("{id}")
    public Response open(@PathParam("id") UUID id) {
        return answers.go(notices.open(visit.actor(), id));
    }

    /**
     * All are read.
     *
     * @return 303 to the list
     */
    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAll() {
        notices.readAll(visit.actor());
        return answers.go(HERE, Done.of("notice.done.read"));
    }

    /**
     * What comes by mail, and when.
     *
     * @return 200
     */
    @GET
    @Path("choices")
    public View choices() {
        MailChoice mine = choices.read(visit.actor());
        return form(mine, FormView.of(MailChoiceForm.fields(mine.choice())));
    }

    /**
     * Chooses.
     *
     * @param input the form
     * @return 303 to the same page; 400 with the form
     */
    @POST
    @Path("choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Input input) {
        try {
            Choice choice =
                    MailChoiceForm.read(input, Locale.forLanguageTag(visit.t().language()));
            choices.choose(visit.actor(), Optional.empty(), choice);
            return answers.go(CHOICES, Done.of("notice.done.chosen"));
        } catch (Problem.Invalid invalid) {
            FormView again = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(form(choices.read(visit.actor()), again));
        }
    }

    private View form(MailChoice mine, FormView form) {
        return new View(
                "telling/choices.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("notice.choices.title"), ""),
                        "address",
                        mine.address().orElse(""),
                        "form",
                        form));
    }
}
