package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the columns that the tables of this feature have in common. */
final class Rows {
    private Rows() {}

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    static Stream<Tuple> of(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }

    /** A text in three columns: {@code title_fi}, {@code title_sv}, {@code title_en}. */
    static Localized localized(Tuple row, String column) {
        return new Localized(
                row.get(column + "_fi", String.class),
                row.get(column + "_sv", String.class),
                row.get(column + "_en", String.class));
    }

    /** Sets the three parameters of a text. */
    static Query localized(Query query, String name, Localized text) {
        return query.setParameter(name + "_fi", text.fi())
                .setParameter(name + "_sv", text.sv())
                .setParameter(name + "_en", text.en());
    }

    static Optional<LocalDate> day(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Date.class)).map(Date::toLocalDate);
    }

    static Optional<Instant> moment(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    static Optional<UUID> id(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, UUID.class));
    }

    static Optional<Integer> number(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Number.class)).map(Number::intValue);
    }

    /** Addresses that a query gives joined by blanks, as {@code array_to_string(competences, ' ')}. */
    static List<String> addresses(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
    }

    /** The same the other way, for {@code string_to_array(:competences, ' ')}. */
    static String joined(Collection<String> addresses) {
        return String.join(" ", addresses);
    }

    /** A step's content, from the columns that steps and proposals share. */
    static StepContent content(Tuple row, String kind) {
        return new StepContent(
                localized(row, "title"),
                localized(row, "criterion"),
                StepKind.of(row.get(kind, String.class)).orElseThrow(),
                addresses(row, "competences"));
    }
}
