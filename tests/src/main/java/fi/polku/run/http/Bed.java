package fi.polku.run.http;

import fi.polku.run.Figure;
import fi.polku.run.Folders;
import fi.polku.run.Installation;
import fi.polku.run.Options;
import fi.polku.run.Progress;
import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** An installation of a bench's own, begun, measured scene after scene, and ended. */
final class Bed {
    private static final String NO_SYNC_MEANWHILE = "PT12H";

    private final Path home;
    private final Options options;

    private Bed(Path home, Options.Holdings holdings) {
        this.home = home;
        this.options = Options.measured(home).with(holdings).with("POLKU_HOST_SYNC_EVERY", NO_SYNC_MEANWHILE);
    }

    /**
     * One.
     *
     * @param name of the bench
     * @param holdings what the reference host holds
     */
    static Bed of(String name, Options.Holdings holdings) {
        // Not among the temporary files, which may be in memory, where a commit costs nothing.
        return new Bed(ProjectFiles.root().resolve("tests/target/bench-" + name), holdings);
    }

    /**
     * Measures.
     *
     * @param progress is told how far it is
     * @param furnish makes what is there to be read, and says what is measured, in that order
     */
    List<Figure> measure(Progress progress, BiFunction<Installation, Site, List<Scene>> furnish) {
        Plan plan = Plan.from(System.getenv());
        progress.say(plan.said());
        progress.say(Machine.said());
        try {
            Folders.delete(home);
            List<Figure> figures;
            try (Installation installation = new Installation(options, progress).start();
                    Site site = new Site(installation)) {
                figures = measure(installation, site, plan, progress, furnish.apply(installation, site));
            }
            Folders.delete(home);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Figure> measure(
            Installation installation, Site site, Plan plan, Progress progress, List<Scene> scenes) throws IOException {
        Map<Scene, Capture> captures = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            captures.put(scene, Capture.of(scene, site, installation.database().statements()));
        }
        installation.database().logStatements(false);
        Measurement measurement = Measurement.prepare(installation, plan, progress, captures);
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<Scene, Capture> each : captures.entrySet()) {
            figures.addAll(measurement.of(each.getKey(), each.getValue()));
        }
        return figures;
    }
}
