package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.RecordKind;
import fi.polku.reference.Records;
import fi.polku.run.Person;
import fi.polku.tests.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Of two hosts at once, one brings files by night and takes them. */
@TwoHostsTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostGivesFilesIT {
    private final TwoHosts polku;
    private final Records night;
    private final Path inbound;
    private final Person expert;

    HostGivesFilesIT(TwoHosts polku) {
        this.polku = polku;
        this.night = polku.night();
        this.inbound = polku.inbound();
        this.expert = person(40);
    }

    @Test
    @Order(1)
    void everybody_of_both_is_there_and_has_the_receipt() throws IOException {
        assertThat(count("night")).isEqualTo(night.people().all().size());
        assertThat(count("osaava"))
                .isEqualTo(polku.site()
                        .installation()
                        .host()
                        .records()
                        .people()
                        .all()
                        .size());
        assertThat(
                        polku.site()
                                .database()
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
                .isEqualTo(polku.site()
                        .database()
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
        polku.files().changes();
        polku.await("the change has not come", () -> supervisorOfExpert().equals(other));
        polku.await("no receipt", () -> Files.exists(inbound.resolve("receipts/batch-000002.ack.xml")));
        assertThat(whole()).isFalse();
    }

    @Test
    @Order(4)
    void two_ids_that_became_one_are_joined_by_a_batch_of_changes_and_a_full_one_undoes_nothing() throws IOException {
        Person goes = person(41);
        Person stays = person(42);
        String entry = as(goes).post("/api/v1/log-entries", Map.of("whatHappened", "Vanhalla tunnuksella"))
                .expect(201)
                .text("id");
        night.merge(goes.id(), stays.id());
        polku.files().changes();
        polku.await("they were not joined", () -> mergedInto(goes).equals(stays.id()));
        assertThat(as(stays).get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Vanhalla tunnuksella");
        Path full = polku.files().full();
        polku.await(
                "no receipt of the full batch",
                () -> Files.exists(inbound.resolve("receipts/" + full.getFileName() + ".ack.xml")));
        assertThat(mergedInto(goes)).isEqualTo(stays.id());
        as(stays).get("/api/v1/log-entries/" + entry).expect(200);
    }

    @Test
    @Order(5)
    void a_merge_that_only_a_full_batch_followed_is_told_by_the_changes_after_it() throws IOException {
        Person goes = person(43);
        Person stays = person(44);
        as(goes).get("/api/v1/me").expect(200);
        fi.polku.reference.Person before = night.people().find(goes.id()).orElseThrow();
        night.merge(goes.id(), stays.id());
        polku.files().full();
        polku.await("who is not in it is still there", () -> gone(goes));
        assertThat(mergedInto(goes)).isEmpty();
        night.people().put(before);
        night.people().merge(goes.id(), stays.id());
        polku.files().changes();
        polku.await("they were not joined", () -> mergedInto(goes).equals(stays.id()));
    }

    private boolean gone(Person person) {
        return polku.site()
                .database()
                .one(
                        Boolean.class,
                        "select host_gone from polku.person where host = 'night' and host_id = ?",
                        person.id());
    }

    private String mergedInto(Person person) {
        return polku.site()
                .database()
                .one(
                        String.class,
                        "select coalesce(s.host_id, '') from polku.person p left join polku.person s on s.id = p.merged_into"
                                + " where p.host = 'night' and p.host_id = ?",
                        person.id());
    }

    @Test
    @Order(6)
    void a_spoilt_batch_is_refused_and_told_and_the_next_good_one_applied() throws IOException {
        String before = supervisorOfExpert();
        Path spoilt = Files.createDirectory(inbound.resolveSibling("spoilt"));
        Files.writeString(spoilt.resolve("manifest.xml"), "<batch");
        Files.move(spoilt, inbound.resolve("batch-000007"));
        polku.await("no fault is told", () -> fault().contains("batch-000007 was refused: manifest.xml, line 1"));
        assertThat(inbound.resolve("receipts/batch-000007.rejected.xml")).exists();
        assertThat(inbound.resolve("failed/batch-000007/manifest.xml")).exists();
        assertThat(supervisorOfExpert()).isEqualTo(before);
        String other = night.people().all().get(6).id();
        night.changeSupervisor(expert.id(), other);
        polku.files().full();
        polku.await(
                "the next good batch was not applied",
                () -> supervisorOfExpert().equals(other));
        polku.await("the fault stays", () -> fault().isEmpty());
    }

    @Test
    @Order(7)
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
        polku.await("the goal has not come", () -> received() && held() == 1);
        assertThat(night.received().of(RecordKind.GOAL, expert.id()).toString())
                .contains("Opin yöllä", goal)
                .doesNotContain("SALAISTA");
        assertThat(polku.site().installation().host().records().received().of(RecordKind.GOAL, expert.id()))
                .as("the other host knows somebody by that id too, and is told nothing")
                .isEmpty();
        asExpert()
                .delete("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(204);
        polku.await("the goal is still there", () -> received() && held() == 0);
    }

    private Person person(int place) {
        fi.polku.reference.Person known = night.people().all().get(place);
        return new Person(known.id(), known.name(), known.email(), "agency-1", List.of());
    }

    private boolean received() {
        try {
            polku.messages().receive();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int held() {
        return night.received().of(RecordKind.GOAL, expert.id()).size();
    }

    private Caller asExpert() {
        return as(expert);
    }

    private Caller as(Person someone) {
        return polku.site()
                .anonymous()
                .with("Authorization", "Bearer " + polku.site().installation().token(someone, "night"));
    }

    private long count(String host) {
        return polku.site().database().one(Long.class, "select count(*) from polku.person where host = ?", host);
    }

    private String supervisorOfExpert() {
        return polku.site()
                .database()
                .one(
                        String.class,
                        "select s.host_id from polku.person p join polku.person s on s.id = p.supervisor where p.host = 'night' and p.host_id = ?",
                        expert.id());
    }

    private String fault() {
        return polku.site()
                .database()
                .one(String.class, "select coalesce(fault, '') from polku.host_sync where host = 'night'");
    }

    private boolean whole() {
        return polku.site().database().one(Boolean.class, "select whole from polku.host_sync where host = 'night'");
    }
}
