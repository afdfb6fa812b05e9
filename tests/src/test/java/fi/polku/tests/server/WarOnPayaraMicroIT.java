package fi.polku.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The WAR on Payara Micro, at context root {@code /}; that all of it works there is what the other tests are about. */
@PolkuTest
class WarOnPayaraMicroIT {
    private final Site polku;

    WarOnPayaraMicroIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void it_is_ready_and_serves_pages_and_api_at_the_root() {
        assertThat(polku.anonymous().get("/health/ready").expect(200).text("status"))
                .isEqualTo("UP");
        assertThat(polku.visitor().get("/signed-out").expect(200).text()).contains("Kirjaudu");
        polku.as("expert").get("/api/v1/me").expect(200);
    }

    @Test
    void it_listens_to_this_machine_alone() {
        assumeThat(Path.of("/proc/net/tcp")).exists();
        assertThat(Listeners.of(polku.installation().serverProcess()))
                .isNotEmpty()
                .allMatch(Listeners::isLoopback);
    }
}
