package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Page;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sharing pages of one thing: who reads it, what a reader would see, share, revoke. */
@Produces(MediaType.TEXT_HTML)
public final class SharingFlow {
    private static final String NAME = "name";
    private static final String WITH = "with";

    private final Visit visit;
    private final Answers answers;
    private final Shareable thing;

    SharingFlow(Visit visit, Answers answers, Shareable thing) {
        this.visit = visit;
        this.answers = answers;
        this.thing = thing;
    }

    /**
     * Who may read the thing now, and whom it may be shared with.
     *
     * @param name the beginning of a colleague's name
     * @return 200, or 400 when the name is too short; for htmx only the colleagues found, with 200
     */
    @GET
    public Response overview(@QueryParam(NAME) @DefaultValue("") String name) {
        Optional<String> wanted = Optional.of(name.strip()).filter(n -> !n.isEmpty());
        try {
            return Response.ok(overview(wanted, FormView.of(Map.of(NAME, name))))
                    .build();
        } catch (Problem.Invalid tooShort) {
            FormView form = new FormView(Map.of(NAME, name), ProblemDocument.errors(tooShort, visit.t()));
            View again = overview(Optional.empty(), form);
            // Somebody who is still typing has made no mistake yet.
            return visit.wantsFragment() ? Response.ok(again).build() : answers.again(again);
        }
    }

    private View overview(Optional<String> name, FormView form) {
        Shareable.Overview overview = thing.overview(visit.actor(), name);
        Map<String, Object> shown = new HashMap<>();
        shown.put("thing", thing);
        shown.put("overview", overview);
        shown.put("form", form);
        if (visit.wantsFragment()) {
            shown.put("t", visit.t());
            return new View("sharing/found.jte", shown);
        }
        shown.put("page", page("title." + thing.kind().code()));
        return new View("sharing/overview.jte", shown);
    }

    /**
     * Exactly what a reader would see.
     *
     * @param with {@code supervisor}, {@code host} or a person's id
     * @return the page, with the button that shares
     */
    @GET
    @Path("preview")
    public View preview(@QueryParam(WITH) @DefaultValue("") String with) {
        Reader reader = Reader.parse(with);
        Shareable.Preview preview = thing.preview(visit.actor(), reader);
        Page page = page("preview." + reader.kind());
        View seen = preview.seen().apply(page);
        return new View(
                "sharing/preview.jte",
                Map.of("page", page, "thing", thing, "reader", reader, "preview", preview, "seen", seen.part()));
    }

    /**
     * Shares the thing.
     *
     * @param with the reader, where the form does not name one: undoing has no fields
     * @param input the same, from a form
     * @return 303
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(@QueryParam(WITH) @DefaultValue("") String with, Input input) {
        Reader reader = reader(with, input);
        Optional<String> name = thing.share(visit.actor(), reader);
        String undo = here() + "/revoke?with=" + reader.with();
        return answers.go(
                here(),
                new Done("sharing.shared." + reader.kind(), name.stream().toList(), Optional.of(undo)));
    }

    /**
     * Ends a share.
     *
     * @param with the reader, where the form does not name one
     * @param input the same, from a form
     * @return 303
     */
    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@QueryParam(WITH) @DefaultValue("") String with, Input input) {
        Reader reader = reader(with, input);
        thing.revoke(visit.actor(), reader);
        String undo = here() + "?with=" + reader.with();
        return answers.go(here(), new Done("sharing.revoked." + reader.kind(), List.of(), Optional.of(undo)));
    }

    private static Reader reader(String with, Input input) {
        return Reader.parse(input.line(WITH, Input.LINE).orElse(with));
    }

    private String here() {
        return thing.path() + "/sharing";
    }

    private Page page(String text) {
        Texts t = visit.t();
        return visit.page(t.get("sharing." + text), thing.place());
    }
}
