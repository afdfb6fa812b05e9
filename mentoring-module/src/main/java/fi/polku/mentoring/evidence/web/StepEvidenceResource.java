package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItem;
import fi.polku.mentoring.evidence.EvidenceItems;
import fi.polku.mentoring.evidence.EvidenceReading;
import fi.polku.mentoring.evidence.StepEvidence;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one completed step may tell the host, over REST. */
@Path("/api/v1/steps/{id}/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class StepEvidenceResource {
    @Inject
    Visit visit;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceReading reading;

    @PathParam("id")
    UUID step;

    /** All that a step may tell: what the competence system takes, and what has been begun or decided. */
    public record StepEvidenceJson(List<String> takes, List<EvidenceJson> items) {}

    /**
     * What a completed step of one's own may tell.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "What a completed step of one’s own may tell the competence system",
            description = "takes holds step and evidence, as far as the competence system takes them.")
    public StepEvidenceJson read() {
        Locale language = visit.t().locale();
        StepEvidence all = reading.ofStep(visit.actor(), step);
        return new StepEvidenceJson(
                all.taken().stream().map(HostMessage.Kind::code).sorted().toList(),
                all.items().stream()
                        .map(item -> EvidenceJson.of(item, language))
                        .toList());
    }

    /**
     * Begins an item.
     *
     * @param input {@code {"kind": "step"}} or {@code {"competence", "title", "note", "level"}}
     * @return 201 with the item
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins an item; nothing is sent yet",
            description =
                    "{\"kind\": \"step\"} for the completion itself, or evidence: competence (URI of the catalogue), title, note, level. 409 when the step is not completed, the competence system does not take it, or there is such an item.")
    public Response begin(Input input) {
        Optional<HostMessage.Kind> kind = input.choice("kind", StepEvidenceResource::kind);
        UUID id = kind.filter(k -> k == HostMessage.Kind.STEP).isPresent() ? completion(input) : evidence(input);
        EvidenceItem item = reading.read(visit.actor(), id);
        return Response.created(URI.create("/api/v1/evidence/" + id))
                .entity(EvidenceJson.of(item, visit.t().locale()))
                .tag(Preconditions.tag(item.version()))
                .build();
    }

    private UUID completion(Input input) {
        input.known("kind");
        input.check();
        return items.prepareCompletion(visit.actor(), step);
    }

    private UUID evidence(Input input) {
        EvidenceForm.Begun begun = EvidenceForm.begun(input);
        return items.prepare(visit.actor(), step, begun.competence(), begun.words());
    }

    private static Optional<HostMessage.Kind> kind(String code) {
        return Stream.of(HostMessage.Kind.STEP, HostMessage.Kind.EVIDENCE)
                .filter(kind -> kind.code().equals(code))
                .findAny();
    }
}
