package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.WriteEvidence;
import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Draws the form in which evidence of a competence is written. */
@RequestScoped
class EvidenceFormPage {
    @Inject
    Visit visit;

    @Inject
    Competences competences;

    /**
     * The form.
     *
     * @param action where it is posted to
     * @param cancel where one goes without saving
     * @param competence URI of the competence
     * @param form its fields
     */
    View show(String action, String cancel, String competence, FormView form) {
        CompetenceView view = competences.byUri(visit.actor(), competence).orElseThrow(Problem.NotFound::new);
        Texts t = visit.t();
        return new View(
                "evidence/form.jte",
                Map.of(
                        "page", visit.page(t.get("evidence.write"), "development"),
                        "action", action,
                        "cancel", cancel,
                        "competence", view,
                        "form", form));
    }

    /** The fields as they were written. */
    static Map<String, String> values(WriteEvidence words) {
        Map<String, String> values = new HashMap<>();
        values.put("title", words.title());
        values.put("note", words.note().orElse(""));
        values.put("level", words.level().map(String::valueOf).orElse(""));
        return values;
    }
}
