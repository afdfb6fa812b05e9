package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Agreements;
import fi.polku.mentoring.mentorship.Terms;
import fi.polku.mentoring.programme.Habits;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a group agrees on: reading, accepting, writing the next version; two who write at once see both texts. */
@Path("/groups/{id}/agreement")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AgreementPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final String VERSION = "version";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Agreements agreements;

    /** Of which group. */
    @PathParam("id")
    UUID id;

    /**
     * The agreement and what was in force before.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view("mentorship/agreement.jte", agreements.read(visit.actor(), id), FormView.EMPTY, "");
    }

    private View view(String template, Agreements.OfGroup all, FormView form, String refused) {
        return new View(
                template,
                Map.of(
                        "page",
                        visit.page(visit.t().get("agreement.title"), "mentoring"),
                        "all",
                        all,
                        "me",
                        visit.actor().person(),
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * The form of the next version, filled in with what is there, or with a proposal.
     *
     * @return 200; 303 to the agreement of a group that has ended
     */
    @GET
    @Path("edit")
    public Response edit() {
        Agreements.OfGroup all = agreements.read(visit.actor(), id);
        if (!all.group().goesOn()) {
            return answers.go(here());
        }
        Map<String, String> values =
                all.newest().map(newest -> fields(newest.terms())).orElseGet(() -> proposal(visit.t(), all.habits()));
        values.put(VERSION, Integer.toString(all.version()));
        return Response.ok(view("mentorship/write.jte", all, FormView.of(values), ""))
                .build();
    }

    private static Map<String, String> fields(Terms terms) {
        Map<String, String> fields = new HashMap<>();
        fields.put("rules", terms.rules());
        fields.put("cadence", terms.cadence());
        fields.put("confidentiality", terms.confidentiality());
        return fields;
    }

    /** In the writer's language, by the programme's habits. */
    private static Map<String, String> proposal(Texts t, Optional<Habits> habits) {
        return fields(new Terms(
                t.get("agreement.proposal.rules"),
                habits.map(h -> t.get(
                                "agreement.proposal.cadence." + h.cadence().code(), h.minutes(), h.preparation()))
                        .orElseGet(() -> t.get("agreement.proposal.cadence.as-agreed", Habits.SHORTEST * 2, 0)),
                t.get("agreement.proposal.confidentiality")));
    }

    /**
     * Writes the next version.
     *
     * @param input rules, cadence, confidentiality, version
     * @return 303 to the agreement; 400 or 409 with what was typed, 412 with both texts
     */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        Agreements.OfGroup before = agreements.read(visit.actor(), id);
        try {
            agreements.write(visit.actor(), id, Optional.of(version(input)), AgreementResource.terms(input));
            return answers.go(here(), Done.of("agreement.done.written"));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(view("mentorship/write.jte", before, form, ""));
        } catch (Problem.Refused refused) {
            return answers.again(
                    view("mentorship/write.jte", before, FormView.of(input.raw()), text(refused)), CONFLICT);
        } catch (Problem.Stale stale) {
            Agreements.OfGroup now = agreements.read(visit.actor(), id);
            Map<String, String> values = new HashMap<>(input.raw());
            values.put(VERSION, Integer.toString(now.version()));
            return answers.again(view("mentorship/conflict.jte", now, FormView.of(values), ""), PRECONDITION_FAILED);
        }
    }

    private static int version(Input input) {
        return input.number(VERSION, 0, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new);
    }

    /**
     * Accepts exactly this version.
     *
     * @param input version
     * @return 303 to the agreement; 409 or 412 with it
     */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(Input input) {
        Agreements.OfGroup before = agreements.read(visit.actor(), id);
        try {
            agreements.accept(visit.actor(), id, Optional.of(version(input)));
            return answers.go(here(), Done.of("agreement.done.accepted"));
        } catch (Problem.Refused refused) {
            return answers.again(view("mentorship/agreement.jte", before, FormView.EMPTY, text(refused)), CONFLICT);
        } catch (Problem.Stale stale) {
            Agreements.OfGroup now = agreements.read(visit.actor(), id);
            return answers.again(
                    view(
                            "mentorship/agreement.jte",
                            now,
                            FormView.EMPTY,
                            visit.t().get("agreement.stale")),
                    PRECONDITION_FAILED);
        }
    }

    private String text(Problem.Refused refused) {
        return visit.t().get(refused.key(), refused.arguments());
    }

    private String here() {
        return "/groups/" + id + "/agreement";
    }
}
