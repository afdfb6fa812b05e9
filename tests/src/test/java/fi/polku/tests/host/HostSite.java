package fi.polku.tests.host;

import fi.polku.reference.ReferenceHost;
import fi.polku.run.Await;
import fi.polku.run.Options;
import fi.polku.run.Ports;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** An installation that reads its host twice a second, through something that can interfere. */
final class HostSite implements AutoCloseable {
    private static final String CONTRACT = "competence/v1/";
    /** Settings of the fault tolerance, by their environment names: a host that is mended is to be noticed soon. */
    private static final String GUARD = "FI_POLKU_ADAPTER_GUARD_ATTEMPT_";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Site site;
    private final Interference interference;
    private Optional<Visitor> admin = Optional.empty();

    private HostSite(Site site, Interference interference) {
        this.site = site;
        this.interference = interference;
    }

    static HostSite start() {
        int port = Ports.free();
        Interference interference = new Interference(URI.create("http://localhost:" + port + "/"));
        Site site = Site.apart(
                "host-site",
                options -> options.with(new Options.Listen(0, 0, port, 0))
                        .with("POLKU_HOST_URL", interference.url() + CONTRACT)
                        .with("POLKU_HOST_SYNC_EVERY", "PT0.1S")
                        .with(GUARD + "RETRY_DELAY", "50")
                        .with(GUARD + "RETRY_JITTER", "20")
                        .with("POLKU_DELIVERY_ASK_EVERY", "PT1S")
                        .with("POLKU_DELIVERY_FIRST_WAIT", "PT0.2S")
                        .with("POLKU_HOST_PAUSE", "PT0.2S")
                        .with("POLKU_HOST_PAGE_ELEMENTS", "100")
                        .with("POLKU_HOST_TIMEOUT", "PT2S")
                        .with("POLKU_HOST_PAGE_BYTES", "5000000"));
        return new HostSite(site, interference);
    }

    Site site() {
        return site;
    }

    /** What stands in the way. */
    Interference way() {
        return interference;
    }

    ReferenceHost host() {
        return site.installation().host();
    }

    /** The host as it was: reachable, well-behaved, read again. */
    void mend() {
        interference.behave();
        restartHost();
        awaitSync();
    }

    void restartHost() {
        try {
            host().restart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the host has been read by a run that began after this was called. */
    void awaitSync() {
        long run = run();
        await("no sync has succeeded", () -> run() > run + 1 || (run() == run + 1 && idle()));
    }

    /** Has the administrator ask for a whole reading, and waits for it and for the next of what changed. */
    void readEverything() {
        long before = wholes();
        site.as("admin")
                .post("/api/v1/hosts/osaava/sync", Map.of("everything", true))
                .expect(202);
        await("everything has not been read again", () -> wholes() > before);
        awaitSync();
    }

    private long wholes() {
        return site.database()
                .one(
                        Long.class,
                        "select coalesce(max(run), 0) from polku.host_sync_run where whole and asked and succeeded");
    }

    /** The number of the last reading that has begun. */
    long run() {
        return site.database().one(Long.class, "select coalesce(max(run), 0) from polku.host_sync");
    }

    private boolean idle() {
        return site.database().one(Boolean.class, "select feed is null and fault is null from polku.host_sync");
    }

    /** Waits until the administrator would read that. */
    void awaitFault(String words) {
        await("no fault tells of " + words, () -> fault().contains(words));
    }

    String fault() {
        return site.database().one(String.class, "select coalesce(fault, '') from polku.host_sync");
    }

    void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(
                    otherwise + " within " + PATIENCE + "; " + site.database().rows("select * from polku.host_sync"));
        }
    }

    /** The text of a page as the administrator sees it. */
    String page(String path) {
        Visitor signedIn = admin.orElseGet(() -> site.signIn("admin"));
        admin = Optional.of(signedIn);
        return signedIn.get(path).expect(200).text();
    }

    /** What the last runs have left out of that record. */
    List<String> rejects(String record) {
        return site.database().rows("select distinct reason from polku.host_reject where record = ?", record).stream()
                .map((Map<String, Object> row) -> String.valueOf(row.get("reason")))
                .toList();
    }

    @Override
    public void close() {
        site.close();
        interference.close();
    }
}
