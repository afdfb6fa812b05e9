package fi.polku.tests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.audit.HeadFile;
import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Verdict;
import fi.polku.mentoring.audit.Verification;
import fi.polku.run.Await;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The product seals by itself what everybody does in it. */
@PolkuTest
class ProductSealsItsAuditIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;

    ProductSealsItsAuditIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void what_was_done_is_soon_sealed_and_in_the_head_file() throws Exception {
        String goal = polku.as(polku.people().fresh())
                .post("/api/v1/goals", Map.of("title", "Sinetöity"))
                .expect(201)
                .text("id");
        assertThat(Await.until(
                        PATIENCE,
                        () -> polku.database()
                                        .one(
                                                Long.class,
                                                "select count(*) from polku_audit.record r where r.subject = ?::uuid and r.tx <"
                                                        + " (select max(tx_end) from polku_audit.seal)",
                                                goal)
                                == 1))
                .isTrue();
        Verdict verdict = verify();
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.records()).isPositive();
        assertThat(verdict.head().orElseThrow().lacking()).isZero();
        assertThat(verdict.head().orElseThrow().unreadable()).isZero();
        assertThat(verdict.head().orElseThrow().remarks()).hasSize(1);
        assertThat(Await.until(PATIENCE, () -> headHasAll())).isTrue();
    }

    private boolean headHasAll() {
        try {
            Verdict verdict = verify();
            return verdict.head().orElseThrow().last() == verdict.seals();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Verdict verify() throws SQLException, IOException {
        SealKeys keys = SealKeys.parse(polku.installation().secrets().key("audit.key"));
        HeadFile head = new HeadFile(polku.installation().auditHead());
        try (BufferedReader lines = head.open();
                Connection superuser = polku.database().postgres().superuser().connect()) {
            superuser.setAutoCommit(false);
            superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Verification.of(superuser, keys, Optional.of(lines));
        }
    }

    @Test
    void administrator_sees_that_it_is_sealed_and_was_verified() {
        assertThat(Await.until(
                        PATIENCE,
                        () -> polku.database()
                                        .one(
                                                Long.class,
                                                "select count(*) from polku.audit_state where verified_at is not null")
                                == 1))
                .isTrue();
        assertThat(polku.signIn("admin")
                        .get("/system")
                        .document()
                        .select("#audit")
                        .text())
                .contains("Tapahtumaloki", "Sinetöity", "Viimeksi tarkistettu")
                .doesNotContain("Ei vastaa sinettejä");
    }

    @Test
    void health_tells_it_and_stays_ready() {
        assertThat(polku.anonymous().get("/health/ready").expect(200).body())
                .contains("\"audit\"", "sealedAt", "\"behind\":\"false\"");
    }
}
