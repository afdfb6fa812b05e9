package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Calls.Call;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Polku reads a host through a security server that knows only the service's path and refuses who does not say who asks. */
@TwoHostsTest
class HostBehindXRoadIT {
    private final TwoHosts polku;

    HostBehindXRoadIT(TwoHosts polku) {
        this.polku = polku;
    }

    /** The installation is there only once everybody has been read. */
    @Test
    void everybody_is_read_and_each_request_says_who_asks() {
        List<Call> calls = polku.site().installation().host().calls().latest();
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.client()).contains(TwoHosts.CLIENT))
                .allSatisfy(call -> assertThat(call.user()).contains("polku"))
                .allSatisfy(call -> assertThat(call.issue()).contains("VM/12/2026"));
        assertThat(calls).extracting(Call::id).doesNotContain(Optional.empty()).doesNotHaveDuplicates();
    }
}
