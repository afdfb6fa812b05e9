package fi.polku.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.Attributes;

/** What people show the host is put where it finds it. */
class MessagesGoOutTest {
    private static final GoalSummary GOAL = new GoalSummary(
            "g-1",
            "p-1",
            "Opin & kysyn <paljon>",
            new GoalSummary.Aim(Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            new GoalSummary.Standing("active", Optional.empty(), 10),
            NightlyHost.START);

    @TempDir
    Path outbound;

    private MessageFiles records;

    @BeforeEach
    void start() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
        records = new MessageFiles(new Outgoing(outbound, clock), Set.of(Kind.GOAL), new AnswerFiles(outbound));
    }

    @Test
    void each_message_is_a_batch_that_is_what_its_manifest_says() throws IOException {
        records.put(GOAL, "k-1");
        records.withdraw(Kind.GOAL, "p-1", "g-1", "k-2");
        Manifest first = ManifestReader.read(outbound.resolve("batch-000001"));
        assertThat(first.kind()).isEqualTo(Manifest.Kind.MESSAGES);
        assertThat(first.previous()).isEmpty();
        Manifest second = ManifestReader.read(outbound.resolve("batch-000002"));
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).contains(1L);
        for (String batch : Set.of("batch-000001", "batch-000002")) {
            byte[] message = Files.readAllBytes(outbound.resolve(batch).resolve("message.xml"));
            Manifest.Entry entry =
                    ManifestReader.read(outbound.resolve(batch)).files().get(0);
            assertThat(entry.sha256()).isEqualTo(Sha256.of(message));
            assertThat(entry.bytes()).isEqualTo(message.length);
            valid(message);
        }
        assertThat(outbound.resolve("batch-000001/message.xml"))
                .content()
                .contains("key=\"k-1\"", "action=\"put\"", "kind=\"goal\"", "Opin &amp; kysyn &lt;paljon&gt;");
        assertThat(outbound.resolve("batch-000002/message.xml"))
                .content()
                .contains("key=\"k-2\"", "action=\"withdraw\"")
                .doesNotContain("kysyn");
    }

    @Test
    void a_batch_that_was_numbered_when_the_node_ended_is_put_out_first() throws IOException {
        records.put(GOAL, "k-1");
        Path ended = outbound.resolve(".making");
        Files.move(outbound.resolve("batch-000001"), ended);
        start();
        records.withdraw(Kind.GOAL, "p-1", "g-1", "k-2");
        assertThat(outbound.resolve("batch-000001/message.xml")).content().contains("k-1");
        assertThat(outbound.resolve("batch-000002/message.xml")).content().contains("k-2");
        assertThat(ended).doesNotExist();
    }

    @Test
    void what_was_begun_and_has_no_number_is_left_out() throws IOException {
        Files.createDirectory(outbound.resolve(".making"));
        Files.writeString(outbound.resolve(".making/message.xml"), "<mess");
        records.put(GOAL, "k-1");
        assertThat(outbound.resolve("batch-000001/message.xml")).content().contains("k-1");
        assertThat(outbound.resolve("batch-000002")).doesNotExist();
    }

    @Test
    void numbers_go_on_when_the_host_has_taken_all_away() throws IOException {
        records.put(GOAL, "k-1");
        Path batch = outbound.resolve("batch-000001");
        Files.delete(batch.resolve("message.xml"));
        Files.delete(batch.resolve("manifest.xml"));
        Files.delete(batch);
        start();
        records.put(GOAL, "k-2");
        assertThat(outbound.resolve("batch-000002/message.xml")).content().contains("k-2");
    }

    @Test
    void a_folder_that_is_gone_is_a_host_that_is_away() throws IOException {
        Files.delete(outbound);
        assertThatThrownBy(() -> records.put(GOAL, "k-1")).isInstanceOf(HostFault.Away.class);
        Files.createDirectory(outbound);
        records.put(GOAL, "k-1");
        assertThat(outbound.resolve("batch-000001")).exists();
    }

    private static void valid(byte[] message) throws IOException {
        assertThat(new String(message, UTF_8)).startsWith("<?xml");
        new CheckedXml("message.xml") {
            @Override
            void element(String namespace, String element, Attributes attributes) {
                // the schema alone is asked
            }
        }.read(new ByteArrayInputStream(message));
    }
}
