package fi.polku.run.http;

import fi.polku.run.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * How long everything is measured. The environment sets it, for trials that take a minute and for profiles.
 *
 * @param callers who ask at the same time
 * @param warmup of each case before it is measured ({@code POLKU_BENCH_WARMUP}, such as {@code PT10S})
 * @param measured for how long each is measured ({@code POLKU_BENCH_MEASURED})
 * @param profiles a folder for CPU profiles of the server, taken after the measuring, and the time of each statement
 *     ({@code POLKU_BENCH_PROFILES})
 */
record Plan(int callers, Duration warmup, Duration measured, Optional<Path> profiles) {
    private static final int CALLERS = 8;
    /** After half a minute figures are still half of the steady ones. */
    private static final Duration WARMUP = Duration.ofSeconds(150);

    private static final Duration MEASURED = Duration.ofSeconds(60);

    static Plan from(Map<String, String> environment) {
        return new Plan(
                CALLERS,
                duration(environment, "POLKU_BENCH_WARMUP", WARMUP),
                duration(environment, "POLKU_BENCH_MEASURED", MEASURED),
                Optional.ofNullable(environment.get("POLKU_BENCH_PROFILES"))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder).toAbsolutePath()));
    }

    private static Duration duration(Map<String, String> environment, String name, Duration usual) {
        String given = environment.getOrDefault(name, "");
        try {
            Duration duration = given.isBlank() ? usual : Duration.parse(given);
            if (duration.toMillis() > 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw refused(name, given, e);
        }
        throw refused(name, given, new IllegalArgumentException("not positive"));
    }

    private static Refusal refused(String name, String given, Exception cause) {
        return new Refusal(name + " must be a time such as PT10S or PT2M, not \"" + given + "\".", cause);
    }

    /** As it is said in the output. */
    String said() {
        return "%d callers, each on a connection that is kept; warmed up for %d s and measured for %d s in each case"
                .formatted(callers, warmup.toSeconds(), measured.toSeconds());
    }
}
