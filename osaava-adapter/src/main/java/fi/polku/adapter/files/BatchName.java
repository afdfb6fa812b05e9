package fi.polku.adapter.files;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a batch's folder: {@code batch-} and its number, and a further number where one of that name was settled
 * before.
 *
 * @param number of the batch
 * @param times how many of that name were settled before
 * @param folder where it is
 */
record BatchName(long number, int times, Path folder) implements Comparable<BatchName> {
    private static final Pattern FORM = Pattern.compile("(batch-(\\d{6,12}))(?:\\.(\\d{1,6}))?");

    static Optional<BatchName> of(Path folder) {
        Matcher match = FORM.matcher(folder.getFileName().toString());
        if (!match.matches()) {
            return Optional.empty();
        }
        String times = match.group(3);
        return Optional.of(
                new BatchName(Long.parseLong(match.group(2)), times == null ? 0 : Integer.parseInt(times), folder));
    }

    /** As the host calls it. */
    String plain() {
        return folder.getFileName().toString().split("\\.", 2)[0];
    }

    static String of(long number) {
        return "batch-%06d".formatted(number);
    }

    @Override
    public int compareTo(BatchName other) {
        return Comparator.comparingLong(BatchName::number)
                .thenComparingInt(BatchName::times)
                .thenComparing(BatchName::folder)
                .compare(this, other);
    }
}
