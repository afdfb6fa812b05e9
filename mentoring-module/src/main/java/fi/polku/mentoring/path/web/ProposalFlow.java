package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Making a proposal, the same for the person and the supervisor: which change, which step, the rest. */
@RequestScoped
public class ProposalFlow {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Proposals proposals;

    /**
     * Whose path, and where the pages are.
     *
     * @param path the path
     * @param place the item of the navigation
     * @param base the address of the form
     * @param back where one came from and goes to when it is done
     * @param other the name of the one who shall agree; empty for one's own supervisor
     */
    public record Place(PathView path, String place, String base, String back, String other) {}

    /**
     * The page.
     *
     * @param place whose path
     * @param change which change; empty or unknown when it is not yet chosen
     * @param step which step's id; empty when it is not yet chosen
     * @return 200
     */
    public View show(Place place, String change, String step) {
        ProposalDraft draft = draft(place, change, step);
        Map<String, String> values = new HashMap<>();
        draft.step().flatMap(StepView::due).map(LocalDate::toString).ifPresent(due -> values.put("due", due));
        return view(draft, place, FormView.of(values), "");
    }

    private static ProposalDraft draft(Place place, String change, String step) {
        Optional<StepView> chosen = place.path().steps().stream()
                .filter(s -> s.id().toString().equals(step))
                .findFirst();
        String known = ProposalDraft.CHANGES.contains(change) ? change : "";
        ProposalDraft draft =
                new ProposalDraft(place.path(), known, Optional.empty(), place.base(), place.back(), place.other());
        return new ProposalDraft(
                place.path(), known, chosen.filter(draft.steps()::contains), place.base(), place.back(), place.other());
    }

    private View view(ProposalDraft draft, Place place, FormView form, String refused) {
        return new View(
                "path/propose.jte",
                Map.of(
                        "page", visit.page(visit.t().get("proposal.new"), place.place()),
                        "draft", draft,
                        "form", form,
                        "refused", refused));
    }

    /**
     * Makes the proposal.
     *
     * @param place whose path
     * @param input the form
     * @return 303 back; 400 or 409 with the form as it was sent
     */
    public Response propose(Place place, Input input) {
        Map<String, String> raw = input.raw();
        ProposalDraft draft = draft(place, raw.getOrDefault("change", ""), raw.getOrDefault("step", ""));
        try {
            ProposalForm.Proposed proposed = ProposalForm.read(withoutWhatStays(draft, raw));
            UUID id = proposals.propose(
                    visit.actor(), place.path().owner(), proposed.change(), proposed.reason(), Optional.empty());
            return answers.go(
                    place.back(), Done.of("proposal.done.proposed").undoBy("/path/proposals/" + id + "/withdraw"));
        } catch (Problem.Invalid invalid) {
            return answers.again(view(draft, place, new FormView(raw, ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            String reason = visit.t().get(refused.key(), refused.arguments());
            return answers.again(view(draft, place, FormView.of(raw), reason), CONFLICT);
        }
    }

    /** The form shows when a step is due: only another day is a change. */
    private static Input withoutWhatStays(ProposalDraft draft, Map<String, String> raw) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(raw);
        String due =
                draft.step().flatMap(StepView::due).map(LocalDate::toString).orElse("");
        if (draft.step().isPresent() && raw.getOrDefault("due", "").strip().equals(due)) {
            fields.remove("due");
        }
        return Input.of(fields);
    }
}
