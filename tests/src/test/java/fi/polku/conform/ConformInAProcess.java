package fi.polku.conform;

import java.util.List;
import java.util.Optional;

/** The kit alone, as {@link HostIsLargeTest} starts it. */
final class ConformInAProcess {
    private ConformInAProcess() {}

    public static void main(String[] arguments) {
        System.exit(new Conform(System.out, Optional.of("large")).run(List.of(arguments), () -> {
            throw new IllegalStateException("an address is given");
        }));
    }
}
