package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A round for those who run it: its timeline, moving its days, announcing it, and what was learnt. */
@Path("/rounds")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoundPages {
    static final String HERE = "/rounds";

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final String VERSION = "version";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Rounds rounds;

    @Inject
    Clock clock;

    /**
     * A round with its timeline.
     *
     * @param id the round
     * @return 200; 303 to how participants see its programme, for who does not run it
     */
    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        Rounds.InProgramme found = rounds.read(visit.actor(), id);
        if (!found.programme().run()) {
            return answers.go(MentoringPages.HERE + "/" + found.programme().id());
        }
        return Response.ok(view("programme/round.jte", found, FormView.EMPTY, ""))
                .build();
    }

    private Rounds.InProgramme toRun(UUID id) {
        Rounds.InProgramme found = rounds.read(visit.actor(), id);
        if (!found.programme().run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return found;
    }

    private View view(String template, Rounds.InProgramme found, FormView form, String refused) {
        Texts t = visit.t();
        String name = found.programme().content().basics().name().in(t.locale());
        String title = t.get("round.title", name, found.round().years());
        return new View(
                template,
                Map.of(
                        "page", visit.page(title, ProgrammePages.PLACE),
                        "found", found,
                        "form", form,
                        "refused", refused,
                        "today", LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * The days of a round, to be moved.
     *
     * @param id the round
     * @return 200
     */
    @GET
    @Path("{id}/dates")
    public View dates(@PathParam("id") UUID id) {
        Rounds.InProgramme found = toRun(id);
        return view("programme/dates.jte", found, FormView.of(fields(found.round())), "");
    }

    private static Map<String, String> fields(Round round) {
        Map<String, String> fields = new LinkedHashMap<>(ProgrammeFields.of(round.timeline()));
        fields.put(VERSION, Integer.toString(round.version()));
        return fields;
    }

    /**
     * Saves the days, or moves a phase with all that begin later.
     *
     * @param id the round
     * @param input the days; with {@code do=move} the phase and by how many days
     * @return 303 to the round; 400, 409 or 412 with the form
     */
    @POST
    @Path("{id}/dates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dates(@PathParam("id") UUID id, Input input) {
        toRun(id);
        boolean moves = "move".equals(input.raw().get("do"));
        return tried(id, "programme/dates.jte", input, version -> {
            if (moves) {
                RoundsResource.MoveInput move = RoundsResource.MoveInput.read(input);
                rounds.move(visit.actor(), id, version, days -> days.moved(move.phase(), move.days()));
                return;
            }
            rounds.move(visit.actor(), id, version, days -> TimelineInput.form(input));
        });
    }

    /**
     * What was learnt, to be written.
     *
     * @param id the round
     * @return 200
     */
    @GET
    @Path("{id}/lessons")
    public View lessons(@PathParam("id") UUID id) {
        Rounds.InProgramme found = toRun(id);
        Map<String, String> fields = new LinkedHashMap<>(fields(found.round()));
        fields.put("lessons", found.round().lessons());
        return view("programme/lessons.jte", found, FormView.of(fields), "");
    }

    /**
     * Saves what was learnt.
     *
     * @param id the round
     * @param input lessons
     * @return 303 to the round; 400 or 412 with the form
     */
    @POST
    @Path("{id}/lessons")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lessons(@PathParam("id") UUID id, Input input) {
        toRun(id);
        return tried(id, "programme/lessons.jte", input, version -> {
            Optional<String> lessons = input.text("lessons", Rounds.LONGEST_LESSONS);
            input.check();
            rounds.learn(visit.actor(), id, version, lessons.orElse(""));
        });
    }

    private Response tried(UUID id, String template, Input input, Consumer<Optional<Integer>> act) {
        Map<String, String> sent = input.raw();
        try {
            Optional<Integer> version =
                    Optional.of(input.number(VERSION, 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
            act.accept(version);
            return answers.go(HERE + "/" + id, Done.of("round.done.saved"));
        } catch (Problem.Invalid invalid) {
            Map<String, String> errors = ProblemDocument.errors(invalid, visit.t());
            return answers.again(again(template, toRun(id), sent, errors, ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(again(template, toRun(id), sent, Map.of(), why), CONFLICT);
        } catch (Problem.Stale stale) {
            Rounds.InProgramme newest = toRun(id);
            Map<String, String> onNewest = new LinkedHashMap<>(sent);
            onNewest.put(VERSION, Integer.toString(newest.round().version()));
            String why = visit.t().get("programme.stale");
            return answers.again(again(template, newest, onNewest, Map.of(), why), PRECONDITION_FAILED);
        }
    }

    /** As it was sent; what the form did not hold as it is saved, as two forms stand on the page of days. */
    private View again(
            String template,
            Rounds.InProgramme found,
            Map<String, String> sent,
            Map<String, String> errors,
            String refused) {
        Map<String, String> shown = new LinkedHashMap<>(fields(found.round()));
        shown.putAll(sent);
        return view(template, found, new FormView(shown, errors), refused);
    }

    /**
     * Announces the round.
     *
     * @param id the round
     * @return 303 to the round; 409 with it and why not
     */
    @POST
    @Path("{id}/announce")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response announce(@PathParam("id") UUID id) {
        try {
            rounds.announce(visit.actor(), id);
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(view("programme/round.jte", toRun(id), FormView.EMPTY, why), CONFLICT);
        }
        return answers.go(HERE + "/" + id, Done.of("round.done.announced"));
    }

    /**
     * Throws away a round that is being prepared.
     *
     * @param id the round
     * @return 303 to the programme
     */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") UUID id) {
        UUID programme = toRun(id).programme().id();
        rounds.discard(visit.actor(), id);
        return answers.go(ProgrammePages.HERE + "/" + programme, Done.of("round.done.discarded"));
    }
}
