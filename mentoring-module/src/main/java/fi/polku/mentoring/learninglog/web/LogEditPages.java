package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogDraft;
import fi.polku.mentoring.learninglog.LogDrafts;
import fi.polku.mentoring.learninglog.LogEditing;
import fi.polku.mentoring.learninglog.LogEntries;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writing an entry anew. Whoever saves second sees both versions side by side and decides; nothing typed is lost. */
@Path("/log/{id}/edit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LogEditPages {
    private static final int PRECONDITION_FAILED = 412;
    private static final int NO_VERSION = -1;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    LogEntries entries;

    @Inject
    LogDrafts drafts;

    @Inject
    Clock clock;

    /**
     * The form, as the entry is now or as it was left unsaved.
     *
     * @param id the entry
     * @return 200
     */
    @GET
    public View form(@PathParam("id") UUID id) {
        LogEditing editing = entries.edit(visit.actor(), id);
        Map<String, String> values = LogFields.of(editing.entry());
        editing.draft().ifPresent(draft -> {
            values.putAll(blank());
            values.putAll(draft.fields());
            values.put(LogFields.FORM, draft.form().toString());
            draft.version().ifPresent(v -> values.put(LogFields.VERSION, Integer.toString(v)));
        });
        return show("log/edit.jte", editing, FormView.of(values), editing.draft());
    }

    /** A draft holds what was typed; what was emptied is not in it. */
    private static Map<String, String> blank() {
        return Map.of("insight", "", "next", "", "goal", "", "step", "", "whatHappened", "", "date", "");
    }

    /**
     * Saves the entry.
     *
     * @param id the entry
     * @param input its fields, with the version they were typed over
     * @return 303 to the entry; 400 with the form and its errors; 412 with both versions
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, Input input) {
        try {
            Integer version = version(input).orElse(NO_VERSION);
            entries.change(
                    visit.actor(),
                    id,
                    Optional.of(version),
                    input.id(LogFields.FORM),
                    entry -> LogForm.merge(entry, input));
            return answers.go("/log/" + id, Done.of("log.done.changed"));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(show("log/edit.jte", entries.edit(visit.actor(), id), form, Optional.empty()));
        } catch (Problem.Stale stale) {
            return bothVersions(entries.edit(visit.actor(), id), input);
        }
    }

    private Response bothVersions(LogEditing newest, Input input) {
        Map<String, String> values = new HashMap<>(input.raw());
        values.put(LogFields.VERSION, Integer.toString(newest.entry().version()));
        return Response.status(PRECONDITION_FAILED)
                .entity(show("log/conflict.jte", newest, FormView.of(values), Optional.empty()))
                .type(MediaType.TEXT_HTML)
                .build();
    }

    private View show(String template, LogEditing editing, FormView form, Optional<LogDraft> draft) {
        Map<String, Object> shown = new HashMap<>();
        String title = template.equals("log/conflict.jte") ? "log.conflict" : "log.edit";
        shown.put("page", visit.page(visit.t().get(title), "log"));
        shown.put("editing", editing);
        shown.put("form", form);
        shown.put("draft", draft);
        shown.put("today", LocalDate.ofInstant(clock.instant(), Texts.ZONE));
        return new View(template, shown);
    }

    /**
     * Keeps what is typed, while it is typed.
     *
     * @param id the entry
     * @param input the form as it stands
     * @return 204
     */
    @POST
    @Path("draft")
    @Produces(MediaType.WILDCARD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") UUID id, Input input) {
        drafts.keep(visit.actor(), Optional.of(id), LogDraftPages.form(input), version(input), LogFields.typed(input));
        return Response.noContent().build();
    }

    /**
     * Throws away what was typed and not saved.
     *
     * @param id the entry
     * @param input the form
     * @return 303 to the entry
     */
    @POST
    @Path("draft/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") UUID id, Input input) {
        drafts.discard(visit.actor(), Optional.of(id), LogDraftPages.form(input));
        return answers.go("/log/" + id, Done.of("log.done.discarded"));
    }

    private static Optional<Integer> version(Input input) {
        return input.number(LogFields.VERSION, 0, Integer.MAX_VALUE);
    }
}
