package fi.polku.run.sync;

import fi.polku.run.BenchCase;
import fi.polku.run.Figure;
import fi.polku.run.Folders;
import fi.polku.run.Installation;
import fi.polku.run.Options;
import fi.polku.run.Progress;
import fi.polku.run.ProjectFiles;
import fi.polku.run.Refusal;
import fi.polku.run.http.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A host of 80,000 people, read whole and then its changes, beside what the machine allows; {@code docs/performance.md}. */
public final class SyncBench implements BenchCase {
    private static final String PEOPLE = "people";
    private static final String WAY = "way";
    private static final String HTTP = "http";
    private static final String FILES = "files";
    private static final int ALL_PEOPLE = 80_000;
    private static final int PEOPLE_OF_AN_AGENCY = 667;
    private static final int RATINGS = 30;
    private static final int SEED = 2026;
    private static final int CHANGES = 1000;
    /** Everything, what changed, everything again, and once more while the heap is looked at. */
    private static final int ROUNDS = 4;

    private static final double MEGABYTE = 1e6;

    private final int people;
    private final List<String> ways;

    /** Of full size, both ways. */
    public SyncBench() {
        this(ALL_PEOPLE, List.of(HTTP, FILES));
    }

    private SyncBench(int people, List<String> ways) {
        this.people = people;
        this.ways = ways;
    }

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String about() {
        return "reading a host of 80,000 people, beside what the machine allows";
    }

    @Override
    public Set<String> settings() {
        return Set.of(PEOPLE, WAY);
    }

    @Override
    public BenchCase with(Map<String, String> given) {
        String wanted = given.getOrDefault(PEOPLE, String.valueOf(people));
        if (!wanted.matches("[1-9]\\d{2,5}")) {
            throw new Refusal("--people takes a number from 100 to 999999, not \"" + wanted + "\".");
        }
        String way = given.getOrDefault(WAY, "");
        if (!way.isEmpty() && !ways.contains(way)) {
            throw new Refusal("--way takes " + HTTP + " or " + FILES + ", not \"" + way + "\".");
        }
        return new SyncBench(Integer.parseInt(wanted), way.isEmpty() ? ways : List.of(way));
    }

    @Override
    public List<Figure> measure(Progress progress) {
        progress.say(Machine.said());
        // Not among the temporary files, which may be in memory, where a commit costs nothing.
        Path folder = ProjectFiles.root().resolve("tests/target/bench-sync");
        try {
            Folders.delete(folder);
            List<Figure> figures = measure(folder, progress);
            Folders.delete(folder);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Figure> measure(Path folder, Progress progress) throws IOException {
        Population population =
                new Population(people, Math.max(2, Math.round(people / (float) PEOPLE_OF_AN_AGENCY)), RATINGS, SEED);
        Path pages = folder.resolve("pages");
        long bytes = written(population, pages, Documents.Form.PAGES);
        progress.say(String.format(
                Locale.ROOT,
                "%d people in %d agencies with %d ratings each: %.0f MB in documents of %d elements",
                people,
                population.agencies(),
                RATINGS,
                bytes / MEGABYTE,
                Documents.PAGE));
        double stax = StaxFloor.seconds(pages.resolve("0"));
        progress.say(String.format(Locale.ROOT, "Read by StAX alone in %.1f s", stax));
        Reading.Task task = new Reading.Task(population, CHANGES / 2, bytes, stax);
        List<Figure> figures = new ArrayList<>();
        if (ways.contains(HTTP)) {
            try (Way way = new ByHttp(new LargeHost(pages))) {
                figures.addAll(measure(folder.resolve("http"), way, task, progress));
            }
        }
        if (ways.contains(FILES)) {
            Path batches = folder.resolve("batches");
            written(population, batches, Documents.Form.BATCH);
            Path inbound = Files.createDirectories(folder.resolve("inbound"));
            try (Way way = new ByFiles(batches, inbound)) {
                figures.addAll(measure(folder.resolve("files"), way, task, progress));
            }
        }
        return figures;
    }

    /** The documents of all rounds; how many bytes the first has. */
    private static long written(Population population, Path folder, Documents.Form form) throws IOException {
        long first = 0;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            first = new Documents(population, round, CHANGES / 2, form).write(folder.resolve(String.valueOf(round)));
        }
        return first;
    }

    private static List<Figure> measure(Path home, Way way, Reading.Task task, Progress progress) throws IOException {
        Path collections = Files.createDirectories(home).resolve("collections.log");
        Options options = way.in(Options.local(home, 0)
                .with(Options.Listen.any())
                .with("POLKU_HOSTS", "osaava," + Reading.HOST)
                .with("POLKU_HOST_OSAAVA_SYNC_EVERY", "PT12H")
                .with("POLKU_HOST_LARGE_SYNC_EVERY", "PT1S")
                // what a server gets that is there to stay: both compilers
                .withJvm("-XX:TieredStopAtLevel=4")
                .withJvm(ServerHeap.option(collections)));
        try (Installation installation = new Installation(options, progress).start();
                ServerHeap heap = new ServerHeap(installation.serverProcess().pid(), collections);
                Reading reading = new Reading(installation, way, task, heap, progress)) {
            return reading.measure();
        }
    }
}
