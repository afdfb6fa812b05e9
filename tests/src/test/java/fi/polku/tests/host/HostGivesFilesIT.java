package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.MessageFolder;
import fi.polku.reference.NightlyFiles;
import fi.polku.reference.RecordKind;
import fi.polku.reference.Records;
import fi.polku.run.Await;
import fi.polku.run.Person;
import fi.polku.run.ProjectFiles;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two hosts at once: one by HTTP, whose name nobody need give, and one that brings files by night and takes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostGivesFilesIT {
    private static final long OTHER_PEOPLE = 77;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Records night = Records.of(OTHER_PEOPLE);
    private Path inbound;
    private NightlyFiles files;
    private MessageFolder messages;
    private Site polku;
    private Person expert;

    @BeforeAll
    void two_hosts_are_connected() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(ProjectFiles.root().resolve("tests/target")), "night");
        inbound = Files.createDirectory(folder.resolve("inbound"));
        Path outbound = Files.createDirectory(folder.resolve("outbound"));
        files = new NightlyFiles(night, inbound, 400);
        messages = new MessageFolder(night, outbound, inbound.resolve("answers"));
        files.full();
        polku = Site.apart(
                "two-hosts",
                options -> options.with("POLKU_HOSTS", "osaava,night")
                        .with("POLKU_HOST_OSAAVA_SYNC_EVERY", "PT5S")
                        .with("POLKU_HOST_NIGHT_BINDING", "files")
                        .with("POLKU_HOST_NIGHT_INBOUND", inbound.toString())
                        .with("POLKU_HOST_NIGHT_OUTBOUND", outbound.toString())
                        .with("POLKU_HOST_NIGHT_SYNC_EVERY", "PT1S"));
        fi.polku.reference.Person known = night.people().all().get(40);
        expert = new Person(known.id(), known.name(), known.email(), "agency-1", List.of());
        await("the first batch has not been applied", () -> Files.exists(inbound.resolve("done/batch-000001")));
    }

    @AfterAll
    void end() {
        polku.close();
    }

    @Test
    @Order(1)
    void everybody_of_both_is_there_and_has_the_receipt() throws IOException {
        assertThat(count("night")).isEqualTo(night.people().all().size());
        assertThat(count("osaava"))
                .isEqualTo(polku.installation().host().records().people().all().size());
        assertThat(
                        polku.database()
                                .one(
                                        Long.class,
                                        "select count(*) from polku.profile_entry e join polku.person p on p.id = e.person where p.host = 'night'"))
                .isEqualTo(night.profiles().all().stream()
                        .mapToLong(profile -> profile.entries().size())
                        .sum());
        assertThat(Files.readString(inbound.resolve("receipts/batch-000001.ack.xml")))
                .contains(
                        "outcome=\"applied\"",
                        "<count collection=\"people\" what=\"written\" number=\""
                                + night.people().all().size() + "\"");
    }

    @Test
    @Order(2)
    void somebody_of_the_second_signs_in_as_themselves() {
        String name = night.people().find(expert.id()).orElseThrow().familyName();
        assertThat(asExpert().get("/api/v1/me/profile").expect(200).text("asOf"))
                .isNotEmpty();
        assertThat(name)
                .isEqualTo(polku.database()
                        .one(
                                String.class,
                                "select family_name from polku.person where host = 'night' and host_id = ?",
                                expert.id()));
    }

    @Test
    @Order(3)
    void what_changed_comes_with_the_next_batch() throws IOException {
        String other = night.people().all().get(5).id();
        night.changeSupervisor(expert.id(), other);
        files.changes();
        await("the change has not come", () -> supervisorOfExpert().equals(other));
        await("no receipt", () -> Files.exists(inbound.resolve("receipts/batch-000002.ack.xml")));
        assertThat(whole()).isFalse();
    }

    @Test
    @Order(4)
    void a_spoilt_batch_is_refused_and_told_and_the_next_good_one_applied() throws IOException {
        String before = supervisorOfExpert();
        Path spoilt = Files.createDirectory(inbound.resolveSibling("spoilt"));
        Files.writeString(spoilt.resolve("manifest.xml"), "<batch");
        Files.move(spoilt, inbound.resolve("batch-000003"));
        await("no fault is told", () -> fault().contains("batch-000003 was refused: manifest.xml, line 1"));
        assertThat(inbound.resolve("receipts/batch-000003.rejected.xml")).exists();
        assertThat(inbound.resolve("failed/batch-000003/manifest.xml")).exists();
        assertThat(supervisorOfExpert()).isEqualTo(before);
        String other = night.people().all().get(6).id();
        night.changeSupervisor(expert.id(), other);
        files.full();
        await("the next good batch was not applied", () -> supervisorOfExpert().equals(other));
        await("the fault stays", () -> fault().isEmpty());
    }

    @Test
    @Order(5)
    void a_shared_goal_goes_out_and_is_taken_back() throws IOException {
        String goal = asExpert()
                .post(
                        "/api/v1/goals",
                        Map.of("title", "Opin yöllä", "why", "SALAISTA", "success", "SALAISTA", "status", "active"))
                .expect(201)
                .text("id");
        asExpert()
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(201);
        await("the goal has not come", () -> received() && held() == 1);
        assertThat(night.received().of(RecordKind.GOAL, expert.id()).toString())
                .contains("Opin yöllä", goal)
                .doesNotContain("SALAISTA");
        assertThat(polku.installation().host().records().received().of(RecordKind.GOAL, expert.id()))
                .as("the other host knows somebody by that id too, and is told nothing")
                .isEmpty();
        asExpert()
                .delete("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(204);
        await("the goal is still there", () -> received() && held() == 0);
    }

    private boolean received() {
        try {
            messages.receive();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int held() {
        return night.received().of(RecordKind.GOAL, expert.id()).size();
    }

    private Caller asExpert() {
        return polku.anonymous()
                .with("Authorization", "Bearer " + polku.installation().token(expert, "night"));
    }

    private long count(String host) {
        return polku.database().one(Long.class, "select count(*) from polku.person where host = ?", host);
    }

    private String supervisorOfExpert() {
        return polku.database()
                .one(
                        String.class,
                        "select s.host_id from polku.person p join polku.person s on s.id = p.supervisor where p.host = 'night' and p.host_id = ?",
                        expert.id());
    }

    private String fault() {
        return polku.database()
                .one(String.class, "select coalesce(fault, '') from polku.host_sync where host = 'night'");
    }

    private boolean whole() {
        return polku.database().one(Boolean.class, "select whole from polku.host_sync where host = 'night'");
    }

    private void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(
                    otherwise + "; " + polku.database().rows("select * from polku.host_sync where host = 'night'"));
        }
    }
}
