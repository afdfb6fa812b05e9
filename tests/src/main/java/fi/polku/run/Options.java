package fi.polku.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an installation is to be.
 *
 * @param home where its data, settings and logs are
 * @param listen where it listens
 * @param kept whether the data must outlive a crash of the machine; tests do without
 * @param statementsLogged whether PostgreSQL logs every statement, so that they can be counted
 * @param serverEnvironment what the server's environment holds besides the usual settings, or instead of them
 * @param serverJvm the server's JVM options
 */
public record Options(
        Path home,
        Listen listen,
        boolean kept,
        boolean statementsLogged,
        Map<String, String> serverEnvironment,
        List<String> serverJvm) {

    /**
     * Where each part listens on loopback; zero is any free port.
     *
     * @param web the product, the only one that is not moved where it is taken
     */
    public record Listen(int web, int signIn, int host, int database) {
        /** The product on that port, the others next to it. */
        public static Listen from(int web) {
            return new Listen(web, web + 1, web + 2, web + 3);
        }

        /** Any. */
        public static Listen any() {
            return new Listen(0, 0, 0, 0);
        }
    }

    public Options {
        serverEnvironment = Map.copyOf(serverEnvironment);
        serverJvm = List.copyOf(serverJvm);
    }

    /** What {@code ./polku run} starts. The quick compiler alone: it halves the work of starting, which people wait for. */
    public static Options local(Path home, int port) {
        return new Options(
                home,
                Listen.from(port),
                true,
                false,
                Map.of(),
                List.of("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** What tests start: any ports, quick rather than safe, statements logged. The home is emptied by the caller. */
    public static Options test(Path home) {
        return new Options(
                home,
                Listen.any(),
                false,
                true,
                Map.of(),
                List.of("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** What is measured: as {@link #local}, on any ports, with the possibility to see statements. */
    public static Options measured(Path home) {
        return new Options(
                home, Listen.any(), true, true, Map.of(), local(home, 0).serverJvm());
    }

    /** The same with one more setting of the server, by its environment name as in {@code POLKU_SESSION_IDLE}. */
    public Options with(String name, String value) {
        Map<String, String> more = new HashMap<>(serverEnvironment);
        more.put(name, value);
        return new Options(home, listen, kept, statementsLogged, more, serverJvm);
    }

    /** The same, listening elsewhere. */
    public Options with(Listen elsewhere) {
        return new Options(home, elsewhere, kept, statementsLogged, serverEnvironment, serverJvm);
    }

    /** The same with one more JVM option of the server. */
    public Options withJvm(String option) {
        List<String> more = new ArrayList<>(serverJvm);
        more.add(option);
        return new Options(home, listen, kept, statementsLogged, serverEnvironment, more);
    }
}
