package fi.polku.run;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code ./polku bench NAME [--json FILE]}: measures, prints a table, writes the same as JSON. */
public final class Bench {
    private static final List<String> HEADS = List.of("case", "measure", "value", "unit", "floor", "aim", "met");

    private final PrintStream out;
    private final Map<String, BenchCase> cases;

    Bench(PrintStream out) {
        this(
                out,
                ServiceLoader.load(BenchCase.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .collect(Collectors.toMap(BenchCase::name, Function.identity())));
    }

    Bench(PrintStream out, Map<String, BenchCase> cases) {
        this.out = out;
        this.cases = new TreeMap<>(cases);
    }

    void run(List<String> arguments) {
        BenchCase chosen = arguments.isEmpty() ? null : cases.get(arguments.get(0));
        Map<String, String> given = new TreeMap<>();
        if (chosen == null || !understood(chosen, arguments.subList(1, arguments.size()), given)) {
            throw new Refusal("\"bench\" takes one name and perhaps --json FILE; what can be measured: "
                    + cases.values().stream().map(Bench::described).collect(Collectors.joining(", ")) + ".");
        }
        Optional<Path> file = Optional.ofNullable(given.remove("json")).map(Bench::writable);
        List<Figure> figures = chosen.with(given).measure(out::println);
        out.print(table(figures));
        file.ifPresent(path -> write(path, figures));
    }

    private static boolean understood(BenchCase chosen, List<String> arguments, Map<String, String> given) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            boolean known = arguments.get(i).startsWith("--")
                    && (name.equals("json") || chosen.settings().contains(name));
            if (!known || i + 1 == arguments.size() || given.put(name, arguments.get(i + 1)) != null) {
                return false;
            }
        }
        return true;
    }

    private static String described(BenchCase each) {
        String settings = each.settings().stream()
                .sorted()
                .map(name -> "; --" + name + " N")
                .collect(Collectors.joining());
        return each.name() + " (" + each.about() + settings + ")";
    }

    /** The figures as a table of aligned columns. */
    static String table(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS);
        figures.forEach(figure -> rows.add(row(figure)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEADS.size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            boolean number = List.of("value", "floor", "aim").contains(HEADS.get(column));
            String form = "%" + (number ? "" : "-") + Math.max(1, widths.get(column)) + "s  ";
            line.append(String.format(Locale.ROOT, form, row.get(column)));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.scene(),
                figure.measure(),
                number(figure.value()),
                figure.unit(),
                figure.floor().map(Bench::number).orElse(""),
                figure.aim().map(aim -> number(aim.value())).orElse(""),
                figure.met().map(met -> met ? "yes" : "no").orElse(""));
    }

    /** Three digits that matter; no more was measured. */
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Before the measuring, which would else be in vain. */
    private static Path writable(String name) {
        Path file = Path.of(name).toAbsolutePath();
        try {
            return Files.writeString(file, "[]\n");
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written.", e);
        }
    }

    private static void write(Path file, List<Figure> figures) {
        try {
            Files.writeString(
                    file,
                    JSONArrayUtils.toJSONString(
                                    figures.stream().map(Figure::json).toList()) + "\n");
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written.", e);
        }
    }
}
