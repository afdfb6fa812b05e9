package fi.polku.tests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.audit.Finding;
import fi.polku.mentoring.audit.Sealer;
import fi.polku.mentoring.audit.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who may do everything in the database changes what was recorded. */
class AuditIsTamperedWithIT {
    private static final int TAMPERINGS = 1_000;

    private static AuditDatabase database;
    private static SealedHistory history;
    private static String head;

    @BeforeAll
    static void seal() throws SQLException {
        database = new AuditDatabase("tampered");
        history = new SealedHistory(database);
        head = String.join("\n", database.head()) + "\n";
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @Test
    void untampered_it_is_as_it_was_sealed() throws SQLException {
        Verdict verdict = database.verify(AuditDatabase.NEW);
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.seals()).isEqualTo(history.seals());
        assertThat(verdict.records()).isEqualTo(history.original().records().size());
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.head().orElseThrow().lines()).isEqualTo(history.seals());
    }

    @Test
    void none_of_a_thousand_tamperings_is_missed_and_each_names_the_first() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        Map<Finding.Kind, Integer> kinds = new EnumMap<>(Finding.Kind.class);
        try (Connection superuser = database.connect()) {
            for (int i = 0; i < TAMPERINGS; ) {
                Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
                Optional<SealedHistory.Difference> first = applied(tampering, superuser, random)
                        ? history.first(SealedHistory.State.of(superuser))
                        : Optional.empty();
                if (first.isPresent()) {
                    Verdict verdict = AuditDatabase.verify(superuser, AuditDatabase.NEW, Optional.of(head));
                    assertThat(verdict.finding())
                            .as("%s, number %d of seed %d: %s", tampering, i, seed, first)
                            .hasValueSatisfying(finding -> assertThat(names(finding, first.get()))
                                    .as("%s names %s", finding, first)
                                    .isTrue());
                    found.merge(tampering, 1, Integer::sum);
                    kinds.merge(verdict.finding().orElseThrow().kind(), 1, Integer::sum);
                    i++;
                }
                superuser.rollback();
            }
        }
        // each kind was tried, and told apart
        assertThat(found.keySet()).containsExactlyInAnyOrder(Tampering.values());
        assertThat(kinds.keySet())
                .contains(
                        Finding.Kind.RECORD_CHANGED,
                        Finding.Kind.RECORD_REMOVED,
                        Finding.Kind.RECORD_INSERTED,
                        Finding.Kind.RECORD_MOVED,
                        Finding.Kind.SEAL_CHANGED,
                        Finding.Kind.SEAL_REMOVED,
                        Finding.Kind.CUT_OFF,
                        Finding.Kind.HEAD_DIFFERS,
                        Finding.Kind.KEY_UNKNOWN);
    }

    /** What the database itself refuses, such as the same number twice, is no tampering. */
    private static boolean applied(Tampering tampering, Connection superuser, Random random) {
        try {
            tampering.apply(superuser, history, random);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean names(Finding finding, SealedHistory.Difference first) {
        return finding.seal() == first.seal()
                && (first.records().isEmpty()
                        ? finding.record().isEmpty()
                        : finding.record().filter(first.records()::contains).isPresent());
    }

    @Test
    void record_that_comes_after_the_last_seal_is_told_of_as_waiting() throws SQLException {
        try (Connection superuser = database.connect()) {
            AuditDatabase.write(superuser, "goal.set");
            Verdict verdict = AuditDatabase.verify(superuser, AuditDatabase.NEW, Optional.of(head));
            assertThat(verdict.finding()).isEmpty();
            assertThat(verdict.waiting()).isEqualTo(1);
            assertThat(verdict.since()).isPresent();
            superuser.rollback();
        }
    }

    @Test
    void without_the_former_key_the_seals_it_made_are_named_as_not_known() throws SQLException {
        try (Connection superuser = database.connect()) {
            assertThat(AuditDatabase.verify(superuser, AuditDatabase.FORGER, Optional.empty())
                            .finding())
                    .hasValueSatisfying(finding -> assertThat(finding.text()).isEqualTo("key-unknown: seal 1"));
        }
    }

    @Test
    void who_got_hold_of_a_former_key_cannot_go_on_with_it() throws SQLException {
        try (Connection superuser = database.connect()) {
            AuditDatabase.execute(superuser, "delete from polku_audit.seal where seq = ?", history.seals());
            new Sealer(AuditDatabase.OLD, 1_000).next(superuser, Instant.now());
            assertThat(AuditDatabase.verify(superuser, AuditDatabase.NEW, Optional.empty())
                            .finding())
                    .hasValueSatisfying(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.KEY_WENT_BACK));
            superuser.rollback();
        }
    }
}
