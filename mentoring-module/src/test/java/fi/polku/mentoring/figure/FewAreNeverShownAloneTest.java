package fi.polku.mentoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;

/** People contribute over several releases, and somebody has every figure of every report of every date. */
class FewAreNeverShownAloneTest {
    private static final List<String> WIDE = List.of("specialists", "supervisors");
    private static final List<String> NARROW = List.of("north", "south", "west");

    /** What somebody contributed, and before which release. */
    private record Deed(int release, int person, String wide, String narrow) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(WIDE),
                        Arbitraries.of(NARROW))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 1000)
    void no_combination_of_all_figures_there_are_rests_on_fewer_than_five(@ForAll("deeds") List<Deed> deeds) {
        List<Set<Integer>> figures = new ArrayList<>();
        released(deeds).forEach(blocks -> filters().forEach(filter -> figures.add(sum(blocks, filter))));
        assertThat(new Attacker(figures, contributors(deeds)).found()).isEmpty();
    }

    @Property(tries = 1000)
    void nobody_is_lost_or_counted_twice_and_only_too_few_wait(@ForAll("deeds") List<Deed> deeds) {
        List<Contribution> waiting = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        for (int release = 0; release <= 2; release++) {
            waiting.addAll(contributions(deeds, release));
            Release done = Release.of(waiting);
            done.blocks().forEach(block -> shown.addAll(members(block)));
            waiting = new ArrayList<>(done.waiting());
            assertThat(Release.people(waiting)).isLessThan(Release.FEWEST);
        }
        waiting.forEach(c -> c.measures().keySet().forEach(name -> shown.add(Integer.valueOf(name))));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, deeds.size()).boxed().toList());
    }

    @Property
    void blocks_do_not_depend_on_the_order_of_contributions(@ForAll("deeds") List<Deed> deeds, @ForAll Random random) {
        List<Contribution> inOrder = contributions(deeds, 0);
        List<Contribution> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);
        assertThat(Release.of(shuffled).blocks())
                .containsExactlyInAnyOrderElementsOf(Release.of(inOrder).blocks());
    }

    @Property
    void everything_of_a_block_lies_in_its_cell(@ForAll("deeds") List<Deed> deeds) {
        for (Block block : Release.of(contributions(deeds, 0)).blocks()) {
            assertThat(members(block)).allMatch(i -> block.cell().holds(cell(deeds.get(i))));
        }
    }

    @Example
    void five_in_each_unit_are_shown_by_unit() {
        List<Deed> deeds = Stream.concat(people(0, 5, "specialists", "north"), people(5, 11, "specialists", "south"))
                .toList();
        assertThat(Release.of(contributions(deeds, 0)).blocks())
                .extracting(Block::cell, Block::people)
                .containsExactlyInAnyOrder(
                        tuple(Cell.of("specialists", "north"), 5), tuple(Cell.of("specialists", "south"), 6));
    }

    @Example
    void a_unit_of_four_hides_the_smallest_beside_it_whose_figure_would_have_told_theirs() {
        List<Deed> deeds = Stream.of(
                        people(0, 7, "specialists", "north"),
                        people(7, 12, "specialists", "south"),
                        people(12, 16, "specialists", "west"))
                .flatMap(d -> d)
                .toList();
        assertThat(Release.of(contributions(deeds, 0)).blocks())
                .extracting(Block::cell, Block::people)
                .containsExactlyInAnyOrder(tuple(Cell.of("specialists", "north"), 7), tuple(Cell.of("specialists"), 9));
    }

    @Example
    void who_contributes_five_times_is_one() {
        List<Deed> deeds = IntStream.range(0, 5)
                .mapToObj(i -> new Deed(0, 1, "specialists", "north"))
                .toList();
        assertThat(Release.of(contributions(deeds, 0)).blocks()).isEmpty();
    }

    /** The attacker of these tests is no straw man: what reports usually do does not stand up to them. */
    @Example
    void hiding_small_cells_alone_is_undone_by_subtracting_from_the_whole() {
        List<Deed> deeds = Stream.concat(people(0, 6, "specialists", "north"), people(6, 8, "specialists", "south"))
                .toList();
        assertThat(new Attacker(hidingSmallCells(deeds), contributors(deeds)).found())
                .hasValueSatisfying(few -> assertThat(few).contains(6, 7));
    }

    @Example
    void hiding_small_cells_alone_is_undone_by_subtracting_last_months_report() {
        List<Deed> deeds = Stream.concat(
                        people(0, 6, "specialists", "north"), Stream.of(new Deed(1, 6, "specialists", "north")))
                .toList();
        assertThat(new Attacker(hidingSmallCells(deeds), contributors(deeds)).found())
                .hasValueSatisfying(few -> assertThat(few).contains(6));
    }

    /** The report that shows each figure of five or more, as of each date. */
    private static List<Set<Integer>> hidingSmallCells(List<Deed> deeds) {
        List<Set<Integer>> figures = new ArrayList<>();
        for (int release = 0; release <= 2; release++) {
            int until = release;
            for (Filter filter : filters()) {
                Set<Integer> figure = IntStream.range(0, deeds.size())
                        .filter(i -> deeds.get(i).release() <= until && filter.takes(cell(deeds.get(i))))
                        .boxed()
                        .collect(Collectors.toSet());
                if (figure.stream().map(i -> deeds.get(i).person()).distinct().count() >= Release.FEWEST) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** What stands in reports after each release. */
    private static List<List<Block>> released(List<Deed> deeds) {
        List<List<Block>> reports = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Contribution> waiting = new ArrayList<>();
        for (int release = 0; release <= 2; release++) {
            waiting.addAll(contributions(deeds, release));
            Release done = Release.of(waiting);
            blocks.addAll(done.blocks());
            waiting = new ArrayList<>(done.waiting());
            reports.add(List.copyOf(blocks));
        }
        return reports;
    }

    /** A figure can be asked for by either dimension, both, or none. */
    private record Filter(String wide, String narrow) {
        boolean takes(Cell cell) {
            return fits(wide, cell, 0) && fits(narrow, cell, 1);
        }

        private static boolean fits(String asked, Cell cell, int dimension) {
            return asked.isEmpty()
                    || (cell.values().size() > dimension
                            && cell.values().get(dimension).equals(asked));
        }
    }

    private static List<Filter> filters() {
        return Stream.concat(Stream.of(""), WIDE.stream())
                .flatMap(wide -> Stream.concat(Stream.of(""), NARROW.stream()).map(narrow -> new Filter(wide, narrow)))
                .toList();
    }

    private static Set<Integer> sum(Collection<Block> blocks, Filter filter) {
        return blocks.stream()
                .filter(block -> filter.takes(block.cell()))
                .flatMap(block -> members(block).stream())
                .collect(Collectors.toSet());
    }

    /** Each contribution is a measure of its own, so that a block's sums tell what is in it. */
    private static Set<Integer> members(Block block) {
        return block.sums().keySet().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static List<Contribution> contributions(List<Deed> deeds, int release) {
        return IntStream.range(0, deeds.size())
                .filter(i -> deeds.get(i).release() == release)
                .mapToObj(i -> new Contribution(
                        new UUID(0, i),
                        new UUID(1, deeds.get(i).person()),
                        cell(deeds.get(i)),
                        Map.of(String.valueOf(i), 1L)))
                .toList();
    }

    private static Cell cell(Deed deed) {
        return Cell.of(deed.wide(), deed.narrow());
    }

    private static Map<Integer, Integer> contributors(List<Deed> deeds) {
        Map<Integer, Integer> contributors = new HashMap<>();
        IntStream.range(0, deeds.size())
                .forEach(i -> contributors.put(i, deeds.get(i).person()));
        return contributors;
    }

    private static Stream<Deed> people(int from, int to, String wide, String narrow) {
        return IntStream.range(from, to).mapToObj(person -> new Deed(0, person, wide, narrow));
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
