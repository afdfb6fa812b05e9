package fi.polku.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The server with the product, or whatever WAR is given, deployed as a process of its own on loopback. */
final class PayaraMicro implements Server {
    private static final Pattern UP = Pattern.compile("Payara Micro .* ready in");
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners" + ".network-listener.http-listener.";
    private static final String HTTP =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final List<String> BEFORE_BOOT = List.of(
            LISTENER + "address=127.0.0.1",
            HTTP + "compression=on",
            // DELETE with a body, as in revoking a share, is refused before it reaches us otherwise.
            HTTP + "allow-payload-for-undefined-http-methods=true",
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false");

    private final Path home;
    private final Path log;
    private final int port;
    private final Path war;

    /**
     * @param home emptied at each start
     * @param log where the server's output goes
     * @param war what it serves
     */
    PayaraMicro(Path home, Path log, int port, Path war) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.war = war;
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public Process start(Map<String, String> environment, List<String> jvm, Children children) throws IOException {
        try {
            return startOnce(environment, jvm, children);
        } catch (Refusal refusal) {
            if (!hasStumbled()) {
                throw refusal;
            }
            return startOnce(environment, jvm, children);
        }
    }

    /**
     * Payara Micro 6.2025 starts its services on several threads, of which one may change a list that another reads; the server gives up then, before it has looked at
     * the application. The next start goes well.
     */
    private boolean hasStumbled() throws IOException {
        String told = Files.readString(log);
        return told.contains("GlassFishException: Server failed to start")
                && told.contains("java.util.ConcurrentModificationException");
    }

    private Process startOnce(Map<String, String> environment, List<String> jvm, Children children) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + home, "-jar", ProjectFiles.payaraMicro().toString()));
        command.addAll(prepared());
        command.addAll(List.of("--deploy", war.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = children.start("Payara Micro", builder, Process::destroy);
        new Startup(url(), log, UP).await(process);
        return process;
    }

    /** Makes its home anew; gives its arguments, but for what it deploys. */
    List<String> prepared() throws IOException {
        Folders.delete(home);
        Files.createDirectories(home);
        Files.deleteIfExists(log);
        Path beforeBoot = Files.write(home.resolve("before-boot.txt"), BEFORE_BOOT);
        Path logging = Files.writeString(home.resolve("logging.properties"), LOGGING);
        return List.of(
                // Without --nocluster: with it, Payara listens for its data grid on every interface after all.
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--unpackdir",
                home.resolve("server").toString(),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--logproperties",
                logging.toString(),
                "--contextroot",
                "/");
    }

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=INFO
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n
            .level=INFO
            # Long warnings about expired certificates in the server's own trust store, which nothing here uses.
            javax.enterprise.system.security.ssl.level=SEVERE
            """;
}
