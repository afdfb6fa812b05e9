package fi.polku.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The full server with the EAR, on loopback: the server as it is distributed, with a copy of its domain. Started in the
 * foreground by {@code asadmin}, which ends the server when it is told to end itself.
 */
final class PayaraServer implements Server {
    private static final Pattern UP = Pattern.compile("polku was successfully deployed");
    private static final String DOMAIN = "domain1";
    private static final String CONFIG = "set configs.config.server-config.";
    private static final String LISTENERS = CONFIG + "network-config.network-listeners.network-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener-1.http.";
    private static final String IIOP = CONFIG + "iiop-service.iiop-listener.";

    private static final String NO_MESSAGES = "<jms-service type=\"REMOTE\" default-jms-host=\"default_JMS_host\">"
            + "<jms-host name=\"default_JMS_host\" host=\"localhost\"/></jms-service>";

    private final Path home;
    private final Path log;
    private final int port;
    private final Path ear;

    /**
     * @param home emptied at each start
     * @param log where the server's output goes
     * @param ear what it serves
     */
    PayaraServer(Path home, Path log, int port, Path ear) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.ear = ear;
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public Process start(Map<String, String> environment, List<String> jvm, Children children) throws IOException {
        Folders.delete(home);
        Files.deleteIfExists(log);
        int administration = Ports.free();
        makeDomain(administration);
        Path beforeBoot = Files.write(home.resolve("before-boot.txt"), beforeBoot());
        Path afterBoot = Files.write(home.resolve("after-boot.txt"), List.of("deploy --name polku " + ear));
        ProcessBuilder builder = new ProcessBuilder(command(beforeBoot, afterBoot))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        // The domain says its own options; these come before them.
        builder.environment().put("JAVA_TOOL_OPTIONS", quoted(jvm));
        Process process = children.start("Payara Server", builder, Process::destroy);
        new Startup(url(), log, UP).await(process);
        return process;
    }

    /** What the script {@code asadmin} does. */
    private List<String> command(Path beforeBoot, Path afterBoot) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                distribution().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--verbose",
                "--domaindir",
                home.toString(),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--postbootcommandfile",
                afterBoot.toString(),
                DOMAIN);
    }

    private static String quoted(List<String> options) {
        return options.stream().map(option -> "\"" + option + "\"").collect(Collectors.joining(" "));
    }

    private static Path distribution() {
        return ProjectFiles.payaraServer();
    }

    private void makeDomain(int administration) throws IOException {
        Path origin = distribution().resolve("glassfish/domains").resolve(DOMAIN);
        Path domain = home.resolve(DOMAIN);
        try (Stream<Path> files = Files.walk(origin)) {
            for (Path file : files.toList()) {
                Path copy = domain.resolve(origin.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path configuration = domain.resolve("config/domain.xml");
        String text = Files.readString(configuration);
        // asadmin looks here, before the server starts, whether another has the port.
        text = replaced(text, "port=\"4848\"", "port=\"" + administration + "\"");
        // No command before the boot can set this. Without it, the server adds a service that listens on every
        // interface for messages that nobody sends.
        text = replaced(text, "<iiop-service>", NO_MESSAGES + "<iiop-service>");
        Files.writeString(configuration, text);
    }

    /** The first one is the server's own configuration. */
    private static String replaced(String text, String part, String other) {
        int at = text.indexOf(part);
        if (at < 0) {
            throw new IllegalStateException("The server's domain is not what it was: it has no " + part);
        }
        return text.substring(0, at) + other + text.substring(at + part.length());
    }

    private List<String> beforeBoot() {
        return List.of(
                LISTENERS + "http-listener-1.address=127.0.0.1",
                LISTENERS + "http-listener-1.port=" + port,
                LISTENERS + "http-listener-2.enabled=false",
                LISTENERS + "admin-listener.address=127.0.0.1",
                IIOP + "orb-listener-1.enabled=false",
                IIOP + "SSL.enabled=false",
                IIOP + "SSL_MUTUALAUTH.enabled=false",
                CONFIG + "admin-service.jmx-connector.system.enabled=false",
                CONFIG + "hazelcast-config-specific-configuration.enabled=false",
                HTTP + "compression=on",
                // DELETE with a body, as in revoking a share, is refused before it reaches us otherwise.
                HTTP + "allow-payload-for-undefined-http-methods=true",
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false");
    }
}
