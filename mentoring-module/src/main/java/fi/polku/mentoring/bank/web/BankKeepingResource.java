package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Banks;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A programme's bank for those who run it, over REST. */
@Path("/api/v1/programmes/{id}/bank")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentor bank")
public class BankKeepingResource {
    @Inject
    Visit visit;

    @Inject
    Banks banks;

    /** Of which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * As it stands.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "A programme's mentor bank (who runs it)",
            description =
                    "Figures are for human resources, of their own organisation, and only such as rest on five people and more. Who offers or asks what is told to nobody.")
    public BankJson.KeptJson read() {
        return BankJson.KeptJson.of(banks.keep(visit.actor(), programme));
    }

    /**
     * Opens it.
     *
     * @return 200 as it stands
     */
    @POST
    @Path("open")
    @Operation(
            summary =
                    "Opens it (who runs the programme, which has no rounds, and whose groups are a mentor and a mentee)")
    public BankJson.KeptJson open() {
        banks.open(visit.actor(), programme);
        return read();
    }

    /**
     * Closes it.
     *
     * @return 200 as it stands
     */
    @POST
    @Path("close")
    @Operation(summary = "Closes it: nobody finds, offers or asks any more; what was asked is answered still")
    public BankJson.KeptJson close() {
        banks.close(visit.actor(), programme);
        return read();
    }
}
