package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long one waits for {@code ./polku run}, without the build. */
public final class StartBench implements BenchCase {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "the time until Polku is ready";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        try {
            Path home = Files.createTempDirectory("polku-bench-start");
            try {
                Figure first = start("first start, new data", home, progress);
                Figure second = start("second start, data kept", home, progress);
                return List.of(first, second);
            } finally {
                Folders.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figure start(String scene, Path home, Progress progress) {
        progress.say(scene);
        Options options = Options.local(home, Ports.free());
        long begin = System.nanoTime();
        try (Installation installation = new Installation(options, progress)) {
            installation.start();
            return Figure.of(scene, "ready after", (System.nanoTime() - begin) / 1e9, "s");
        }
    }
}
