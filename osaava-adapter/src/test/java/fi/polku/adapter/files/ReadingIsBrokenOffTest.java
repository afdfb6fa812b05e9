package fi.polku.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.host.Batch;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.ReadFrom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node ends while it reads a batch; another, or the same anew, goes on. */
class ReadingIsBrokenOffTest {
    @TempDir
    Path inbound;

    private NightlyHost host;
    private SmallCopy copy;

    @BeforeEach
    void a_batch_waits() {
        host = new NightlyHost(inbound);
        copy = new SmallCopy(inbound);
        host.full().write();
    }

    @Test
    void each_person_comes_once_wherever_it_was_broken_off() {
        for (int kept = 0; kept <= 4; kept++) {
            List<String> seen = new ArrayList<>();
            copy.start();
            assertThat(copy.inbox.take().orElseThrow().again()).isEqualTo(kept > 0);
            ReadFrom from = ReadFrom.START;
            for (int page = 0; page < kept; page++) {
                from = ReadFrom.page(read(from, seen).orElseThrow());
            }
            copy.start();
            assertThat(copy.inbox.take()).map(Batch::again).contains(true);
            for (Optional<String> next = read(from, seen); next.isPresent(); ) {
                next = read(ReadFrom.page(next.get()), seen);
            }
            assertThat(seen).containsExactlyElementsOf(host.people.keySet());
        }
    }

    private Optional<String> read(ReadFrom from, List<String> seen) {
        HostPage<HostPerson, String> page = copy.contents.people(from);
        page.present().forEach(person -> seen.add(person.id()));
        return page.next();
    }

    @Test
    void a_batch_that_was_applied_but_not_yet_settled_is_applied_again() {
        Batch batch = copy.inbox.take().orElseThrow();
        copy.start();
        assertThat(copy.sync()).isEmpty();
        assertThat(copy.people).isEqualTo(host.people);
        assertThat(batch.name()).isEqualTo("batch-000001");
        assertThat(inbound.resolve("done/batch-000001")).exists();
        assertThat(inbound.resolve("processing")).isEmptyDirectory();
    }

    @Test
    void a_place_in_another_batch_is_forgotten() {
        copy.inbox.take();
        assertThatThrownBy(() -> copy.contents.people(ReadFrom.page("7.0.2"))).isInstanceOf(HostFault.Forgot.class);
        assertThatThrownBy(() -> copy.contents.people(ReadFrom.page("cGVvcGxl")))
                .isInstanceOf(HostFault.Forgot.class);
        assertThatThrownBy(() -> copy.contents.people(ReadFrom.page("1.99.0"))).isInstanceOf(HostFault.Forgot.class);
    }

    @Test
    void a_file_that_the_host_changes_meanwhile_is_noticed() throws IOException {
        copy.inbox.take();
        Path file = inbound.resolve("processing/batch-000001/people-1.xml");
        Files.writeString(file, Files.readString(file).replace("Nimi2", "Nimi8"));
        assertThatThrownBy(() -> {
                    for (Optional<String> next = read(ReadFrom.START, new ArrayList<>()); next.isPresent(); ) {
                        next = read(ReadFrom.page(next.get()), new ArrayList<>());
                    }
                })
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessage("people-1.xml of batch-000001 was changed while it was read");
    }

    @Test
    void a_file_that_is_gone_is_a_host_that_is_away() throws IOException {
        copy.inbox.take();
        Files.delete(inbound.resolve("processing/batch-000001/people-1.xml"));
        assertThatThrownBy(() -> copy.contents.people(ReadFrom.START)).isInstanceOf(HostFault.Away.class);
    }

    @Test
    void a_folder_that_is_gone_is_a_host_that_is_away() throws IOException {
        SmallCopy elsewhere = new SmallCopy(inbound.resolve("nowhere"));
        assertThat(elsewhere.sync())
                .containsExactly("the inbound folder cannot be read or written (NoSuchFileException)");
    }
}
