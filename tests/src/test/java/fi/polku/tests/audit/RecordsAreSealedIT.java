package fi.polku.tests.audit;

import static fi.polku.tests.audit.AuditDatabase.NEW;
import static fi.polku.tests.audit.AuditDatabase.OLD;
import static fi.polku.tests.audit.AuditDatabase.execute;
import static fi.polku.tests.audit.AuditDatabase.one;
import static fi.polku.tests.audit.AuditDatabase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.audit.Sealer;
import fi.polku.mentoring.audit.Verdict;
import fi.polku.run.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records are sealed while others write. */
class RecordsAreSealedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 150;
    private static final int SMALL = 20;
    private static final int LARGE = 10_000;

    private static AuditDatabase database;

    @BeforeAll
    static void start() {
        database = new AuditDatabase("sealed");
    }

    @AfterAll
    static void end() {
        database.close();
    }

    /** Whatever a test did, everything is sealed once and nothing waits. */
    @AfterEach
    void everything_is_sealed_once() throws SQLException {
        database.sealAll(OLD, LARGE);
        Verdict verdict = database.verify(NEW);
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.records()).isEqualTo(database.one("select count(*) from polku_audit.record"));
    }

    @Test
    void many_write_commit_late_and_give_up_while_batches_are_sealed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(threads.submit(() -> {
                    writeMuch(random);
                    return null;
                }));
            }
            long sealedMeanwhile = 0;
            while (!writers.stream().allMatch(Future::isDone)) {
                sealedMeanwhile += database.seal(OLD, SMALL) ? 1 : 0;
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(sealedMeanwhile).as("batches sealed while others wrote").isGreaterThan(3);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void writeMuch(Random random) throws SQLException {
        try (Connection quick = database.connect();
                Connection slow = database.connect()) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                if (random.nextInt(10) == 0) {
                    write(slow, "slow.go-on");
                }
                for (int j = 0; j <= random.nextInt(3); j++) {
                    write(quick, "quick.write");
                }
                if (random.nextInt(8) == 0) {
                    quick.rollback();
                } else {
                    quick.commit();
                }
                if (random.nextInt(15) == 0) {
                    slow.commit();
                }
            }
            slow.commit();
        }
    }

    @Test
    void one_who_takes_long_holds_up_nobody_and_is_sealed_when_done() throws SQLException {
        database.sealAll(OLD, LARGE);
        try (Connection slow = database.connect();
                Connection quick = database.connect()) {
            long early = write(slow, "slow.write");
            long late = write(quick, "quick.write");
            quick.commit();
            assertThat(early).isLessThan(late);
            long before = database.verify(NEW).records();
            assertThat(database.seal(OLD, LARGE)).isTrue();
            assertThat(database.verify(NEW).records()).isEqualTo(before + 1);
            assertThat(database.seal(OLD, LARGE))
                    .as("nothing else can be sealed")
                    .isFalse();
            slow.commit();
            assertThat(database.verify(NEW).waiting()).isEqualTo(1);
            assertThat(database.seal(OLD, LARGE)).isTrue();
            assertThat(database.verify(NEW).records()).isEqualTo(before + 2);
        }
    }

    @Test
    void nobody_who_writes_waits_for_a_batch_that_is_being_sealed() throws SQLException {
        try (Connection sealing = database.connect();
                Connection writing = database.connect()) {
            write(writing, "quick.write");
            writing.commit();
            assertThat(new Sealer(OLD, LARGE).next(sealing, Instant.now())).isPresent();
            // the seal is written and not committed, and whoever waited for anything would be refused at once
            execute(writing, "set local lock_timeout = '1ms'");
            for (int i = 0; i < 100; i++) {
                write(writing, "quick.write");
            }
            writing.commit();
            assertThat(
                            one(
                                    writing,
                                    "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                                            + " where c.relname = 'record' and l.mode not in ('AccessShareLock', 'RowExclusiveLock')"))
                    .as("locks on records that others could wait for")
                    .isZero();
            sealing.rollback();
        }
    }

    @Test
    void sealer_that_dies_in_the_middle_leaves_nothing_behind() throws SQLException {
        try (Connection writing = database.connect();
                Connection dying = database.connect()) {
            write(writing, "quick.write");
            writing.commit();
            long seals = database.one("select count(*) from polku_audit.seal");
            assertThat(new Sealer(OLD, LARGE).next(dying, Instant.now())).isPresent();
            long backend = one(dying, "select pg_backend_pid()");
            database.one("select pg_terminate_backend(" + backend + ")::int");
            assertThatThrownBy(dying::commit).isInstanceOf(SQLException.class);
            assertThat(database.one("select count(*) from polku_audit.seal")).isEqualTo(seals);
        }
    }

    @Test
    void of_two_sealers_at_once_one_succeeds() throws Exception {
        try (Connection writing = database.connect();
                Connection first = database.connect();
                Connection second = database.connect()) {
            write(writing, "quick.write");
            writing.commit();
            database.head()
                    .add(new Sealer(OLD, LARGE).next(first, Instant.now()).orElseThrow());
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<?> other = thread.submit(() -> new Sealer(OLD, LARGE).next(second, Instant.now()));
                assertThat(Await.until(PATIENCE, RecordsAreSealedIT::secondWaits))
                        .isTrue();
                first.commit();
                assertThatThrownBy(other::get).hasRootCauseInstanceOf(SQLException.class);
            } finally {
                thread.shutdownNow();
            }
        }
    }

    private static boolean secondWaits() {
        try {
            return database.one("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'insert into polku_audit.seal%'")
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void transaction_with_more_than_a_seal_holds_is_sealed_whole() throws SQLException {
        try (Connection writing = database.connect()) {
            for (int i = 0; i < SMALL * 2; i++) {
                write(writing, "bulk.write");
            }
            writing.commit();
            write(writing, "quick.write");
            writing.commit();
        }
        assertThat(database.seal(OLD, SMALL)).isTrue();
        assertThat(database.one("select records from polku_audit.seal order by seq desc limit 1"))
                .isEqualTo(SMALL * 2);
        assertThat(database.seal(OLD, SMALL)).isTrue();
    }

    @Test
    void database_that_was_restored_where_numbers_begin_anew_goes_on() throws SQLException {
        try (Connection writing = database.connect()) {
            numbersFrom(writing, 10_000_000);
            write(writing, "before.back-up");
            writing.commit();
            database.sealAll(OLD, LARGE);
            write(writing, "before.back-up");
            writing.commit();
            // the dump is read where transactions are counted from the beginning
            numbersFrom(writing, 0);
            assertThatThrownBy(() -> database.seal(OLD, LARGE)).isInstanceOf(Sealer.NumbersWentBack.class);
            database.startAnew();
            write(writing, "after.restore");
            writing.commit();
        }
        database.sealAll(OLD, LARGE);
        assertThat(
                        database.one(
                                "select count(distinct tx) from polku_audit.record where action in ('before.back-up', 'after.restore')"))
                .isEqualTo(3);
    }

    @Test
    void two_who_become_one_leave_every_record_as_it_was() throws SQLException {
        try (Connection writing = database.connect()) {
            for (String hostId : List.of("goes", "stays")) {
                execute(
                        writing,
                        "insert into polku.person (host, host_id, given_name, family_name) values ('h', ?, 'x', 'y')",
                        hostId);
                execute(
                        writing,
                        "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner)"
                                + " select id, '', 'goal.set', 'person', id, id from polku.person where host_id = ?",
                        hostId);
            }
            writing.commit();
            database.sealAll(OLD, LARGE);
            execute(
                    writing,
                    "select polku.merge_person(g.id, s.id) from polku.person g, polku.person s"
                            + " where g.host_id = 'goes' and s.host_id = 'stays'");
            writing.commit();
        }
        assertThat(database.verify(NEW).finding()).isEmpty();
        assertThat(database.one("select count(*) from polku.person where merged_into is not null"))
                .isEqualTo(1);
    }

    private static void numbersFrom(Connection in, long base) throws SQLException {
        execute(
                in,
                "create or replace function polku_audit.number_base() returns bigint language sql immutable parallel safe"
                        + " return " + base + "::bigint");
        in.commit();
    }
}
