package fi.polku.run;

import fi.polku.reference.Population;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an installation is to be.
 *
 * @param home where its data, settings and logs are
 * @param listen where it listens
 * @param kept whether the data must outlive a crash of the machine; tests do without
 * @param statementsLogged whether PostgreSQL logs every statement, so that they can be counted
 * @param serving how the product is served
 * @param holdings what the reference host holds
 */
public record Options(
        Path home, Listen listen, boolean kept, boolean statementsLogged, Serving serving, Holdings holdings) {
    /** The quick compiler alone: it halves the work of starting, which people wait for. */
    private static final List<String> QUICK_START = List.of("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * What the reference host holds.
     *
     * @param people how many people it has
     * @param skills how many of ESCO's skills there are; most of the time of a whole reading goes to these
     */
    public record Holdings(Population.Size people, int skills) {
        /** The usual people, and all of ESCO. */
        public static final Holdings USUAL = new Holdings(Population.Size.USUAL, Integer.MAX_VALUE);

        /** So many teams in each unit of the three agencies. */
        public Holdings(int rounds, int skills) {
            this(new Population.Size(rounds, 0), skills);
        }
    }

    /** As what the product is deployed, and on which server. */
    public enum Form {
        /** The WAR on Payara Micro. */
        WAR,
        /** The same WAR in an EAR on the full Payara Server. */
        EAR
    }

    /**
     * How the product is served.
     *
     * @param form as what, and on which server
     * @param environment what the server's environment holds besides the usual settings, or instead of them
     * @param jvm the server's JVM options
     * @param war another WAR than the one that was built; absent for that one
     */
    public record Serving(Form form, Map<String, String> environment, List<String> jvm, Optional<Path> war) {
        public Serving {
            environment = Map.copyOf(environment);
            jvm = List.copyOf(jvm);
        }

        /** As everywhere but in the tests of the other form. */
        static Serving usual() {
            return new Serving(Form.WAR, Map.of(), QUICK_START, Optional.empty());
        }
    }

    /**
     * Where each part listens on loopback; zero is any free port.
     *
     * @param web the product, the only one that is not moved where it is taken
     */
    public record Listen(int web, int signIn, int host, int database) {
        /** Where the mail server listens: after all others; any port where any will do. */
        int mail() {
            return database == 0 ? 0 : database + 1;
        }

        /** The product on that port, the others next to it. */
        public static Listen from(int web) {
            return new Listen(web, web + 1, web + 2, web + 3);
        }

        /** Any. */
        public static Listen any() {
            return new Listen(0, 0, 0, 0);
        }
    }

    /** What {@code ./polku run} starts. */
    public static Options local(Path home, int port) {
        return new Options(home, Listen.from(port), true, false, Serving.usual(), Holdings.USUAL);
    }

    /** What tests start: any ports, quick rather than safe, statements logged. The home is emptied by the caller. */
    public static Options test(Path home) {
        return new Options(home, Listen.any(), false, true, Serving.usual(), Holdings.USUAL)
                // the tests come from one address, and one person writes much in them
                .with("POLKU_LIMIT_SIGN_IN_ADDRESS", "none")
                .with("POLKU_LIMIT_WRITE_ADDRESS", "none")
                .with("POLKU_LIMIT_WRITE_PERSON", "1500/PT1M")
                .with("POLKU_REPLIES_EVERY", "PT1S");
    }

    /** What is measured: as {@link #local}, on any ports, with the possibility to see statements. */
    public static Options measured(Path home) {
        return new Options(home, Listen.any(), true, true, Serving.usual(), Holdings.USUAL)
                .with("POLKU_LIMIT_SIGN_IN_ADDRESS", "none")
                .with("POLKU_LIMIT_WRITE_ADDRESS", "none")
                .with("POLKU_LIMIT_WRITE_PERSON", "none");
    }

    /** The same with one more setting of the server, by its environment name as in {@code POLKU_SESSION_IDLE}. */
    public Options with(String name, String value) {
        Map<String, String> more = new HashMap<>(serving.environment());
        more.put(name, value);
        return with(new Serving(serving.form(), more, serving.jvm(), serving.war()));
    }

    /** The same with a host that holds more or less. */
    public Options with(Holdings other) {
        return new Options(home, listen, kept, statementsLogged, serving, other);
    }

    /** The same, listening elsewhere. */
    public Options with(Listen elsewhere) {
        return new Options(home, elsewhere, kept, statementsLogged, serving, holdings);
    }

    /** The same with one more JVM option of the server. */
    public Options withJvm(String option) {
        List<String> more = new ArrayList<>(serving.jvm());
        more.add(option);
        return with(new Serving(serving.form(), serving.environment(), more, serving.war()));
    }

    /** The same, served in another form. */
    public Options with(Form form) {
        return with(new Serving(form, serving.environment(), serving.jvm(), serving.war()));
    }

    /** The same with another WAR, which has what only tests may have. */
    public Options withWar(Path war) {
        return with(new Serving(serving.form(), serving.environment(), serving.jvm(), Optional.of(war)));
    }

    private Options with(Serving other) {
        return new Options(home, listen, kept, statementsLogged, other, holdings);
    }
}
