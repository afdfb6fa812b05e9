package fi.polku.tests.host;

import fi.polku.conform.SecurityServer;
import fi.polku.reference.Catalogue;
import fi.polku.reference.MessageFolder;
import fi.polku.reference.NightlyFiles;
import fi.polku.reference.Records;
import fi.polku.run.Await;
import fi.polku.run.Options;
import fi.polku.run.Ports;
import fi.polku.tests.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * An installation with two hosts: {@code osaava} by HTTP, through a security server that refuses who does not say who asks, and
 * with words of its own; and {@code night}, which brings files and takes them. Nobody need name the first.
 */
final class TwoHosts implements AutoCloseable {
    /** As which Polku is to ask. */
    static final String CLIENT = "FI/GOV/7654321-0/polku";

    private static final String SERVICE = "/r1/FI/GOV/1234567-8/hr/competence/v1/";
    private static final long OTHER_PEOPLE = 77;
    private static final int ELEMENTS_IN_A_FILE = 400;
    private static final int LEVELS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Records night = Records.of(OTHER_PEOPLE, Catalogue.load().withSkills(0));
    private final Path inbound;
    private final NightlyFiles files;
    private final MessageFolder messages;
    private final SecurityServer way;
    private final Site site;

    private TwoHosts() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Site.folder()), "night");
        inbound = Files.createDirectory(folder.resolve("inbound"));
        Path outbound = Files.createDirectory(folder.resolve("outbound"));
        files = new NightlyFiles(night, inbound, ELEMENTS_IN_A_FILE);
        messages = new MessageFolder(night, outbound, inbound.resolve("answers"));
        files.full();
        int port = Ports.free();
        way = new SecurityServer(SERVICE, "http://localhost:" + port + "/competence/v1/");
        site = Site.apart(
                "two-hosts",
                options -> named(behind(options.with(new Options.Listen(0, 0, port, 0)), way.url()))
                        .with("POLKU_HOSTS", "osaava,night")
                        .with("POLKU_HOST_NIGHT_BINDING", "files")
                        .with("POLKU_HOST_NIGHT_INBOUND", inbound.toString())
                        .with("POLKU_HOST_NIGHT_OUTBOUND", outbound.toString())
                        .with("POLKU_HOST_NIGHT_SYNC_EVERY", "PT0.1S"));
        await(
                "one of them has not been read",
                () -> site.database()
                                .one(Long.class, "select count(*) from polku.host_sync where succeeded_at is not null")
                        == 2);
        await("the first batch has not been applied", () -> Files.exists(inbound.resolve("done/batch-000001")));
    }

    static TwoHosts start() {
        try {
            return new TwoHosts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Options behind(Options options, String address) {
        return options.with("POLKU_HOST_OSAAVA_URL", address)
                .with("POLKU_HOST_OSAAVA_XROAD_CLIENT", CLIENT)
                .with("POLKU_HOST_OSAAVA_XROAD_USER_ID", "polku")
                .with("POLKU_HOST_OSAAVA_XROAD_ISSUE", "VM/12/2026");
    }

    private static Options named(Options options) {
        Options own = options.with("POLKU_HOST_OSAAVA_NAME_FI", "Osaamistalo")
                .with("POLKU_HOST_OSAAVA_NAME_SV", "Kunskapshuset")
                .with("POLKU_HOST_OSAAVA_FRAMEWORK", Catalogue.ESCO)
                .with("POLKU_HOST_OSAAVA_LINK_PERSON", "https://talo.example/ihmiset/{person}")
                .with("POLKU_HOST_OSAAVA_LINK_COMPETENCE", "https://talo.example/osaaminen?uri={competence}");
        for (int level = 1; level <= LEVELS; level++) {
            own = own.with("POLKU_HOST_OSAAVA_LEVEL_" + level + "_FI", "Porras " + level)
                    .with("POLKU_HOST_OSAAVA_LEVEL_" + level + "_SV", "Trappsteg " + level);
        }
        return own;
    }

    Site site() {
        return site;
    }

    /** What the second host knows. */
    Records night() {
        return night;
    }

    /** What it writes for Polku. */
    NightlyFiles files() {
        return files;
    }

    /** Where it writes it. */
    Path inbound() {
        return inbound;
    }

    /** What it finds of Polku's. */
    MessageFolder messages() {
        return messages;
    }

    /** Waits until the second host's files have had that effect. */
    void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(
                    otherwise + "; " + site.database().rows("select * from polku.host_sync where host = 'night'"));
        }
    }

    @Override
    public void close() {
        site.close();
        way.close();
    }
}
