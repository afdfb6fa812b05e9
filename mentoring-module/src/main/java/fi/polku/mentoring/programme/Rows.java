package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
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

    /** A text in three columns: {@code name_fi}, {@code name_sv}, {@code name_en}. */
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

    static boolean truth(Tuple row, String column) {
        return row.get(column, Boolean.class);
    }

    static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
