package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Answers;
import fi.polku.mentoring.application.ApplicationState;
import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.application.MyApplication;
import fi.polku.mentoring.application.Offer;
import fi.polku.mentoring.application.Typed;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writing an application: its form, kept as one types, and the page on which one checks it; also after the window, when it can only be read and taken along. */
@Path("/applications/{id}/edit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WritingPages {
    private static final String CHECK = "check";
    private static final String VERSION = "version";
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    fi.polku.mentoring.web.Answers answers;

    @Inject
    Applications applications;

    @Inject
    Clock clock;

    /** Which application. */
    @PathParam("id")
    UUID id;

    private ApplicationView own() {
        ApplicationView view = applications.read(visit.actor(), id);
        if (!view.own()) {
            throw new Problem.NotFound();
        }
        return view;
    }

    /**
     * The form.
     *
     * @return 200; 303 to where it stands, when it is no draft
     */
    @GET
    public Response edit() {
        ApplicationView view = own();
        if (view.state() != ApplicationState.DRAFT) {
            return answers.go(here());
        }
        return Response.ok(form(view, view.typed(), view.version(), Map.of())).build();
    }

    private String here() {
        return ApplicationPages.HERE + "/" + id;
    }

    private View form(ApplicationView view, Typed typed, int version, Map<String, String> errors) {
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        Map<String, Object> shown = shown(view, typed, version, errors);
        shown.put("page", visit.page(title("application.title", mine), ApplicationPages.PLACE));
        shown.put("open", mine.days().open(clock.instant()));
        return new View("application/edit.jte", shown);
    }

    private static Map<String, Object> shown(
            ApplicationView view, Typed typed, int version, Map<String, String> errors) {
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        Map<String, String> values = new HashMap<>(typed.fields());
        values.putIfAbsent("hours", Integer.toString(mine.of().hoursAMonth()));
        values.put(VERSION, Integer.toString(version));
        return new HashMap<>(Map.of("view", view, "mine", mine, "typed", typed, "form", new FormView(values, errors)));
    }

    /** What is kept and what was typed here, side by side: neither takes the other's place unasked. */
    private View both(Typed typed) {
        ApplicationView newest = own();
        boolean draft = newest.state() == ApplicationState.DRAFT;
        Map<String, Object> shown = shown(newest, typed, newest.version(), Map.of());
        String title = draft ? "application.conflict" : "application.conflict.sent";
        shown.put("page", visit.page(visit.t().get(title), ApplicationPages.PLACE));
        return new View("application/conflict.jte", shown);
    }

    private String title(String key, MyApplication mine) {
        Texts t = visit.t();
        return t.get(
                key,
                mine.of().name().in(t.locale()),
                t.get("programme.role." + mine.role().code()));
    }

    /**
     * Keeps what was written.
     *
     * @param input the form with the version it was typed over; with {@code do=check} one goes on to check it
     * @return 303; 400 with the form when something cannot be kept; 409 or 412 with what is kept and what was typed, when it is no draft any more or was
     *     changed elsewhere
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(Input input) {
        Typed sent = TypedInput.sent(input);
        boolean check = CHECK.equals(input.raw().get("do"));
        try {
            applications.keep(visit.actor(), id, version(input), TypedInput.form(input));
        } catch (Problem.Invalid invalid) {
            Map<String, String> errors = ProblemDocument.errors(invalid, visit.t());
            return answers.again(form(own(), sent, version(input).orElseThrow(), errors));
        } catch (Problem.Refused refused) {
            return answers.again(both(sent), CONFLICT);
        } catch (Problem.Stale stale) {
            return answers.again(both(sent), PRECONDITION_FAILED);
        }
        return check ? answers.go(here() + "/edit/check") : answers.go(here(), Done.of("application.done.kept"));
    }

    /**
     * Keeps what is typed.
     *
     * @param input the form as it stands, with the version it was typed over
     * @return 204 with the version it has now as ETag; 409 or 412 when it is no draft any more or was changed elsewhere
     */
    @POST
    @Path("draft")
    @Produces(MediaType.WILDCARD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(Input input) {
        int version = applications.keep(visit.actor(), id, version(input), TypedInput.form(input));
        return Response.noContent().tag(Preconditions.tag(version)).build();
    }

    static Optional<Integer> version(Input input) {
        return Optional.of(input.number(VERSION, 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
    }

    /**
     * What was written, to be checked before it is sent.
     *
     * @return 200; 303 to where it stands, when it is no draft
     */
    @GET
    @Path("check")
    public Response check() {
        ApplicationView view = own();
        return view.state() == ApplicationState.DRAFT
                ? Response.ok(checked(view, "")).build()
                : answers.go(here());
    }

    /** What was written, with what is missing and why it was not sent. */
    View checked(ApplicationView view, String refused) {
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        Offer offer = view.offer();
        return new View(
                "application/check.jte",
                Map.of(
                        "page",
                        visit.page(title("application.check.title", mine), ApplicationPages.PLACE),
                        "view",
                        view,
                        "mine",
                        mine,
                        "lacking",
                        FormView.refused(Map.of(), Answers.lacking(view.typed(), offer), visit.t()),
                        "open",
                        mine.days().open(clock.instant()),
                        "refused",
                        refused));
    }

    /**
     * What was written, to be taken along as a plain text.
     *
     * @return 200
     */
    @GET
    @Path("download")
    public Response download() {
        ApplicationView view = own();
        MyApplication mine = view.mine().orElseThrow(Problem.NotFound::new);
        return Response.ok(
                        ApplicationText.of(visit.t(), title("application.title", mine), view),
                        "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"application.txt\"")
                .build();
    }
}
