package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Wire;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** The one client that all requests to a host go through; made when first needed. */
class Connection {
    private final ContractSettings settings;
    private @Nullable ContractClient client;

    Connection(ContractSettings settings) {
        this.settings = settings;
    }

    synchronized ContractClient client() {
        ContractClient made = client;
        if (made == null) {
            made = RestClientBuilder.newBuilder()
                    .baseUri(settings.url())
                    .connectTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .followRedirects(false)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .register(new Credentials(settings.token(), settings.xRoad()))
                    .build(ContractClient.class);
            client = made;
        }
        return made;
    }

    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    /** Who asks, and by which version of the contract. */
    record Credentials(Optional<String> token, XRoad xRoad) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            token.ifPresent(value -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + value));
            xRoad.sign(request.getHeaders());
            request.getHeaders().putSingle("Contract-Version", Wire.VERSION);
            request.getHeaders().putSingle(HttpHeaders.USER_AGENT, "Polku");
        }
    }
}
