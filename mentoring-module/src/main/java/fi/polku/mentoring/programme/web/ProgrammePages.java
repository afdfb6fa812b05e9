package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.ProgrammeStatus;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Publishing;
import fi.polku.mentoring.programme.Readiness;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Programmes for those who run them: the list by phase, and one with its rounds and what it needs. Setting up is in {@link SetupPages}. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammePages {
    static final String HERE = "/programmes";
    static final String PLACE = "programmes";

    private static final int PAGE = 100;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Programmes programmes;

    @Inject
    Rounds rounds;

    @Inject
    Publishing publishing;

    @Inject
    Clock clock;

    /**
     * The programmes that the visitor runs, by phase, with what needs attention.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var page = programmes.list(visit.actor(), true, after, PAGE);
        return new View(
                "programme/list.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.programmes"), PLACE),
                        "groups",
                        ProgrammeGroups.of(page.items(), today()),
                        "next",
                        page.next(),
                        "hr",
                        visit.actor().roles().contains(Role.HR)));
    }

    /**
     * A programme with its rounds, its people, and what it needs.
     *
     * @param id the programme
     * @return 200; 303 to how participants see it, for who does not run it
     */
    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        ProgrammeView programme = programmes.read(visit.actor(), id);
        if (programme.standing() == ProgrammeView.Standing.READS) {
            return answers.go(MentoringPages.HERE + "/" + id);
        }
        return Response.ok(overview(programme, "")).build();
    }

    private View overview(ProgrammeView programme, String refused) {
        LocalDate today = today();
        List<Readiness.Missing> missing =
                programme.status() == ProgrammeStatus.DRAFT ? Readiness.missing(programme, today) : List.of();
        return new View(
                "programme/programme.jte",
                Map.of(
                        "page",
                        visit.page(
                                programme.content().basics().name().in(visit.t().locale()), PLACE),
                        "programme",
                        programme,
                        "missing",
                        missing,
                        "refused",
                        refused,
                        "lead",
                        programme
                                .lead()
                                .id()
                                .equals(visit.actor().organisation().orElse(programme.id())),
                        "today",
                        today));
    }

    /**
     * Publishes a programme.
     *
     * @param id the programme
     * @return 303 to the programme; 400 or 409 with it and why not
     */
    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("id") UUID id) {
        try {
            publishing.publish(visit.actor(), id);
        } catch (Problem.Invalid missing) {
            return answers.again(
                    overview(programmes.read(visit.actor(), id), visit.t().get("programme.refused.unfinished")));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        }
        return answers.go(HERE + "/" + id, Done.of("programme.done.published"));
    }

    /**
     * Archives a programme.
     *
     * @param id the programme
     * @return 303 to the programme; 409 with it and why not
     */
    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response archive(@PathParam("id") UUID id) {
        try {
            publishing.archive(visit.actor(), id);
        } catch (Problem.Refused refused) {
            return again(id, refused);
        }
        return answers.go(HERE + "/" + id, Done.of("programme.done.archived").undoBy(HERE + "/" + id + "/publish"));
    }

    private Response again(UUID id, Problem.Refused refused) {
        return answers.again(
                overview(programmes.read(visit.actor(), id), visit.t().get(refused.key(), refused.arguments())),
                CONFLICT);
    }

    /**
     * Throws a draft away.
     *
     * @param id the programme
     * @return 303 to the list
     */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") UUID id) {
        publishing.discard(visit.actor(), id);
        return answers.go(HERE, Done.of("programme.done.discarded"));
    }

    /**
     * Prepares the next round.
     *
     * @param id the programme
     * @return 303 to the new round's days; 409 with the programme and why not
     */
    @POST
    @Path("{id}/rounds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response next(@PathParam("id") UUID id) {
        try {
            UUID round = rounds.next(visit.actor(), id);
            return answers.go(RoundPages.HERE + "/" + round + "/dates", Done.of("round.done.prepared"));
        } catch (Problem.Refused refused) {
            return again(id, refused);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
