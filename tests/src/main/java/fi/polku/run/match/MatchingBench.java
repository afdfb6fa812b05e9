package fi.polku.run.match;

import fi.polku.run.BenchCase;
import fi.polku.run.Figure;
import fi.polku.run.Figure.Aim;
import fi.polku.run.Progress;
import fi.polku.run.ProjectFiles;
import fi.polku.run.Refusal;
import fi.polku.run.http.Machine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine on made-up rounds of every form, over many seeds, each kind in a process of one gigabyte; {@code docs/matching.md}. */
public final class MatchingBench implements BenchCase {
    private static final String ROUND = "round";
    private static final String SEEDS = "seeds";
    private static final String FROM = "from";
    private static final int USUAL_SEEDS = 20;

    private final List<BenchRound> rounds;
    private final int seeds;
    private final int from;

    /** All rounds, twenty seeds each. */
    public MatchingBench() {
        this(List.of(BenchRound.values()), USUAL_SEEDS, 1);
    }

    private MatchingBench(List<BenchRound> rounds, int seeds, int from) {
        this.rounds = rounds;
        this.seeds = seeds;
        this.from = from;
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String about() {
        return "groups for made-up rounds, how far from the bound, beside greedy and first-come";
    }

    @Override
    public Set<String> settings() {
        return Set.of(ROUND, SEEDS, FROM);
    }

    @Override
    public BenchCase with(Map<String, String> given) {
        int wanted = number(given, SEEDS, seeds);
        int first = number(given, FROM, from);
        String round = given.getOrDefault(ROUND, "");
        List<BenchRound> chosen = rounds.stream()
                .filter(each -> round.isEmpty() || each.label().equals(round))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("--round takes one of "
                    + Arrays.stream(BenchRound.values()).map(BenchRound::label).collect(Collectors.joining(", "))
                    + ", not \"" + round + "\".");
        }
        return new MatchingBench(chosen, wanted, first);
    }

    private static int number(Map<String, String> given, String setting, int usual) {
        String number = given.getOrDefault(setting, String.valueOf(usual));
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw new Refusal("--" + setting + " takes a number from 1 to 9999, not \"" + number + "\".");
        }
        return Integer.parseInt(number);
    }

    @Override
    public List<Figure> measure(Progress progress) {
        progress.say(Machine.said());
        List<Figure> figures = new ArrayList<>();
        for (BenchRound round : rounds) {
            figures.addAll(figures(round, measured(round, progress)));
        }
        return figures;
    }

    private List<Map<String, Double>> measured(BenchRound round, Progress progress) {
        List<Map<String, Double>> lines = new ArrayList<>();
        Path tests = ProjectFiles.root().resolve("tests/target");
        try {
            String classpath = tests.resolve("classes")
                    + System.getProperty("path.separator")
                    + Files.readString(tests.resolve("run.classpath")).strip();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx900m",
                            "-cp",
                            classpath,
                            MeasuredRound.class.getName(),
                            round.name(),
                            String.valueOf(from),
                            String.valueOf(from + seeds - 1))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    progress.say(round.label() + " " + line);
                    lines.add(parsed(line));
                }
            }
            if (process.waitFor() != 0) {
                throw new Refusal("The measuring of " + round.label() + " failed; what it said is above.");
            }
            Runtime.getRuntime().removeShutdownHook(end);
            return lines;
        } catch (IOException e) {
            throw new Refusal("The measuring of " + round.label() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The measuring was interrupted.", e);
        }
    }

    private static Map<String, Double> parsed(String line) {
        Map<String, Double> values = new HashMap<>();
        for (String each : line.split(" ")) {
            String[] parts = each.split("=", 2);
            values.put(parts[0], Double.valueOf(parts[1]));
        }
        return values;
    }

    private static List<Figure> figures(BenchRound round, List<Map<String, Double>> lines) {
        List<Figure> figures = new ArrayList<>();
        String scene = round.label();
        double gap = worst(lines, "gap");
        Figure ofGap = Figure.of(scene, "below the bound, worst", gap, "%");
        figures.add(Figure.of(scene, "below the bound, mean", mean(lines, "gap"), "%"));
        figures.add(
                round.gap().isPresent() ? ofGap.withAim(Aim.atMost(round.gap().getAsDouble())) : ofGap);
        figures.add(
                Figure.of(scene, "search, longest", worst(lines, "search"), "s").withAim(Aim.atMost(round.seconds())));
        figures.add(
                Figure.of(scene, "proof, longest", worst(lines, "proof"), "s").withAim(Aim.atMost(300)));
        double unplaced = lines.stream()
                .mapToDouble(line -> value(line, "placeable") - value(line, "placed"))
                .sum();
        figures.add(Figure.of(scene, "people who perhaps could be placed and are not", unplaced, ""));
        double full = lines.stream()
                .filter(line -> value(line, "placed") == value(line, "counted"))
                .count();
        figures.add(Figure.of(scene, "seeds with everyone placed", full, "of " + lines.size()));
        figures.add(Figure.of(scene, "violations that the checker found", worst(lines, "violations"), "")
                .withAim(Aim.atMost(0)));
        figures.add(Figure.of(scene, "checking, longest", worst(lines, "check"), "s"));
        figures.add(Figure.of(scene, "heap, most", worst(lines, "heap"), "MB").withAim(Aim.atMost(1000)));
        if (!round.exact()) {
            figures.add(Figure.of(scene, "again after a lock, longest", worst(lines, "again"), "s")
                    .withAim(Aim.atMost(2)));
            figures.add(Figure.of(scene, "again after a lock, below fresh, worst", worst(lines, "again-loss"), "%")
                    .withAim(Aim.atMost(0.5)));
        }
        for (Baseline baseline : Baseline.values()) {
            String name = Constants.name(baseline);
            figures.add(Figure.of(scene, name + ", of the bound, mean", mean(lines, name), "%"));
            figures.add(Figure.of(scene, name + ", of those placed, mean", mean(lines, name + "-placed"), "%"));
        }
        return figures;
    }

    private static double value(Map<String, Double> line, String name) {
        return line.getOrDefault(name, Double.NaN);
    }

    private static double worst(List<Map<String, Double>> lines, String name) {
        return lines.stream()
                .filter(line -> line.containsKey(name))
                .mapToDouble(line -> value(line, name))
                .max()
                .orElse(Double.NaN);
    }

    private static double mean(List<Map<String, Double>> lines, String name) {
        return lines.stream()
                .filter(line -> line.containsKey(name))
                .mapToDouble(line -> value(line, name))
                .average()
                .orElse(Double.NaN);
    }
}
