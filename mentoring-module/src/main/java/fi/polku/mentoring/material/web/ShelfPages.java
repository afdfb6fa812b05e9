package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.CheckedFile;
import fi.polku.mentoring.material.Material;
import fi.polku.mentoring.material.MaterialContent;
import fi.polku.mentoring.material.MaterialKind;
import fi.polku.mentoring.material.MaterialSettings;
import fi.polku.mentoring.material.Materials;
import fi.polku.mentoring.material.Shelf;
import fi.polku.mentoring.material.Shelved;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.Upload;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What is the same of the pages of rounds' and programmes' material, and of each piece. */
@RequestScoped
class ShelfPages {
    static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Materials materials;

    @Inject
    MaterialSettings settings;

    @Inject
    Upload upload;

    @Inject
    Clock clock;

    View list(Shelf shelf) {
        Shelved found = materials.read(visit.actor(), shelf);
        Texts t = visit.t();
        String name = found.name().in(t.locale());
        String title = found.of()
                .map(round -> t.get("material.title.round", name, round.years()))
                .orElseGet(() -> t.get("material.title.programme", name));
        return new View(
                "material/list.jte",
                Map.of(
                        "page",
                        visit.page(title, found.run() ? "programmes" : "mentoring"),
                        "found",
                        found,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    View blank(Shelf shelf, MaterialKind kind) {
        Shelved found = materials.toFill(visit.actor(), shelf);
        return form(found, kind, Optional.empty(), FormView.of(Map.of("audience", "everyone")), "");
    }

    View form(Shelved found, MaterialKind kind, Optional<Material> existing, FormView form, String refused) {
        String title = visit.t().get((existing.isPresent() ? "material.edit." : "material.add.") + kind.code());
        return new View(
                "material/form.jte",
                Map.of(
                        "page",
                        visit.page(title, "programmes"),
                        "found",
                        found,
                        "kind",
                        kind,
                        "existing",
                        existing,
                        "form",
                        form,
                        "megabytes",
                        settings.megabytes(),
                        "refused",
                        refused));
    }

    Response add(Shelf shelf, MaterialKind kind, Input input) {
        Shelved found = materials.toFill(visit.actor(), shelf);
        return tried(
                found, kind, input, () -> materials.add(visit.actor(), shelf, kind, MaterialInput.whole(input, kind)));
    }

    /** The fields are looked at first: of a form that is wrong the file is not even taken in. */
    Response addFile(Shelf shelf) {
        Shelved found = materials.toFill(visit.actor(), shelf);
        Input input = upload.fields();
        return tried(found, MaterialKind.FILE, input, () -> {
            MaterialContent said = MaterialInput.whole(input, MaterialKind.FILE);
            CheckedFile file = MaterialInput.file(upload, settings.megabytes());
            return materials.addFile(visit.actor(), shelf, said, file);
        });
    }

    private Response tried(Shelved found, MaterialKind kind, Input input, Supplier<UUID> act) {
        try {
            UUID id = act.get();
            return answers.go(found.shelf().path() + "#m-" + id, Done.of("material.done.added"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(found, kind, Optional.empty(), wrong(input.raw(), invalid), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(form(found, kind, Optional.empty(), FormView.of(input.raw()), why), CONFLICT);
        }
    }

    FormView wrong(Map<String, String> sent, Problem.Invalid invalid) {
        return new FormView(sent, ProblemDocument.errors(invalid, visit.t()));
    }
}
