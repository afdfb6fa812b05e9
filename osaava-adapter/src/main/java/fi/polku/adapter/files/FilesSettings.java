package fi.polku.adapter.files;

import fi.polku.adapter.HostSettings;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostMessage.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How files are exchanged with a host.
 *
 * @param inbound where the host puts batches
 * @param outbound where it finds what Polku tells; absent where it is told nothing
 * @param takes which kinds of messages it takes
 * @param limits what is asked of a batch
 * @param pageElements how many elements are written in one transaction
 */
record FilesSettings(Path inbound, Optional<Path> outbound, Set<Kind> takes, Limits limits, int pageElements) {
    private static final int MOST_ELEMENTS = 5000;

    /**
     * What is asked of a batch.
     *
     * @param bytes its files may have together
     * @param patience how long a batch may stay without its manifest after the last that was written in it
     * @param keep how long a batch stays after it was settled
     */
    record Limits(long bytes, Duration patience, Duration keep) {
        static final Limits USUAL = new Limits(4L * 1024 * 1024 * 1024, Duration.ofHours(2), Duration.ofDays(14));
    }

    static FilesSettings of(HostSettings settings) {
        return new FilesSettings(
                path(settings, "inbound").orElseThrow(),
                path(settings, "outbound"),
                kinds(settings),
                new Limits(
                        settings.value("batch.bytes", Long.class, Limits.USUAL.bytes()),
                        settings.value("batch.wait", Duration.class, Limits.USUAL.patience()),
                        settings.value("batch.keep", Duration.class, Limits.USUAL.keep())),
                Math.max(1, Math.min(MOST_ELEMENTS, settings.value("page.elements", Integer.class, 1000))));
    }

    private static Optional<Path> path(HostSettings settings, String key) {
        return settings.text(key).map(text -> {
            try {
                return Path.of(text).toAbsolutePath();
            } catch (InvalidPathException e) {
                throw new HostSettings.Missing(settings.key(key) + " is no folder");
            }
        });
    }

    private static Set<Kind> kinds(HostSettings settings) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String code : settings.text("takes").orElse(Kind.GOAL.code()).split("\\s*,\\s*")) {
            kinds.add(Arrays.stream(HostMessage.Kind.values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new HostSettings.Missing(settings.key("takes") + " holds an unknown kind")));
        }
        return kinds;
    }
}
