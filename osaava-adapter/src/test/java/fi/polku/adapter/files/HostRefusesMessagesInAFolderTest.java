package fi.polku.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host cannot take a message that lies in its folder, and says so by a receipt. */
class HostRefusesMessagesInAFolderTest {
    @TempDir
    Path folder;

    private Inbox inbox;
    private Path receipts;

    @BeforeEach
    void two_folders() throws IOException {
        Path inbound = Files.createDirectory(folder.resolve("inbound"));
        Path outbound = Files.createDirectory(folder.resolve("outbound"));
        receipts = Files.createDirectory(outbound.resolve("receipts"));
        inbox = new Inbox(
                new FilesSettings(inbound, Optional.of(outbound), Set.of(), SmallCopy.LIMITS, 10),
                Clock.fixed(NightlyHost.START.plusSeconds(3600), ZoneOffset.UTC));
    }

    @Test
    void it_is_told_until_the_receipt_is_taken_away_and_not_in_the_hosts_words() throws IOException {
        Files.writeString(receipts.resolve("batch-000007.rejected.xml"), "salaista");
        Files.writeString(receipts.resolve("batch-000009.rejected.xml"), "salaista");
        assertThatThrownBy(inbox::take)
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("2 of Polku's batches of messages, first batch-000007")
                .hasMessageNotContaining("salaista")
                .satisfies(fault -> assertThat(((HostFault) fault).reason()).isEqualTo(FaultReason.REFUSED));
        Files.delete(receipts.resolve("batch-000007.rejected.xml"));
        Files.delete(receipts.resolve("batch-000009.rejected.xml"));
        assertThat(inbox.take()).isEmpty();
    }

    @Test
    void it_does_not_stop_what_the_host_brings() throws IOException {
        Files.writeString(receipts.resolve("batch-000007.rejected.xml"), "");
        new NightlyHost(folder.resolve("inbound")).full().write();
        assertThat(inbox.take()).isPresent();
    }

    @Test
    void a_message_that_was_taken_is_no_fault() throws IOException {
        Files.writeString(receipts.resolve("batch-000007.ack.xml"), "");
        Files.writeString(receipts.resolve("readme.txt"), "");
        assertThat(inbox.take()).isEmpty();
    }
}
