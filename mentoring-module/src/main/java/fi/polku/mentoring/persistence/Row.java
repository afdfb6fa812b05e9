package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Localized;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a query, whose columns may be null. */
public final class Row {
    /** So many rows are in memory at a time. */
    private static final int FETCHED = 100;

    private final Tuple row;

    private Row(Tuple row) {
        this.row = row;
    }

    /**
     * Hands over the rows of a query one at a time, however many there are.
     *
     * @param query with {@link Tuple} as its result class
     * @param use takes each in turn; may ask further queries
     */
    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    public static void each(Query query, Consumer<Row> use) {
        try (Stream<Tuple> rows =
                query.setHint("org.hibernate.fetchSize", FETCHED).getResultStream()) {
            rows.forEach(row -> use.accept(new Row(row)));
        }
    }

    /**
     * All rows of a query that is known to have few, such as a page: in one trip.
     *
     * @param query with {@link Tuple} as its result class
     * @return in the query's order
     */
    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    public static List<Row> all(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(Row::new).toList();
    }

    /** The text in a column. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    /** The id in a column. */
    public @Nullable UUID id(String column) {
        return row.get(column, UUID.class);
    }

    /** The id in a column that is never empty. */
    public UUID key(String column) {
        return Objects.requireNonNull(id(column));
    }

    /** The moment in a column. */
    public Optional<Instant> moment(String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    /** The day in a column. */
    public Optional<LocalDate> day(String column) {
        return Optional.ofNullable(row.get(column, Date.class)).map(Date::toLocalDate);
    }

    /** The number in a column. */
    public Optional<Integer> number(String column) {
        return Optional.ofNullable(row.get(column, Number.class)).map(Number::intValue);
    }

    /** The number in a column that may be larger than an {@code int}. */
    public Optional<Long> count(String column) {
        return Optional.ofNullable(row.get(column, Number.class)).map(Number::longValue);
    }

    /** Whether a column is true; null is not. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    /** Whether nothing stands in a column. */
    public boolean isNull(String column) {
        return row.get(column) == null;
    }

    /** The bytes in a column. */
    public byte @Nullable [] bytes(String column) {
        return row.get(column, byte[].class);
    }

    /** The text in three columns, such as {@code title_fi}, {@code title_sv}, {@code title_en}. */
    public Optional<Localized> name(String column) {
        return text(column + "_fi")
                .map(fi -> new Localized(
                        fi,
                        text(column + "_sv").orElse(""),
                        text(column + "_en").orElse("")));
    }

    /** Texts that three columns hold, a line each; the same number in each column. */
    public List<Localized> names(String column) {
        return name(column)
                .map(joined -> {
                    String[] fi = joined.fi().split("\n", -1);
                    String[] sv = joined.sv().split("\n", -1);
                    String[] en = joined.en().split("\n", -1);
                    return IntStream.range(0, fi.length)
                            .mapToObj(i -> new Localized(fi[i], sv[i], en[i]))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Addresses that a column holds joined by blanks. */
    public List<String> words(String column) {
        return text(column)
                .filter(joined -> !joined.isEmpty())
                .map(joined -> Arrays.asList(joined.split(" ", -1)))
                .orElse(List.of());
    }
}
