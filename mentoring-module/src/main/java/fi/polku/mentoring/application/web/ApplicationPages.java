package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.ApplicationState;
import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.application.MyApplication;
import fi.polku.mentoring.application.Sending;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An application: where it stands for its applicant, what was written for the matching group; sending, and taking back. */
@Path("/applications/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {
    static final String HERE = "/applications";
    static final String PLACE = "mentoring";

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Applications applications;

    @Inject
    Sending sending;

    @Inject
    WritingPages writing;

    @Inject
    Clock clock;

    /** Which application. */
    @PathParam("id")
    UUID id;

    /**
     * Where one's own stands; what was written, for the matching group.
     *
     * @return 200
     */
    @GET
    public View read() {
        ApplicationView view = applications.read(visit.actor(), id);
        return view.own() ? standing(view, "") : reading(view);
    }

    private View reading(ApplicationView view) {
        var applicant = view.applicant().orElseThrow(Problem.NotFound::new);
        return new View(
                "application/read.jte",
                Map.of("page", visit.page(applicant.name(), PLACE), "view", view, "applicant", applicant));
    }

    private View standing(ApplicationView view, String refused) {
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        return new View(
                "application/application.jte",
                Map.of(
                        "page",
                        visit.page(title("application.title", mine), PLACE),
                        "view",
                        view,
                        "mine",
                        mine,
                        "stage",
                        mine.stage(clock.instant()),
                        "told",
                        mine.days().told(LocalDate.now(clock.withZone(Texts.ZONE))),
                        "open",
                        mine.days().open(clock.instant()),
                        "refused",
                        refused));
    }

    private String title(String key, MyApplication mine) {
        return visit.t()
                .get(
                        key,
                        mine.of().name().in(visit.t().locale()),
                        visit.t().get("programme.role." + mine.role().code()));
    }

    private ApplicationView own() {
        ApplicationView view = applications.read(visit.actor(), id);
        if (!view.own()) {
            throw new Problem.NotFound();
        }
        return view;
    }

    /**
     * Sends it.
     *
     * @param input version
     * @return 303 to what happens next; 400, 409 or 412 with what was written, and why not
     */
    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(Input input) {
        try {
            sending.send(visit.actor(), id, WritingPages.version(input));
        } catch (Problem.Invalid invalid) {
            return answers.again(writing.checked(applications.read(visit.actor(), id), ""));
        } catch (Problem.Refused refused) {
            ApplicationView view = own();
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(
                    view.state() == ApplicationState.DRAFT ? writing.checked(view, why) : standing(view, why),
                    CONFLICT);
        } catch (Problem.Stale stale) {
            return answers.again(writing.checked(own(), visit.t().get("application.stale")), PRECONDITION_FAILED);
        }
        return answers.go(HERE + "/" + id + "/sent");
    }

    /**
     * What happens next, and when.
     *
     * @return 200; 303 to where it stands, when it is not sent
     */
    @GET
    @Path("sent")
    public Response sent() {
        ApplicationView view = own();
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        if (!view.state().sent()) {
            return answers.go(HERE + "/" + id);
        }
        return Response.ok(new View(
                        "application/sent.jte",
                        Map.of(
                                "page",
                                visit.page(visit.t().get("application.sent"), PLACE),
                                "view",
                                view,
                                "mine",
                                mine,
                                "stage",
                                mine.stage(clock.instant()))))
                .build();
    }

    /**
     * Takes it back.
     *
     * @param input version
     * @return 303 to where it stands; 409 or 412 with it, and why not
     */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(Input input) {
        return tried(
                () -> sending.withdraw(visit.actor(), id, WritingPages.version(input)),
                HERE + "/" + id,
                "application.done.withdrawn");
    }

    /**
     * Writes it again.
     *
     * @return 303 to its form; 409 with where it stands, and why not
     */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again() {
        return tried(() -> sending.writeAgain(visit.actor(), id), HERE + "/" + id + "/edit", "application.done.again");
    }

    /**
     * Throws a draft away.
     *
     * @return 303 to the programmes; 409 with where it stands, and why not
     */
    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard() {
        return tried(() -> applications.discard(visit.actor(), id), "/mentoring", "application.done.discarded");
    }

    private Response tried(Runnable act, String next, String done) {
        try {
            act.run();
        } catch (Problem.Refused refused) {
            return answers.again(standing(own(), visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        } catch (Problem.Stale stale) {
            return answers.again(standing(own(), visit.t().get("application.stale")), PRECONDITION_FAILED);
        }
        return answers.go(next, Done.of(done));
    }
}
