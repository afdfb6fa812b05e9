package fi.polku.adapter.files;

import fi.polku.adapter.Connecting;
import fi.polku.adapter.ReferenceHostContract;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.reference.MessageFolder;
import fi.polku.reference.NightlyFiles;
import fi.polku.reference.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract's adapter by files, with folders that the reference host writes and reads. */
class ReferenceHostByFilesKeepsTheContractTest extends ReferenceHostContract {
    @TempDir
    Path folder;

    private Records records;
    private NightlyFiles files;
    private MessageFolder messages;
    private FilesBinding binding;

    @BeforeEach
    void start() throws IOException {
        Path inbound = Files.createDirectory(folder.resolve("inbound"));
        Path outbound = Files.createDirectory(folder.resolve("outbound"));
        records = Records.of(20261122, SEVERAL_PAGES);
        files = new NightlyFiles(records, inbound, 700);
        messages = new MessageFolder(records, outbound, inbound.resolve("answers"));
        files.full();
        binding = new FilesBinding();
        binding.clock = Clock.systemUTC();
    }

    @Override
    protected Host connect() {
        return Connecting.to(
                "night",
                binding,
                Map.of(
                        "inbound",
                        folder.resolve("inbound").toString(),
                        "outbound",
                        folder.resolve("outbound").toString(),
                        "takes",
                        "goal, evidence, step, participation, training",
                        "page.elements",
                        "400"));
    }

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected int effects(HostMessage message) {
        try {
            messages.receive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return super.effects(message);
    }

    @Override
    protected void change(String changed, String removed) {
        super.change(changed, removed);
        try {
            files.changes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
