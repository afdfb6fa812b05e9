package fi.polku.mentoring.audit;

import fi.polku.mentoring.persistence.WorkerTransactions;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The worker: seals what waits, writes the head outside the database, and verifies everything when its time has come. */
@ApplicationScoped
public class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());
    /** One line a seal, for whoever forwards logs; its name is in docs/operations.md. */
    private static final Logger HEAD = Logger.getLogger("fi.polku.audit.head");

    private static final Actor WORKER = Actor.worker(Role.SEAL);
    private static final int MOST_IN_A_SEAL = 10_000;

    @Inject
    WorkerTransactions transactions;

    @Inject
    SealSettings settings;

    @Inject
    Clock clock;

    private SealKeys keys;
    private Sealer sealer;
    private Optional<HeadFile> file;

    @SuppressWarnings("NullAway.Init") // set in load, before anything else can be called
    Sealing() {}

    @PostConstruct
    void load() {
        keys = settings.keys();
        sealer = new Sealer(keys, MOST_IN_A_SEAL);
        file = settings.headFile();
    }

    /** Makes sure at the start that there is a key. */
    void ready() {
        LOG.log(Level.INFO, "The audit is sealed by key {0}; head file: {1}", new Object[] {
            keys.current().name(), file.map(f -> f.path().toString()).orElse("none")
        });
    }

    /** Everything that is to be done now. */
    void turn() {
        Optional<SealFault> fault;
        try {
            fault = sealAll();
            verifyIfDue();
        } catch (Sealer.NumbersWentBack e) {
            LOG.log(Level.SEVERE, "The audit is not sealed", e);
            fault = Optional.of(SealFault.NUMBERS_WENT_BACK);
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "The audit could not be sealed", e);
            fault = Optional.of(SealFault.FAILED);
        }
        note(fault);
    }

    private Optional<SealFault> sealAll() throws SQLException, IOException {
        if (isBehindHead()) {
            LOG.log(
                    Level.SEVERE,
                    "The head file {0} knows a seal that the database does not have: cut off, or restored from a back-up."
                            + " Nothing is sealed until somebody has looked; see docs/operations.md",
                    file.orElseThrow().path());
            return Optional.of(SealFault.HEAD_AHEAD);
        }
        Optional<HeadLine> sealed;
        do {
            sealed = transactions.write(WORKER, database -> sealer.seal(database, clock.instant()));
            // the same words as in the file
            sealed.ifPresent(line -> HEAD.info(line.text()));
        } while (sealed.isPresent());
        return writeHead();
    }

    private boolean isBehindHead() throws SQLException {
        try {
            return file.isPresent()
                    && !transactions.<Boolean>read(
                            WORKER, database -> new HeadSink(file.orElseThrow()).agrees(database));
        } catch (IOException e) {
            // told of when it is to be written
            return false;
        }
    }

    private Optional<SealFault> writeHead() throws SQLException {
        try {
            if (file.isPresent()) {
                transactions.read(WORKER, this::writeHead);
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The head file of the audit cannot be written", e);
            return Optional.of(SealFault.HEAD_UNWRITABLE);
        }
    }

    private boolean writeHead(Connection database) throws SQLException, IOException {
        HeadFile head = file.orElseThrow();
        if (!head.exists()) {
            LOG.log(Level.WARNING, "There is no head file of the audit, and a new one is begun: {0}", head.path());
        }
        new HeadSink(head).catchUp(database, clock.instant());
        return true;
    }

    private void verifyIfDue() throws SQLException, IOException {
        Instant last = transactions.read(WORKER, SealState::verifiedAt);
        if (last.plus(settings.verifyEvery()).isAfter(clock.instant())) {
            return;
        }
        Verdict verdict = verify();
        verdict.finding()
                .ifPresentOrElse(
                        found -> LOG.log(Level.SEVERE, "The audit is not as it was sealed: {0}", found.text()),
                        () -> LOG.log(
                                Level.INFO,
                                "The audit is as it was sealed: {0} records in {1} seals",
                                new Object[] {verdict.records(), verdict.seals()}));
        transactions.write(WORKER, database -> SealState.verified(database, clock.instant(), verdict));
    }

    private Verdict verify() throws SQLException, IOException {
        if (file.filter(HeadFile::exists).isEmpty()) {
            return transactions.read(WORKER, database -> Verification.of(database, keys, Optional.empty()));
        }
        try (BufferedReader head = file.orElseThrow().open()) {
            return transactions.read(WORKER, database -> Verification.of(database, keys, Optional.of(head)));
        }
    }

    private void note(Optional<SealFault> fault) {
        try {
            transactions.write(WORKER, database -> SealState.fault(database, clock.instant(), fault));
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "How sealing went could not be noted", e);
        }
    }
}
