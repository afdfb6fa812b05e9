package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.conform.SecurityServer;
import fi.polku.reference.Calls.Call;
import fi.polku.run.Options;
import fi.polku.run.Ports;
import fi.polku.tests.Site;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Polku reads a host through a security server that knows only the service's path and refuses who does not say who asks. */
class HostBehindXRoadIT {
    private static final String PATH = "/r1/FI/GOV/1234567-8/hr/competence/v1/";
    private static final String CLIENT = "FI/GOV/7654321-0/polku";

    @Test
    void everybody_is_read_and_each_request_says_who_asks() throws IOException {
        int port = Ports.free();
        try (SecurityServer server = new SecurityServer(PATH, "http://localhost:" + port + "/competence/v1/");
                // the site starts only once everybody has been read
                Site polku = Site.apart(
                        "x-road-site",
                        options -> options.with(new Options.Listen(0, 0, port, 0))
                                .with("POLKU_HOST_URL", server.url())
                                .with("POLKU_HOST_XROAD_CLIENT", CLIENT)
                                .with("POLKU_HOST_XROAD_USER_ID", "polku")
                                .with("POLKU_HOST_XROAD_ISSUE", "VM/12/2026"))) {
            List<Call> calls = polku.installation().host().calls().latest();
            assertThat(calls)
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.client()).contains(CLIENT))
                    .allSatisfy(call -> assertThat(call.user()).contains("polku"))
                    .allSatisfy(call -> assertThat(call.issue()).contains("VM/12/2026"));
            assertThat(calls)
                    .extracting(Call::id)
                    .doesNotContain(Optional.empty())
                    .doesNotHaveDuplicates();
        }
    }
}
