package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.run.Executed;
import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Routes;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What a reading costs, as PostgreSQL counts it: little, and the same with 5 and with 120 rows. No key is remembered when a reading begins, so that
 * each asks for all that it needs: for every key once, however many texts it opens.
 */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountIT {
    private static final int FEW = 5;
    private static final int MANY = 120;
    /** Who calls is remembered for a minute, which ends whenever it does: it is asked for once or not. */
    private static final String CALLER = "from polku.resolve";

    private static final String KEY = "from polku_keys.data_key";

    private final Site polku;
    private final Plenty plenty;
    private final Map<Reading.Reader, Visitor> visitors = new EnumMap<>(Reading.Reader.class);
    private final Map<Reading, Cost> costs = new LinkedHashMap<>();
    /** What did not show what was asked for. */
    private final Set<String> elsewhere = new TreeSet<>();

    /** The statements of one reading: the first time, again, and again with many rows. */
    private record Cost(List<Executed> first, List<Executed> few, List<Executed> many) {
        List<List<Executed>> each() {
            return List.of(first, few, many);
        }
    }

    StatementCountIT(Site polku) {
        this.polku = polku;
        this.plenty = new Plenty(polku);
    }

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void measure() {
        for (Reading.Reader reader : Reading.Reader.values()) {
            visitors.put(reader, polku.signIn(someone(reader)));
        }
        plenty.growTo(FEW);
        List<Reading> readings = Readings.of(plenty);
        Map<Reading, List<Executed>> first = readings.stream().collect(Collectors.toMap(r -> r, this::statements));
        Map<Reading, List<Executed>> few = readings.stream().collect(Collectors.toMap(r -> r, this::statements));
        plenty.growTo(MANY);
        for (Reading reading : readings) {
            costs.put(
                    reading,
                    new Cost(
                            Optional.ofNullable(first.get(reading)).orElseThrow(),
                            Optional.ofNullable(few.get(reading)).orElseThrow(),
                            statements(reading)));
        }
    }

    @AfterAll
    void remove() {
        plenty.remove();
    }

    @TestFactory
    Stream<DynamicTest> few_statements() {
        return costs.entrySet().stream()
                .map(each -> dynamicTest(each.getKey().toString(), () -> {
                    Cost cost = each.getValue();
                    for (List<Executed> statements : cost.each()) {
                        assertThat(withoutKeys(statements))
                                .as("%s", each.getKey())
                                .hasSizeBetween(0, each.getKey().atMost());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_same_with_many_rows() {
        return costs.entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey().toString(),
                        () -> assertThat(ofRows(each.getValue().many()))
                                .as("%s", each.getKey())
                                .hasSameSizeAs(ofRows(each.getValue().few()))));
    }

    private static List<Executed> ofRows(List<Executed> statements) {
        return withoutKeys(statements).stream()
                .filter(each -> !each.sql().contains(CALLER))
                .toList();
    }

    /** They are remembered from one reading to the next, and asked for as often as there are authors whose texts are shown. */
    private static List<Executed> withoutKeys(List<Executed> statements) {
        return statements.stream().filter(each -> !each.sql().contains(KEY)).toList();
    }

    @TestFactory
    Stream<DynamicTest> who_calls_and_each_key_are_asked_for_once() {
        return costs.entrySet().stream()
                .map(each -> dynamicTest(each.getKey().toString(), () -> {
                    for (List<Executed> statements : each.getValue().each()) {
                        assertThat(statements.stream().filter(one -> one.sql().contains(CALLER)))
                                .hasSizeLessThanOrEqualTo(1);
                        assertThat(statements.stream().filter(one -> one.sql().contains(KEY)))
                                .doesNotHaveDuplicates();
                    }
                }));
    }

    @Test
    void keys_are_among_what_is_counted() {
        assertThat(costs.values().stream()
                        .flatMap(cost -> cost.each().stream())
                        .filter(statements ->
                                statements.stream().anyMatch(one -> one.sql().contains(KEY))))
                .hasSizeGreaterThan(3 * FEW);
    }

    @Test
    void every_reading_of_the_api_is_counted() {
        assertThat(counted(Reading::isApi))
                .containsAll(Routes.ofTheApi(polku).stream()
                        .filter(route -> route.startsWith("GET "))
                        .toList());
    }

    @Test
    void every_page_is_counted() {
        Set<String> counted = counted(reading -> !reading.isApi());
        counted.addAll(Readings.OTHERS);
        assertThat(counted).isEqualTo(Routes.ofThePages());
    }

    @Test
    void what_is_counted_shows_what_was_asked_for() {
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void what_is_read_is_asked_of_the_database() {
        assertThat(costs.entrySet().stream()
                        .filter(each -> !each.getKey().route().equals("GET /signed-out"))
                        .filter(each -> each.getValue().many().stream()
                                .noneMatch(one -> one.sql().contains("begin_as")))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private Set<String> counted(Predicate<Reading> which) {
        return costs.keySet().stream().filter(which).map(Reading::route).collect(Collectors.toCollection(TreeSet::new));
    }

    private Someone someone(Reading.Reader reader) {
        return switch (reader) {
            case EXPERT -> plenty.expert();
            case SUPERVISOR -> plenty.supervisor();
            case HR -> plenty.hr();
            case ADMIN -> plenty.admin();
        };
    }

    /** What the client sent a second time by itself, as the server closed the connection it had kept, is measured anew. */
    private List<Executed> statements(Reading reading) {
        List<Executed> measured = read(reading);
        int half = measured.size() / 2;
        boolean twice = half > 0 && measured.subList(0, half).equals(measured.subList(half, measured.size()));
        return twice ? read(reading) : measured;
    }

    private List<Executed> read(Reading reading) {
        polku.database().change("update polku_keys.epoch set number = number + 1");
        long before = polku.statements().now();
        Answer answer = reading.isApi()
                ? polku.as(someone(reading.reader())).get(reading.address())
                : Optional.ofNullable(visitors.get(reading.reader()))
                        .orElseThrow()
                        .get(reading.address())
                        .answer();
        if (answer.status() != 200 || !answer.address().toString().endsWith(reading.address())) {
            elsewhere.add(reading + " → " + answer.status() + " " + answer.address());
        }
        return polku.statements().executedSince(before);
    }
}
