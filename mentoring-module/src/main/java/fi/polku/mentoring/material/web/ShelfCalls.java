package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.CheckedFile;
import fi.polku.mentoring.material.Material;
import fi.polku.mentoring.material.MaterialContent;
import fi.polku.mentoring.material.MaterialKind;
import fi.polku.mentoring.material.MaterialSettings;
import fi.polku.mentoring.material.Materials;
import fi.polku.mentoring.material.Shelf;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Upload;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What is the same of rounds' and programmes' material over REST. */
@RequestScoped
class ShelfCalls {
    @Inject
    Visit visit;

    @Inject
    Materials materials;

    @Inject
    MaterialSettings settings;

    @Inject
    Upload upload;

    PageJson<MaterialJson> list(Shelf shelf) {
        return PageJson.whole(materials.read(visit.actor(), shelf).all().stream()
                .map(MaterialJson::of)
                .toList());
    }

    Response add(Shelf shelf, Input input) {
        materials.toFill(visit.actor(), shelf);
        input.known("kind", "phase", "audience", "title", "text", "address", "agreed");
        input.requiredLine("kind", Input.LINE);
        Optional<MaterialKind> kind =
                input.choice("kind", code -> MaterialKind.of(code).filter(k -> k != MaterialKind.FILE));
        input.check();
        MaterialContent said = MaterialInput.whole(input, kind.orElseThrow());
        return added(materials.add(visit.actor(), shelf, kind.orElseThrow(), said));
    }

    Response addFile(Shelf shelf) {
        materials.toFill(visit.actor(), shelf);
        MaterialContent said = MaterialInput.whole(upload.fields(), MaterialKind.FILE);
        CheckedFile file = MaterialInput.file(upload, settings.megabytes());
        return added(materials.addFile(visit.actor(), shelf, said, file));
    }

    private Response added(UUID id) {
        Material material = materials.get(visit.actor(), id);
        return Response.created(URI.create("/api/v1/material/" + id))
                .tag(Preconditions.tag(material.version()))
                .entity(MaterialJson.of(material))
                .build();
    }
}
