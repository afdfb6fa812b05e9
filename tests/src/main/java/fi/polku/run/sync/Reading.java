package fi.polku.run.sync;

import fi.polku.run.Await;
import fi.polku.run.DemoRole;
import fi.polku.run.Figure;
import fi.polku.run.Figure.Aim;
import fi.polku.run.Installation;
import fi.polku.run.Progress;
import fi.polku.run.Refusal;
import fi.polku.run.http.CpuTimes;
import fi.polku.run.http.Request;
import fi.polku.run.http.ServerProfile;
import fi.polku.run.http.Site;
import fi.polku.run.http.Timings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Reads the large host into an installation, in one way, and measures. */
final class Reading implements AutoCloseable {
    /** Polku's name of it. */
    static final String HOST = "large";

    private static final int LARGE = 20_000;
    private static final double HEAP_AIM = 256;
    private static final double CHANGES_AIM = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Installation installation;
    private final Way way;
    private final Task task;
    private final ServerHeap heap;
    private final Progress progress;
    private final Copy copy;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * What is to be read.
     *
     * @param population everybody
     * @param changes how many people, and how many profiles, change
     * @param bytes of all documents
     * @param stax the seconds of StAX alone
     */
    record Task(Population population, int changes, long bytes, double stax) {
        boolean isLarge() {
            return population.people() >= LARGE;
        }

        long ratings() {
            return (long) population.people() * population.ratings();
        }
    }

    Reading(Installation installation, Way way, Task task, ServerHeap heap, Progress progress) {
        this.installation = installation;
        this.way = way;
        this.task = task;
        this.heap = heap;
        this.progress = progress;
        this.copy = new Copy(installation.database().superuser());
    }

    List<Figure> measure() throws IOException {
        try (Site site = new Site(installation)) {
            Map<String, byte[]> pages = pages(site);
            Duration look = Duration.ofSeconds(task.isLarge() ? 15 : 3);
            look(site, pages, look);
            Map<String, Timings> idle = look(site, pages, look);
            everything(site, pages, idle);
            copy.hasAllOf(task.population());
            double seconds = timed("1,000 changes " + way.title(), 1);
            copy.hasChanges(task.changes());
            figures.add(Figure.of("1,000 changes " + way.title(), "time", seconds, "s")
                    .withAim(Aim.atMost(CHANGES_AIM)));
            copy.forgetWhole();
            figures.add(Figure.of(
                    "everything again " + way.title(), "time", timed("everything again " + way.title(), 2), "s"));
            copy.hasChanges(task.changes());
            heap();
        }
        return figures;
    }

    private Map<String, byte[]> pages(Site site) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("My development", page(site, "/development", DemoRole.EXPERT));
        pages.put("the team", page(site, "/team", DemoRole.SUPERVISOR));
        return pages;
    }

    private byte[] page(Site site, String path, DemoRole role) {
        String cookie = site.cookie(installation.people().in(role));
        return Request.get(path, "Accept: text/html", "Accept-Language: fi", cookie)
                .bytes(site.url());
    }

    private static Map<String, Timings> look(Site site, Map<String, byte[]> pages, Duration time) {
        Readers readers = Readers.at(site.url(), pages);
        LockSupport.parkNanos(time.toNanos());
        return readers.stop();
    }

    private void everything(Site site, Map<String, byte[]> pages, Map<String, Timings> idle) throws IOException {
        String scene = "everything " + way.title();
        heap.collect();
        Readers readers = Readers.at(site.url(), pages);
        double seconds = timed(scene, 0);
        Map<String, Timings> meanwhile = readers.stop();
        CopyFloor.Seconds floor = new CopyFloor(installation.database().superuser(), installation.home()).measure();
        double limit = task.stax() + floor.bare();
        figures.add(Figure.of(scene, "time", seconds, "s").withFloor(limit).withAim(Aim.atMost(2 * limit)));
        figures.add(Figure.of(scene, "rate", task.ratings() / seconds, "ratings/s")
                .withFloor(task.ratings() / limit)
                .withAim(Aim.atLeast(task.ratings() / limit / 2)));
        figures.add(Figure.of(scene, "rate of bytes", task.bytes() / seconds / 1e6, "MB/s"));
        figures.add(Figure.of(scene, "floor: StAX of the same bytes", task.stax(), "s"));
        figures.add(Figure.of(scene, "floor: COPY of the same rows, same indexes", floor.bare(), "s"));
        figures.add(Figure.of(scene, "the same COPY with foreign keys", floor.bound(), "s"));
        figures.add(Figure.of(scene, "the same rows by INSERT, no policies", floor.inserted(), "s"));
        meanwhile.forEach((page, timings) -> {
            Timings undisturbed = Objects.requireNonNull(idle.get(page));
            figures.add(Figure.of(scene, page + " meanwhile, p50", timings.percentile(0.5), "ms")
                    .withFloor(undisturbed.percentile(0.5)));
            figures.add(Figure.of(scene, page + " meanwhile, p99", timings.percentile(0.99), "ms")
                    .withFloor(undisturbed.percentile(0.99)));
        });
    }

    /** From when the host was first asked until the copy is complete. */
    private double timed(String what, int round) throws IOException {
        Optional<ServerProfile> profile = profile(round);
        profile.ifPresent(ServerProfile::start);
        Optional<DatabaseActivity> activity = profile.map(
                recorded -> new DatabaseActivity(installation.database().superuser(), "polku_app"));
        Supplier<CpuTimes> cpu = CpuTimes.of(
                installation.serverProcess(), installation.database().process());
        long run = copy.lastRun();
        way.bring(round);
        Await.until(Duration.ofMinutes(1), () -> way.begun(round));
        CpuTimes before = cpu.get();
        long start = System.nanoTime();
        while (!copy.hasEnded(run)) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new Refusal("Polku has not read the large host within " + LONGEST.toMinutes() + " minutes.");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        progress.say(String.format(
                Locale.ROOT,
                "  %s: %.2f s; %s",
                what,
                time.toMillis() / 1e3,
                cpu.get().since(before).said(time)));
        activity.ifPresent(seen -> progress.say(seen.stop()));
        profile.ifPresent(recorded -> progress.say(recorded.stop()));
        return time.toMillis() / 1e3;
    }

    @Override
    public void close() {
        copy.close();
    }

    /** Reads everything once more, profiles as if for the first time; full collections would disturb what is timed. */
    private void heap() throws IOException {
        String scene = "everything " + way.title();
        copy.forgetProfiles();
        copy.forgetWhole();
        int before = heap.live();
        ServerHeap.Watch watch = heap.watch(Duration.ofSeconds(task.isLarge() ? 2 : 1));
        timed("everything once more " + way.title() + ", the heap looked at", 3);
        ServerHeap.Held held = watch.stop();
        copy.hasAllOf(task.population());
        figures.add(Figure.of(scene, "heap above idle, live", held.live() - before, "MB")
                .withAim(Aim.atMost(HEAP_AIM)));
        figures.add(Figure.of(scene, "heap above idle, with garbage", held.peak() - before, "MB")
                .withAim(Aim.atMost(HEAP_AIM)));
    }

    private Optional<ServerProfile> profile(int round) {
        return Optional.ofNullable(System.getenv("POLKU_BENCH_PROFILES"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new ServerProfile(
                        installation.serverProcess().pid(),
                        Path.of(folder)
                                .toAbsolutePath()
                                .resolve("sync-" + way.title().replace(' ', '-') + "-" + round + ".jfr")));
    }
}
