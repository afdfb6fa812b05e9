package fi.polku.run.http;

import fi.polku.run.Figure;
import fi.polku.run.Installation;
import fi.polku.run.Progress;
import fi.polku.run.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Measures scene after scene: the product, the same bytes ready-made, the same statements by pgbench. */
final class Measurement {
    private static final String COMPRESSED = "Accept-Encoding: gzip";
    /** What is ready-made is little code, and pgbench has only caches to fill: they are steady sooner. */
    private static final int SHARE_FOR_READY = 2;

    private static final int SHARE_FOR_PGBENCH = 5;
    private static final double NANOS_PER_MS = 1e6;

    private final Plan plan;
    private final Progress progress;
    private final URI product;
    private final URI ready;
    private final long server;
    private final Supplier<CpuTimes> cpu;
    private final Optional<PgBench> pgbench;

    private Measurement(Installation installation, URI ready, Plan plan, Progress progress, Path folder)
            throws IOException {
        this.plan = plan;
        this.progress = progress;
        this.product = URI.create(installation.url());
        this.ready = ready;
        this.server = installation.serverProcess().pid();
        this.cpu = CpuTimes.of(
                installation.serverProcess(), installation.database().process());
        this.pgbench = PgBench.find(installation.database(), folder);
    }

    /** Makes the floors ready: a server beside the product's with the captured answers, and a folder for scripts. */
    static Measurement prepare(Installation installation, Plan plan, Progress progress, Map<Scene, Capture> captures)
            throws IOException {
        Path folder = Files.createDirectories(
                plan.profiles().orElse(installation.home().resolve("floors")));
        Map<String, Answer> answers = new LinkedHashMap<>();
        captures.forEach((scene, capture) -> answers.put(scene.name(), capture.answer()));
        URI ready = URI.create(installation.startBeside("ready", ReadyWar.write(folder.resolve("ready.war"), answers)));
        Measurement measurement = new Measurement(installation, ready, plan, progress, folder);
        if (measurement.pgbench.isEmpty()) {
            progress.say(PgBench.ABSENT);
        }
        return measurement;
    }

    /** The figures of a scene. */
    List<Figure> of(Scene scene, Capture capture) {
        progress.say("\n" + scene.title());
        Request request = scene.request().with(COMPRESSED);
        Request copy = request.to(ReadyWar.path(scene.name()));
        compare(request, copy);
        Load load = new Load(product, request, scene.status(), plan.callers());
        load.run(plan.warmup());
        CpuTimes before = cpu.get();
        Timings timings = load.run(plan.measured());
        CpuTimes used = cpu.get().since(before);
        say("Polku", timings.perSecond(), used.said(timings.elapsed()));
        profile(scene, load);
        Load other = new Load(ready, copy, scene.status(), plan.callers());
        other.run(plan.warmup().dividedBy(SHARE_FOR_READY));
        Timings readyTimings = other.run(plan.measured());
        say("ready-made bytes", readyTimings.perSecond(), "");
        Optional<Double> statements = pgbench.map(program -> statements(program, scene, capture));
        return figures(scene, capture, timings, used, readyTimings, statements);
    }

    /** The floor is only one if both answer alike. */
    private void compare(Request request, Request copy) {
        try (KeptConnection one = new KeptConnection(product);
                KeptConnection two = new KeptConnection(ready)) {
            Answer own = one.ask(request);
            Answer made = two.ask(copy);
            if (!own.shape().equals(made.shape())) {
                throw new Refusal("Polku answers with \"" + own.shape() + "\", its ready-made copy with \""
                        + made.shape() + "\".");
            }
            progress.say("  answer: %d bytes, %d as sent; ready-made %d"
                    .formatted(own.plainBody().length, own.body().length, made.body().length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double statements(PgBench program, Scene scene, Capture capture) {
        PgBenchScript script = capture.script();
        program.run(scene.name(), script, plan.callers(), plan.warmup().dividedBy(SHARE_FOR_PGBENCH));
        double rate = program.perSecond(scene.name(), script, plan.callers(), plan.measured());
        say("same SQL by pgbench", rate, capture.statements() + " statements");
        return rate;
    }

    private void profile(Scene scene, Load load) {
        plan.profiles().ifPresent(folder -> {
            ServerProfile profile = new ServerProfile(server, folder.resolve(scene.name() + ".jfr"));
            profile.start();
            load.run(plan.measured());
            progress.say(profile.stop());
        });
    }

    private void say(String what, double rate, String more) {
        progress.say(String.format(Locale.ROOT, "  %-20s %8.0f /s  %s", what, rate, more));
    }

    private static List<Figure> figures(
            Scene scene, Capture capture, Timings timings, CpuTimes used, Timings ready, Optional<Double> statements) {
        String title = scene.title();
        Figure rate = Figure.of(title, "requests", timings.perSecond(), "1/s");
        List<Figure> figures = new ArrayList<>();
        figures.add(statements
                .map(perSecond -> rate.withFloor(1 / (1 / perSecond + 1 / ready.perSecond())))
                .orElse(rate));
        figures.add(Figure.of(title, "p50", timings.percentile(0.5), "ms"));
        figures.add(Figure.of(title, "p99", timings.percentile(0.99), "ms"));
        figures.add(Figure.of(title, "SQL per request", capture.statements(), "statements"));
        figures.add(Figure.of(title, "server CPU per request", perRequest(used.server(), timings), "ms"));
        figures.add(Figure.of(title, "database CPU per request", perRequest(used.database(), timings), "ms"));
        statements.ifPresent(
                perSecond -> figures.add(Figure.of(title, "floor: same SQL by pgbench", perSecond, "1/s")));
        figures.add(Figure.of(title, "floor: same bytes ready-made", ready.perSecond(), "1/s"));
        return figures;
    }

    private static double perRequest(Duration used, Timings timings) {
        return used.toNanos() / NANOS_PER_MS / timings.count();
    }
}
