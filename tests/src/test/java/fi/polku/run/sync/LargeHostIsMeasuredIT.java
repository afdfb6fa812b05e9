package fi.polku.run.sync;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LargeHostIsMeasuredIT {
    private static final String LIVE = "heap above idle, live";
    private static final List<String> WAYS = List.of("by HTTP", "by files");

    @Test
    @Tag("long")
    void the_table_has_every_row_with_its_floor_and_aim() {
        List<Figure> figures = measured(1_000);
        for (String way : WAYS) {
            assertThat(figures.stream()
                            .filter(figure -> figure.scene().equals("everything " + way))
                            .map(Figure::measure))
                    .contains(
                            "time",
                            "rate",
                            "rate of bytes",
                            "floor: StAX of the same bytes",
                            "floor: COPY of the same rows, same indexes",
                            "the same COPY with foreign keys",
                            "the same rows by INSERT, no policies",
                            LIVE,
                            "heap above idle, with garbage",
                            "My development meanwhile, p99",
                            "the team meanwhile, p99");
            assertThat(figure(figures, "everything " + way, "time").floor()).isPresent();
            assertThat(figure(figures, "everything " + way, "time").aim()).isPresent();
            assertThat(figure(figures, "1,000 changes " + way, "time").met()).contains(true);
            assertThat(figure(figures, "everything again " + way, "time").value())
                    .isPositive();
        }
    }

    @Test
    @Tag("long")
    void four_times_the_people_need_no_more_heap() {
        List<Figure> few = measured(2_000);
        List<Figure> many = measured(8_000);
        for (String way : WAYS) {
            double before = figure(few, "everything " + way, LIVE).value();
            double after = figure(many, "everything " + way, LIVE).value();
            // one page of a thousand profiles has about 20 MB; 6,000 more people would have six times as much
            assertThat(after).as(way + ": from " + before + " MB").isLessThan(before + 40);
            assertThat(after).isLessThan(256);
        }
    }

    private static List<Figure> measured(int people) {
        return new SyncBench().with(Map.of("people", String.valueOf(people))).measure(System.out::println);
    }

    private static Figure figure(List<Figure> figures, String scene, String measure) {
        return figures.stream()
                .filter(figure ->
                        figure.scene().equals(scene) && figure.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
