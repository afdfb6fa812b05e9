package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the caller is. */
@Path("/api/v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class MeResource {
    @Inject
    Visit visit;

    @Inject
    Me me;

    /**
     * The caller.
     *
     * @return 200
     */
    @GET
    public MeJson read() {
        return MeJson.of(me.of(visit.actor()), visit.t().locale());
    }

    /**
     * The caller as the API shows them.
     *
     * @param id the person, as other resources name them
     * @param name given name and family name
     * @param language of pages and mail: the one chosen, else the host's
     * @param organisation left out when it is not known
     * @param supervisor to whom the caller reports; left out when the host names none
     * @param supervises whether anybody reports to the caller
     * @param roles {@code hr}, {@code admin}; often empty
     */
    public record MeJson(
            UUID id,
            String name,
            String language,
            @Nullable NamedJson organisation,
            @Nullable NamedJson supervisor,
            boolean supervises,
            List<String> roles) {

        static MeJson of(Me.Self self, Locale language) {
            return new MeJson(
                    self.actor().person(),
                    self.standing().name().orElse(""),
                    self.standing().language().orElse("fi"),
                    self.organisation()
                            .map(o -> new NamedJson(o.id(), o.name().in(language)))
                            .orElse(null),
                    self.supervisor().map(s -> new NamedJson(s.id(), s.name())).orElse(null),
                    self.standing().supervises(),
                    self.actor().roles().stream().map(Role::code).sorted().toList());
        }
    }

    /**
     * Something that has an id and a name.
     *
     * @param id which
     * @param name in the caller's language
     */
    public record NamedJson(UUID id, String name) {}
}
