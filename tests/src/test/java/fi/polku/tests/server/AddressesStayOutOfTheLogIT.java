package fi.polku.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Codes of sign-in and what people look for stand in addresses; the server's log has no addresses. */
@PolkuTest
class AddressesStayOutOfTheLogIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Site polku;

    AddressesStayOutOfTheLogIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void also_those_of_a_question_that_calls_itself_a_form() throws IOException {
        Caller odd = polku.anonymous().with("Content-Type", FORM);
        odd.with("Accept", "text/html")
                .get("/sign-in/callback?state=none&code=KOODI-KIRJAUTUMISEN")
                .expect(400);
        polku.as(polku.people().fresh())
                .with("Content-Type", FORM)
                .get("/api/v1/log-entries?q=SANA-JOTA-ETSIN")
                .expect(200);
        assertThat(Files.readString(polku.installation().serverLog()))
                .doesNotContain("KOODI-KIRJAUTUMISEN", "SANA-JOTA-ETSIN", "sign-in/callback?");
    }
}
