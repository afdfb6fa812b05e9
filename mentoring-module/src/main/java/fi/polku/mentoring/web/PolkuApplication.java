package fi.polku.mentoring.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Pages and API in one application at the root: {@code /api/v1/…} is the API, everything else is for people. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Polku",
                        version = "1",
                        description =
                                "Mentoring goals, learning logs and development paths beside the competence profile. "
                                        + "Lists are pages of items with a cursor; errors are RFC 9457 problems in the caller's language; "
                                        + "updates need If-Match; creates take an optional Idempotency-Key.",
                        license = @License(name = "EUPL-1.2")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class PolkuApplication extends Application {
    /**
     * Settings of Jersey, which is what JAX-RS is on the server: no description of every address for whoever asks; and where
     * an answer leads is {@link Gate}'s to say, as Jersey would believe the request's {@code Host}.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
