package fi.polku.adapter.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the host is reached, from configuration. */
@ApplicationScoped
class ContractSettings {
    @Inject
    @ConfigProperty(name = "polku.host.id")
    String id;

    @Inject
    @ConfigProperty(name = "polku.host.url")
    Optional<URI> url;

    @Inject
    @ConfigProperty(name = "polku.host.token")
    Optional<String> token;

    @Inject
    @ConfigProperty(name = "polku.host.timeout", defaultValue = "PT10S")
    Duration timeout;

    @Inject
    @ConfigProperty(name = "polku.host.page.elements", defaultValue = "1000")
    int pageElements;

    @Inject
    @ConfigProperty(name = "polku.host.page.bytes", defaultValue = "67108864")
    long pageBytes;

    @Inject
    @ConfigProperty(name = "polku.host.page.time", defaultValue = "PT1M")
    Duration pageTime;

    String id() {
        return id;
    }

    /** Absent when no host is connected, as in an installation that is only being set up. */
    Optional<URI> url() {
        return url.map(address -> address.toString().endsWith("/") ? address : URI.create(address + "/"));
    }

    Optional<String> token() {
        return token;
    }

    /** Longest wait for a connection, and between two pieces of an answer. */
    Duration timeout() {
        return timeout;
    }

    /** How many elements a page is asked to have. */
    int pageElements() {
        return Math.max(1, Math.min(PageReader.MOST, pageElements));
    }

    /** Longest page that is read. */
    long pageBytes() {
        return pageBytes;
    }

    /** Longest time for a whole page. */
    Duration pageTime() {
        return pageTime;
    }
}
