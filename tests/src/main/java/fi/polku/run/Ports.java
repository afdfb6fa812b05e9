package fi.polku.run;

import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** Whether something listens on it already, on either of the addresses a browser takes {@code localhost} for. */
    public static boolean taken(int port) {
        return Launcher.portTaken(port);
    }

    /** The wished port, or any free one where it is taken or zero. */
    public static int freeNear(int wished) {
        return wished != 0 && !taken(wished) ? wished : free();
    }

    /**
     * A port that nothing listens on now. It is none of those that systems give to whoever connects, which could be gone
     * again before anybody listens, and by chance, so that several processes can look for one at once.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(port -> !taken(port))
                .findFirst()
                .orElseThrow();
    }
}
