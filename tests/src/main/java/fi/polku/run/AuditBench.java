package fi.polku.run;

import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Sealer;
import fi.polku.mentoring.audit.Verdict;
import fi.polku.mentoring.audit.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long the audit takes to seal and to verify, and what those who write notice of it. */
public final class AuditBench implements BenchCase {
    private static final int IN_A_SEAL = 10_000;
    private static final int IN_A_TRANSACTION = 20;
    private static final int WRITES = 4_000;
    private static final double MICROS = 1e3;

    private final int records;

    public AuditBench() {
        this(1_000_000);
    }

    private AuditBench(int records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String about() {
        return "sealing and verifying the audit, and writing meanwhile";
    }

    @Override
    public Set<String> settings() {
        return Set.of("records");
    }

    @Override
    public BenchCase with(Map<String, String> given) {
        return given.containsKey("records") ? new AuditBench(Integer.parseInt(given.get("records"))) : this;
    }

    @Override
    public List<Figure> measure(Progress progress) {
        try {
            Path home = Files.createTempDirectory("polku-bench-audit");
            try (LoneDatabase database = LoneDatabase.measured(home)) {
                return measure(database.postgres().superuser(), progress);
            } finally {
                Folders.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be measured", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Figure> measure(Account account, Progress progress)
            throws SQLException, IOException, InterruptedException {
        SealKeys keys = SealKeys.parse(Base64.getEncoder().encodeToString(new byte[32]));
        List<Figure> figures = new ArrayList<>();
        progress.say("writing " + records + " records");
        fill(account);
        write(account, new AtomicBoolean()); // warm
        figures.addAll(figures("writing, nothing else", write(account, new AtomicBoolean())));

        progress.say("sealing them while others write");
        AtomicBoolean sealed = new AtomicBoolean();
        double[] seconds = new double[1];
        Thread sealing = new Thread(() -> seconds[0] = seal(account, keys, sealed), "sealing");
        sealing.start();
        List<Long> meanwhile = write(account, sealed);
        sealing.join();
        figures.addAll(figures("writing, while batches are sealed", meanwhile));
        figures.add(Figure.of("sealing " + records, "records a second", records / seconds[0], "/s"));

        progress.say("verifying them");
        long begin = System.nanoTime();
        Verdict verdict = verify(account, keys);
        double took = (System.nanoTime() - begin) / 1e9;
        if (!verdict.intact()) {
            throw new IllegalStateException("what nobody changed is found changed: " + verdict);
        }
        figures.add(
                Figure.of("verifying " + verdict.records(), "took", took, "s").withAim(Figure.Aim.atMost(60)));
        figures.add(Figure.of("verifying " + verdict.records(), "records a second", verdict.records() / took, "/s"));
        figures.add(Figure.of("verifying " + verdict.records(), "memory in use after", memory(), "MB"));
        return figures;
    }

    private static double memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private void fill(Account account) throws SQLException {
        String insert =
                "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                        + " select gen_random_uuid(), '', 'log-entry.read', 'log-entry', gen_random_uuid(), gen_random_uuid(), 'supervisor'"
                        + " from generate_series(1, " + IN_A_TRANSACTION + ")";
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("do $$ begin for i in 1.." + records / IN_A_TRANSACTION + " loop " + insert
                    + "; commit; end loop; end $$");
            statement.execute("vacuum analyze polku_audit.record");
        }
    }

    /** One record a transaction, so many, or until it is over; gives what each took, in nanoseconds, in ascending order. */
    private static List<Long> write(Account account, AtomicBoolean over) throws SQLException {
        List<Long> took = new ArrayList<>();
        try (Connection connection = account.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                                + " values (gen_random_uuid(), '', 'goal.set', 'goal', gen_random_uuid(), gen_random_uuid(), 'own')")) {
            while (took.size() < WRITES && !over.get()) {
                long begin = System.nanoTime();
                statement.executeUpdate();
                took.add(System.nanoTime() - begin);
            }
        }
        Collections.sort(took);
        return took;
    }

    private static List<Figure> figures(String scene, List<Long> took) {
        return List.of(
                Figure.of(scene, "median of a write", took.get(took.size() / 2) / MICROS, "µs"),
                Figure.of(scene, "99 % of writes within", took.get(took.size() * 99 / 100) / MICROS, "µs"),
                Figure.of(scene, "longest", took.get(took.size() - 1) / MICROS, "µs"));
    }

    private static double seal(Account account, SealKeys keys, AtomicBoolean over) {
        long begin = System.nanoTime();
        Sealer sealer = new Sealer(keys, IN_A_SEAL);
        try (Connection connection = account.connect()) {
            connection.setAutoCommit(false);
            Optional<String> line;
            int last;
            do {
                line = sealer.next(connection, Instant.now());
                connection.commit();
                // what is being written meanwhile makes small batches at the end
                last = line.map(text -> Integer.parseInt(text.split(" ")[3])).orElse(0);
            } while (last > IN_A_SEAL - IN_A_TRANSACTION);
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            over.set(true);
        }
    }

    private static Verdict verify(Account account, SealKeys keys) throws SQLException, IOException {
        try (Connection connection = account.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Verification.of(connection, keys, Optional.empty());
        }
    }
}
