package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Found;
import fi.polku.mentoring.programme.Organisers;
import fi.polku.mentoring.programme.Owner;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Readiness;
import fi.polku.mentoring.programme.SetupStep;
import fi.polku.mentoring.programme.Task;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of a step of setting up, filled in as it is saved or as it was sent. */
@RequestScoped
public class SetupPage {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Organisers organisers;

    @Inject
    Clock clock;

    /**
     * What the last step offers for naming somebody.
     *
     * @param task what they would do
     * @param name what was looked for
     * @param found who was found; absent when nobody was looked for
     * @param others organisations that may be asked to own the programme too; none for who may not ask
     */
    public record Naming(Optional<Task> task, String name, Optional<List<Found>> found, List<Owner> others) {
        private static final Naming NOBODY = new Naming(Optional.empty(), "", Optional.empty(), List.of());
    }

    /** The last step, perhaps with somebody who is looked for. */
    Response people(UUID id, String task, String name) {
        Optional<Task> wanted = Task.of(task);
        try {
            Organisers.Naming read = organisers.naming(visit.actor(), id, wanted, name);
            return Response.ok(people(read, FormView.of(fields(read.programme())), wanted, name))
                    .build();
        } catch (Problem.Invalid tooShort) {
            Organisers.Naming read = organisers.naming(visit.actor(), id, Optional.empty(), "");
            FormView wrong = new FormView(fields(read.programme()), ProblemDocument.errors(tooShort, visit.t()));
            return answers.again(people(read, wrong, wanted, name));
        }
    }

    private static Map<String, String> fields(ProgrammeView programme) {
        return ProgrammeFields.of(SetupStep.PEOPLE, programme);
    }

    private View people(Organisers.Naming read, FormView form, Optional<Task> task, String name) {
        Naming naming = new Naming(task, name, read.found(), read.others());
        return view(read.programme(), SetupStep.PEOPLE, form, "", naming);
    }

    /** A step as it was sent, and the programme as applicants would see it then. */
    View preview(ProgrammeView changed, SetupStep step, FormView form) {
        return view(changed, step, form, "", Naming.NOBODY);
    }

    /** A step as it is saved or as it was sent, and why it was not saved. */
    View view(ProgrammeView programme, SetupStep step, FormView form, String refused) {
        return view(programme, step, form, refused, Naming.NOBODY);
    }

    private View view(ProgrammeView programme, SetupStep step, FormView form, String refused, Naming naming) {
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        String title = visit.t().get("programme.step." + step.code());
        return new View(
                "programme/setup.jte",
                Map.of(
                        "page", visit.page(title, ProgrammePages.PLACE),
                        "programme", programme,
                        "step", step,
                        "form", form,
                        "refused", refused,
                        "naming", naming,
                        "hr", visit.actor().roles().contains(Role.HR),
                        "mine", visit.actor().organisation(),
                        "missing", Readiness.missing(programme, today),
                        "today", today));
    }
}
