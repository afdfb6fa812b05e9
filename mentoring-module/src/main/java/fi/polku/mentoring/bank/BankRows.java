package fi.polku.mentoring.bank;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What rows of this room have in common. */
final class BankRows {
    private BankRows() {}

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    /** Names that three columns hold, a line each; the same number in each column. */
    static List<Localized> names(Row row, String column) {
        Optional<Localized> joined = row.name(column);
        if (joined.isEmpty()) {
            return List.of();
        }
        List<String> fi = lines(joined.get().fi());
        List<String> sv = lines(joined.get().sv());
        List<String> en = lines(joined.get().en());
        return IntStream.range(0, fi.size())
                .mapToObj(i -> new Localized(fi.get(i), sv.get(i), en.get(i)))
                .toList();
    }

    private static List<String> lines(String joined) {
        return List.of(joined.split("\n", -1));
    }

    /** A text as the database takes it, null for none. */
    static @org.jspecify.annotations.Nullable String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
