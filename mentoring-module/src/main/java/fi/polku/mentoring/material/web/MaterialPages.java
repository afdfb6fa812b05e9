package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.CheckedFile;
import fi.polku.mentoring.material.Material;
import fi.polku.mentoring.material.MaterialContent;
import fi.polku.mentoring.material.MaterialKind;
import fi.polku.mentoring.material.MaterialSettings;
import fi.polku.mentoring.material.Materials;
import fi.polku.mentoring.material.Shelf;
import fi.polku.mentoring.material.WebAddress;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Upload;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A piece of material: its file for whom it is for; changing, moving and throwing it away for organisers. */
@Path("/material/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MaterialPages {
    private static final int PRECONDITION_FAILED = 412;
    private static final String VERSION = "version";

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
    FileAnswer files;

    @Inject
    ShelfPages pages;

    /** Which. */
    @PathParam("id")
    UUID id;

    /**
     * The content of a file.
     *
     * @param request for what the browser has already
     * @return 200 with it, as an attachment; 304 when the browser has it
     */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    public Response file(@Context Request request) {
        return files.of(id, request);
    }

    /**
     * The form to change it.
     *
     * @return 200
     */
    @GET
    @Path("edit")
    public View edit() {
        Materials.OnShelf found = materials.toChange(visit.actor(), id);
        return form(found, FormView.of(fields(found.material())), "");
    }

    private View form(Materials.OnShelf found, FormView form, String refused) {
        Material material = found.material();
        return pages.form(found.shelved(), material.kind(), Optional.of(material), form, refused);
    }

    private static Map<String, String> fields(Material material) {
        Map<String, String> fields = new HashMap<>();
        MaterialContent said = material.said();
        fields.put("phase", said.phase().map(PhaseKind::code).orElse(""));
        fields.put("audience", said.reached().code());
        fields.put("address", said.address().map(WebAddress::text).orElse(""));
        fields.put(VERSION, Integer.toString(material.version()));
        put(fields, "title", said.title());
        put(fields, "text", said.text());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Localized text) {
        fields.put(name + ".fi", text.fi());
        fields.put(name + ".sv", text.sv());
        fields.put(name + ".en", text.en());
    }

    /**
     * Saves what is said of it.
     *
     * @param input phase, audience, title, text, address, agreed
     * @return 303 to the list; 400 or 412 with the form
     */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(Input input) {
        Materials.OnShelf found = materials.toChange(visit.actor(), id);
        Map<String, String> sent = input.raw();
        try {
            Optional<Integer> version =
                    Optional.of(input.number(VERSION, 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
            MaterialContent said = MaterialInput.whole(input, found.material().kind());
            materials.change(visit.actor(), id, version, before -> said);
            return answers.go(here(found), Done.of("material.done.saved"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(found, pages.wrong(sent, invalid), ""));
        } catch (Problem.Stale stale) {
            Map<String, String> onNewest = new HashMap<>(sent);
            onNewest.put(VERSION, Integer.toString(found.material().version()));
            String why = visit.t().get("programme.stale");
            return answers.again(form(found, FormView.of(onNewest), why), PRECONDITION_FAILED);
        }
    }

    private static String here(Materials.OnShelf found) {
        return found.shelved().shelf().path() + "#m-" + found.material().id();
    }

    /**
     * Puts another file in its place.
     *
     * @return 303 to the list; 400 with the form
     */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replace() {
        Materials.OnShelf found = materials.toChange(visit.actor(), id);
        if (found.material().kind() != MaterialKind.FILE) {
            throw new Problem.NotFound();
        }
        try {
            CheckedFile file = MaterialInput.file(upload, settings.megabytes());
            materials.replace(visit.actor(), id, file);
            return answers.go(here(found), Done.of("material.done.replaced"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(found, pages.wrong(fields(found.material()), invalid), ""));
        }
    }

    /**
     * Moves it by one place.
     *
     * @param input to
     * @return 303 to the list
     */
    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(Input input) {
        Materials.OnShelf found = materials.toChange(visit.actor(), id);
        materials.move(visit.actor(), id, MaterialResource.up(input));
        return answers.go(here(found), Done.of("material.done.moved"));
    }

    /**
     * Asks before it is thrown away.
     *
     * @return 200
     */
    @GET
    @Path("remove")
    public View remove() {
        Materials.OnShelf found = materials.toChange(visit.actor(), id);
        return new View(
                "material/remove.jte",
                Map.of("page", visit.page(visit.t().get("material.remove.title"), "programmes"), "found", found));
    }

    /**
     * Throws it away.
     *
     * @return 303 to the list
     */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removed() {
        Shelf shelf = materials.remove(visit.actor(), id);
        return answers.go(shelf.path(), Done.of("material.done.removed"));
    }
}
