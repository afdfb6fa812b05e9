package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LearningLog;
import fi.polku.mentoring.learninglog.LinkChoices;
import fi.polku.mentoring.learninglog.LogDraft;
import fi.polku.mentoring.learninglog.LogEntries;
import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.learninglog.LogFilter;
import fi.polku.mentoring.learninglog.LogFront;
import fi.polku.mentoring.learninglog.LogPrompts;
import fi.polku.mentoring.learninglog.LogShares;
import fi.polku.mentoring.learninglog.WriteEntry;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.web.SharingFlow;
import fi.polku.mentoring.sharing.web.SharingPages;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of the learning log: writing and finding, one entry, and what others have shared. */
@Path("/log")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LogPages {
    private static final int PAGE = 20;
    private static final int WHOLE_MONTH = 100;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    LearningLog log;

    @Inject
    LogEntries entries;

    @Inject
    LogShares shares;

    @Inject
    SharingPages sharing;

    @Inject
    Clock clock;

    /**
     * The log: a field to write in, and what was written.
     *
     * @param look what is looked for
     * @return 200; 400 when what is looked for is too short
     */
    @GET
    public Response front(@BeanParam LogLook look) {
        FormView search = FormView.of(Map.of("q", look.q));
        try {
            return Response.ok(front(look, look.filter(), search, Optional.empty()))
                    .build();
        } catch (Problem.Invalid invalid) {
            look.q = "";
            FormView refused = new FormView(search.values(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(front(look, look.filter(), refused, Optional.empty()));
        }
    }

    /**
     * Writes an entry, from the log's page or from the one field on the first page.
     *
     * @param input its fields; {@code return=today} leads back to the first page
     * @return 303; 400 with the form and its errors
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        try {
            WriteEntry content = LogForm.create(input, today());
            entries.write(visit.actor(), content, input.id(LogFields.FORM), call.formKey("log-entry.write", input));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(formValues(input), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(front(new LogLook(), LogFilter.ALL, FormView.EMPTY, Optional.of(form)));
        }
        boolean fromToday =
                input.line("return", Input.LINE).filter("today"::equals).isPresent();
        return answers.go(fromToday ? "/" : "/log", Done.of("log.done.written"));
    }

    /** The fields as sent; those that the one field on the first page does not send are as in an empty form. */
    private Map<String, String> formValues(Input input) {
        Map<String, String> values = LogFields.fresh(today(), "", "");
        values.putAll(input.raw());
        return values;
    }

    private View front(LogLook look, LogFilter filter, FormView search, Optional<FormView> refused) {
        LocalDate today = today();
        YearMonth month = look.month().orElse(YearMonth.from(today));
        int size = look.month().isPresent() ? WHOLE_MONTH : PAGE;
        LogFront front = log.front(visit.actor(), filter, month, look.after(), size);
        Optional<LogDraft> draft = refused.isPresent() ? Optional.empty() : front.draft();
        FormView form = refused.orElseGet(() -> FormView.of(values(draft, look, today)));
        LogFrontPage shown = new LogFrontPage(
                front,
                about(front, filter),
                !look.searches() && !search.hasErrors(),
                form,
                draft,
                LogPrompts.key(today, written(front, today)),
                search,
                front.entries().next().map(look::address),
                today);
        return View.of("log/front.jte", visit.page(title(look, filter), "log"), "log", shown);
    }

    private static Map<String, String> values(Optional<LogDraft> draft, LogLook look, LocalDate today) {
        Map<String, String> values = LogFields.fresh(today, look.goal, look.step);
        look.source().ifPresent(source -> values.put("source", source.code()));
        draft.ifPresent(d -> {
            values.putAll(d.fields());
            values.put(LogFields.FORM, d.form().toString());
        });
        return values;
    }

    private static int written(LogFront front, LocalDate today) {
        return (int) front.entries().items().stream()
                .filter(e -> e.content().date().equals(today))
                .count();
    }

    /** What the entries are of, by the name that the choices or the entries themselves tell. */
    private Optional<String> about(LogFront front, LogFilter filter) {
        Texts t = visit.t();
        Optional<LogEntryView> first = front.entries().items().stream().findFirst();
        if (filter.goal().isPresent()) {
            return named(front.choices().goals(), filter.goal().get())
                    .or(() -> first.flatMap(e -> e.linked().goal()))
                    .map(name -> t.get("log.about.goal", name));
        }
        return filter.step()
                .flatMap(step -> named(front.choices().steps(), step)
                        .or(() -> first.flatMap(e -> e.linked().step()).map(s -> s.in(t.locale()))))
                .map(name -> t.get("log.about.step", name));
    }

    private Optional<String> named(List<LinkChoices.Link> links, UUID id) {
        return links.stream()
                .filter(link -> link.id().equals(id))
                .map(link -> link.title().in(visit.t().locale()))
                .findFirst();
    }

    private String title(LogLook look, LogFilter filter) {
        Texts t = visit.t();
        if (filter.words().isPresent()) {
            return t.get("log.found.title", filter.words().get().asked());
        }
        return look.month().map(m -> t.get("log.month.title", t.month(m))).orElseGet(() -> t.get("nav.log"));
    }

    /**
     * Entries of others that are shared with the one who looks.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    @Path("shared")
    public View shared(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var found = log.sharedWithMe(visit.actor(), after, PAGE);
        return View.of("log/shared.jte", visit.page(visit.t().get("log.shared.title"), "log"), "found", found);
    }

    /**
     * One entry, one's own or one that is shared.
     *
     * @param id the entry
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id) {
        LogEntryView entry = entries.read(visit.actor(), id);
        Texts t = visit.t();
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "page",
                visit.page(t.get("log.entry.title", t.date(entry.content().date())), "log"));
        shown.put("entry", entry);
        return new View("log/entry.jte", shown);
    }

    /**
     * Who may read one's own entry.
     *
     * @param id the entry
     * @return its sharing pages
     */
    @Path("{id}/sharing")
    public SharingFlow sharing(@PathParam("id") UUID id) {
        return sharing.of(new LogSharing(shares, id, visit.t()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
