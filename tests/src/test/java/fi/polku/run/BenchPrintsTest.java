package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPrintsTest {
    private static final List<Figure> FIGURES = List.of(
            Figure.of("a team of 25", "requests", 1_234.56, "1/s")
                    .withFloor(2_650)
                    .withAim(Figure.Aim.atLeast(1_000)),
            Figure.of("a new goal", "p99", 12.345, "ms").withAim(Figure.Aim.atMost(10)),
            Figure.of("start", "ready after", 0.5, "s"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Bench bench =
            new Bench(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of("sample", new Sample()));

    private static final class Sample implements BenchCase {
        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String about() {
            return "made up";
        }

        @Override
        public List<Figure> measure(Progress progress) {
            return FIGURES;
        }
    }

    @Test
    void a_table_with_aligned_columns() {
        bench.run(List.of("sample"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                case          measure      value  unit  floor   aim  met
                a team of 25  requests      1235  1/s    2650  1000  yes
                a new goal    p99           12.3  ms           10.0  no
                start         ready after  0.500  s
                """);
    }

    @Test
    void the_same_as_json_without_rounding() throws Exception {
        Path file = folder.resolve("figures.json");
        bench.run(List.of("sample", "--json", file.toString()));
        assertThat(Files.readString(file)).isEqualTo("""
                [{"case":"a team of 25","measure":"requests","value":1234.56,"unit":"1/s","floor":2650.0,"aim":1000.0,"met":true},\
                {"case":"a new goal","measure":"p99","value":12.345,"unit":"ms","floor":null,"aim":10.0,"met":false},\
                {"case":"start","measure":"ready after","value":0.5,"unit":"s","floor":null,"aim":null,"met":null}]
                """);
    }

    @Test
    void an_unknown_name_is_refused_with_the_list() {
        assertThatThrownBy(() -> bench.run(List.of("speed")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sample (made up)");
        assertThatThrownBy(() -> bench.run(List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void what_a_bench_cannot_be_told_is_refused() {
        assertThatThrownBy(() -> bench.run(List.of("sample", "--people", "7"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bench.run(List.of("sample", "--json"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bench.run(List.of("sample", "json", "x"))).isInstanceOf(Refusal.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void the_project_s_own_benches_are_found() {
        Bench own = new Bench(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> own.run(List.of("speed")))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("http (", "start (", "sync (", "--people N");
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_before_measuring() {
        assertThatThrownBy(() -> bench.run(List.of("sample", "--json", "/dev/null/figures.json")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
        assertThat(out.size()).isZero();
    }
}
