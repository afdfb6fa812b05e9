package fi.polku.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches come one after the other, twice, or not at all. */
class BatchesComeInOrderTest {
    @TempDir
    Path inbound;

    private NightlyHost host;
    private SmallCopy copy;

    @BeforeEach
    void nothing_has_come() {
        host = new NightlyHost(inbound);
        copy = new SmallCopy(inbound);
    }

    @Test
    void nothing_waits_and_nothing_is_wrong() {
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEmpty();
    }

    @Test
    void all_that_wait_are_applied_in_the_order_of_their_numbers() {
        NightlyHost.Draft first = host.full();
        host.put("p-1", "Toinen");
        NightlyHost.Draft second = host.changes();
        host.remove("p-2");
        NightlyHost.Draft third = host.changes();
        third.write();
        second.write();
        first.write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people)
                .isEqualTo(host.people)
                .containsEntry("p-1", "Toinen")
                .doesNotContainKey("p-2");
        assertThat(inbound.resolve("done/batch-000003/manifest.xml")).exists();
        assertThat(inbound.resolve("receipts/batch-000003.ack.xml"))
                .content()
                .contains("outcome=\"applied\"", "<count collection=\"people\" what=\"read\" number=\"0\"");
    }

    @Test
    void a_batch_that_comes_twice_is_refused_once_and_then_forgotten() {
        NightlyHost.Draft first = host.full();
        first.write();
        assertThat(copy.sync()).isEmpty();
        host.put("p-1", "Toinen");
        host.changes().write();
        assertThat(copy.sync()).isEmpty();
        first.write();
        assertThat(copy.sync())
                .containsExactly(
                        "batch-000001 was refused: number 1 has been applied before or is older: the last applied is 2");
        assertThat(copy.people).isEqualTo(host.people);
        assertThat(copy.sync()).isEmpty();
    }

    @Test
    void the_same_content_under_a_new_number_is_refused() {
        NightlyHost.Draft first = host.full();
        first.write();
        assertThat(copy.sync()).isEmpty();
        first.number = 2;
        first.name = "batch-000002";
        first.write();
        assertThat(copy.sync())
                .containsExactly("batch-000002 was refused: it has the same content as number 1, the last applied");
    }

    @Test
    void changes_after_a_gap_are_refused_until_a_full_batch_comes() {
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        Map<String, String> before = new TreeMap<>(copy.people);
        host.put("p-1", "Kadonnut");
        host.changes();
        host.put("p-2", "Toinen");
        host.changes().write();
        assertThat(copy.sync())
                .containsExactly("batch-000003 was refused: it holds changes after number 2,"
                        + " but the last applied is number 1: send a full batch");
        assertThat(copy.people).isEqualTo(before);
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people).containsEntry("p-1", "Kadonnut");
    }

    @Test
    void changes_before_anything_else_are_refused() {
        host.full();
        host.changes().write();
        assertThat(copy.sync())
                .containsExactly(
                        "batch-000002 was refused: it holds changes, but nothing has been applied yet: send a full batch");
    }

    @Test
    void changes_since_another_moment_are_refused() {
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        NightlyHost.Draft draft = host.changes();
        draft.head("since='2026-11-20T02:00:08Z'", "since='2026-11-20T02:00:07Z'")
                .change("people-1.xml", "since='2026-11-20T02:00:08Z'", "since='2026-11-20T02:00:07Z'")
                .write();
        assertThat(copy.sync())
                .containsExactly("batch-000002 was refused: it holds changes since 2026-11-20T02:00:07Z,"
                        + " but number 1 is as of 2026-11-20T02:00:08Z: send a full batch");
    }

    @Test
    void a_batch_that_is_still_being_written_is_waited_for_by_the_next() throws IOException {
        NightlyHost.Draft first = host.full();
        host.put("p-1", "Toinen");
        host.changes().write();
        NightlyHost.touch(first.writeFiles(), Instant.parse("2026-11-20T22:00:01Z"));
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEmpty();
        first.write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people);
    }

    @Test
    void a_refused_batch_may_come_again_mended() {
        NightlyHost.Draft draft = host.full();
        String good = draft.text("people-1.xml");
        draft.files.put("people-1.xml", good.replace("Nimi1", "Nimi9"));
        draft.write();
        assertThat(copy.sync()).hasSize(1);
        draft.files.put("people-1.xml", good);
        draft.write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people);
        draft.write();
        assertThat(copy.sync()).hasSize(1);
        assertThat(copy.sync()).isEmpty();
        assertThat(inbound.resolve("failed/batch-000001.1")).exists();
    }

    @Test
    void settled_batches_are_kept_for_a_time_and_the_last_applied_for_good() {
        copy = new SmallCopy(
                inbound,
                new FilesSettings.Limits(1_000_000, Duration.ofHours(2), Duration.ofDays(14)),
                Instant.parse("2126-11-20T12:00:00Z"));
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        host.changes().write();
        assertThat(copy.sync()).isEmpty();
        assertThat(inbound.resolve("done/batch-000001")).doesNotExist();
        assertThat(inbound.resolve("done/batch-000002/manifest.xml")).exists();
        host.changes().write();
        assertThat(copy.sync()).isEmpty();
    }
}
