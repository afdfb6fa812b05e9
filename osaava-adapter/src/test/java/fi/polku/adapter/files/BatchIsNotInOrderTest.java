package fi.polku.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch is not what its manifest says, or not of the contract: nothing of it is applied, and the host reads why. */
class BatchIsNotInOrderTest {
    @TempDir
    Path inbound;

    private NightlyHost host;
    private SmallCopy copy;
    private Map<String, String> before = Map.of();

    @BeforeEach
    void one_full_batch_has_been_applied() {
        host = new NightlyHost(inbound);
        copy = new SmallCopy(inbound);
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people).hasSize(7);
        before = new TreeMap<>(copy.people);
        host.put("p-3", "Uusi");
        host.remove("p-5");
    }

    @AfterEach
    void the_next_good_batch_is_applied() {
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people);
        assertThat(copy.sync()).as("nothing is wrong any more").isEmpty();
    }

    @Test
    void a_file_is_missing() throws IOException {
        Files.delete(host.changes().write().resolve("people-1.xml"));
        refused("people-1.xml is missing");
    }

    @Test
    void a_file_is_shorter_than_the_manifest_says() {
        host.changes().claim("people-1.xml", "bytes='", "bytes='1").write();
        refused("people-1.xml has ", " bytes, the manifest says 1");
    }

    @Test
    void a_file_has_other_bytes() {
        NightlyHost.Draft draft = host.changes();
        draft.files.put("people-1.xml", draft.text("people-1.xml").replace("Uusi", "Vaha"));
        draft.write();
        refused("people-1.xml: the SHA-256 is not the manifest's");
    }

    @Test
    void a_file_has_fewer_elements() {
        host.changes().claim("people-1.xml", "elements='2'", "elements='3'").write();
        refused("people-1.xml has 2 elements, the manifest says 3");
    }

    @Test
    void a_value_is_not_of_the_schema_and_is_not_told() {
        host.changes()
                .change("people-1.xml", "unit='u'", "unit='131052-308T salainen'")
                .write();
        refused("people-1.xml, line 3: not valid against the schema (cvc-");
        assertThat(copy.sync().toString()).doesNotContain("131052").doesNotContain("salainen");
    }

    @Test
    void an_element_is_unknown() {
        host.changes().change("people-1.xml", "<removed ", "<salainen ").write();
        refused("not valid against the schema (cvc-complex-type.2.4");
    }

    @Test
    void a_document_is_not_well_formed() {
        host.changes().change("people-1.xml", "</people>", "").write();
        refused("people-1.xml, line ", "not well-formed XML");
    }

    @Test
    void a_document_has_a_document_type() {
        host.changes()
                .change(
                        "people-1.xml",
                        "<people ",
                        "<!DOCTYPE people [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<people ")
                .write();
        refused("people-1.xml, line ", "a document type, which is never read");
    }

    @Test
    void the_manifest_has_a_document_type() {
        NightlyHost.Draft draft = host.changes();
        Path batch = draft.writeFiles();
        NightlyHost.text(batch.resolve("manifest.xml"), "<!DOCTYPE batch [<!ENTITY a 'b'>]>" + draft.manifest());
        refused("manifest.xml, line 1: the document has a document type, which is never read");
    }

    @Test
    void a_file_name_leads_elsewhere() {
        host.changes()
                .claim("people-1.xml", "name='people-1.xml'", "name='../people-1.xml'")
                .write();
        refused("manifest.xml, line 2: not valid against the schema (cvc-pattern-valid");
    }

    @Test
    void a_file_is_a_link() throws IOException {
        NightlyHost.Draft draft = host.changes();
        Path batch = draft.write();
        Path elsewhere = Files.createTempFile("elsewhere", ".xml");
        NightlyHost.text(elsewhere, draft.text("people-1.xml"));
        Files.delete(batch.resolve("people-1.xml"));
        Files.createSymbolicLink(batch.resolve("people-1.xml"), elsewhere);
        refused("it holds something that is no file");
        Files.delete(elsewhere);
    }

    @Test
    void the_folder_is_a_link() throws IOException {
        NightlyHost.Draft draft = host.changes();
        Path batch = draft.write();
        Path elsewhere = inbound.resolve("elsewhere");
        Files.move(batch, elsewhere);
        Files.createSymbolicLink(batch, elsewhere);
        refused("it is no folder; a link is not followed");
        assertThat(elsewhere.resolve("manifest.xml")).exists();
    }

    @Test
    void the_manifest_does_not_name_a_file() {
        Path batch = host.changes().write();
        NightlyHost.text(batch.resolve("people-2.xml"), "<people/>");
        refused("it holds 1 files that the manifest does not name");
    }

    @Test
    void it_has_more_bytes_than_are_allowed() {
        copy = new SmallCopy(
                inbound,
                new FilesSettings.Limits(100, Duration.ofHours(2), Duration.ofDays(36500)),
                Instant.parse("2026-11-21T00:00:00Z"));
        copy.people.putAll(before);
        host.changes().write();
        refused("more than 100 together");
        copy = new SmallCopy(inbound);
        copy.people.putAll(before);
    }

    @Test
    void a_tag_has_no_end() {
        host.changes()
                .change("people-1.xml", "unit='u'", "unit='" + "u".repeat(1_200_000) + "'")
                .write();
        copy = new SmallCopy(
                inbound,
                new FilesSettings.Limits(10_000_000, Duration.ofHours(2), Duration.ofDays(36500)),
                Instant.parse("2026-11-21T00:00:00Z"));
        copy.people.putAll(before);
        refused("people-1.xml has a tag or text of more than 1048576 bytes");
    }

    @Test
    void a_full_batch_lacks_a_collection() {
        NightlyHost.Draft draft = host.full();
        draft.files.remove("units-1.xml");
        draft.entries.remove("units-1.xml");
        draft.write();
        refused("a full batch has a file of each collection; there is none of units");
    }

    @Test
    void a_file_is_as_of_another_moment() {
        host.changes()
                .change("people-1.xml", "asOf='2026-11-20T02:", "asOf='2026-11-20T03:")
                .write();
        refused("people-1.xml has another asOf than the manifest");
    }

    @Test
    void a_full_batch_has_a_tombstone() {
        host.full()
                .change("people-1.xml", "</people>", "<removed id='p-9' changed='2026-11-20T02:00:00Z'/></people>")
                .write();
        refused("people-1.xml has a <removed> in a full batch");
    }

    @Test
    void the_folder_has_another_number_than_its_manifest() {
        NightlyHost.Draft draft = host.changes();
        draft.name = "batch-000077";
        draft.write();
        assertThat(copy.sync())
                .containsExactly("batch-000077 was refused: the folder is number 77, its manifest number 2");
        assertThat(copy.people).isEqualTo(before);
        skipTo(77);
    }

    @Test
    void it_is_as_of_a_day_that_is_yet_to_come() {
        String moment = "2026-11-20T02:00:11Z";
        host.changes()
                .head("asOf='" + moment, "asOf='2036-11-20T02:00:11Z")
                .change("people-1.xml", "asOf='" + moment, "asOf='2036-11-20T02:00:11Z")
                .write();
        refused("which is yet to come");
    }

    @Test
    void it_was_never_completed() throws IOException {
        NightlyHost.touch(host.changes().writeFiles(), Instant.parse("2026-11-20T21:59:59Z"));
        refused("manifest.xml is missing");
    }

    /** Numbers up to that are used up. */
    private void skipTo(long number) {
        while (host.full().number < number) {
            // the host counts on without writing
        }
    }

    private void refused(String... words) {
        List<String> faults = copy.sync();
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith("batch-000002 was refused: ").contains(words);
        assertThat(copy.people).as("nothing of it").isEqualTo(before);
        assertThat(inbound.resolve("receipts/batch-000002.rejected.xml"))
                .content()
                .contains("outcome=\"refused\"");
        assertThat(inbound.resolve("failed/batch-000002.reason.txt")).exists();
        assertThat(copy.sync())
                .as("it stands until something newer was applied")
                .isEqualTo(faults);
        copy.start();
        assertThat(copy.sync()).as("also after a restart").isEqualTo(faults);
    }
}
