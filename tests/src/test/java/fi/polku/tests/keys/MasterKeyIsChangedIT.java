package fi.polku.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Installation;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.MasterKeys;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Another master key wraps from now on, and every data key is wrapped anew by it while people work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasterKeyIsChangedIT {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final KeySite polku = KeySite.start();

    @AfterAll
    void end() {
        polku.close();
    }

    @BeforeEach
    void begin_with_one_of_bytes() {
        // the thousands that a former test has added: a device takes minutes for them on a busy machine
        polku.forgetAdded();
        if (polku.primary().startsWith("pkcs11:")) {
            polku.wrapWith(MasterKeys.random());
            polku.rotate();
        }
    }

    @Test
    void people_write_and_read_on_and_the_former_key_may_be_taken_away() throws Exception {
        String former = polku.primary();
        polku.addKeys(3000);
        ArrayDeque<Someone> people = fresh(30);
        List<Someone> busy = Stream.generate(people::poll).limit(4).toList();
        try (Load load = new Load()) {
            load.goesOn(busy, polku.site()::as).begins(new ConcurrentLinkedQueue<>(people), polku.site()::as);
            polku.wrapWith(MasterKeys.random());
            polku.rotate();
            load.stop();
            assertThat(load.failure()).isEmpty();
            assertThat(load.reads()).isGreaterThan(10);
            assertThat(load.writers()).isGreaterThan(busy.size());
            assertThat(polku.rotation().getInt("leftOver")).isZero();
            assertThat(polku.wrappedBy(former)).isZero();
            assertThat(polku.master(former).getString("condition")).isEqualTo("idle");

            polku.forgetFormer();
            restart();
            assertThat(load.lost(polku.site()::as)).isEmpty();
        }
        assertThat(polku.audited("keys.rotate"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).containsKey("actor"));
        assertThat(polku.audited("keys.rotated"))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record).containsEntry("acting_as", "keys").doesNotContainKey("actor"));
    }

    @Test
    void node_that_is_killed_in_the_middle_is_followed_by_another_which_serves_meanwhile() throws Exception {
        String former = polku.primary();
        String text = "Toisella palvelimella";
        Someone author = polku.site().people().fresh();
        List<UUID> authors = polku.addKeys(8_000);
        Map<UUID, byte[]> bare = new HashMap<>();
        authors.stream()
                .limit(200)
                .forEach(each -> bare.put(each, opened(former, each).orElseThrow()));
        try (Installation.Node other = polku.site().installation().startNode("other-node")) {
            Caller there = polku.site().as(author).at(other.url());
            String id = there.post(ENTRIES, Map.of("whatHappened", text))
                    .expect(201)
                    .text("id");
            polku.await("the other node has not told", () -> polku.state().getInt("nodes") >= 2);
            polku.wrapWith(MasterKeys.random());
            String next = polku.primary();
            polku.await(
                    "the other node does not know the new key",
                    () -> polku.begin().status() == 202);
            polku.await("nothing has been wrapped anew", () -> polku.wrappedBy(next) > 500);
            polku.site().installation().killServer();
            assertThat(polku.wrappedBy(former)).as("what was still to be done").isPositive();
            assertThat(there.get(ENTRIES + "/" + id).expect(200).text("whatHappened"))
                    .isEqualTo(text);
            polku.await("the other node does not go on", () -> polku.wrappedBy(former) == 0);
            polku.site().installation().startServerAgain();
            polku.awaitEnd();
            assertThat(polku.wrappedBy(next)).isGreaterThanOrEqualTo(8_000);
            bare.forEach((each, key) -> assertThat(opened(next, each)).hasValue(key));

            there.get(ENTRIES + "/" + id).expect(200);
            polku.site().destroyKeysOf(author.id());
            assertThat(there.get(ENTRIES + "/" + id).expect(200).text("whatHappened"))
                    .as("on the node that had just read it")
                    .isNotEqualTo(text);
        }
    }

    @Test
    void a_key_whose_master_is_missing_stays_as_it_is_and_is_named() {
        UUID lost = UUID.randomUUID();
        polku.site()
                .database()
                .change(
                        "insert into polku_keys.data_key (owner, author, wrapped, master) values (?, ?, '\\x00', 'gone')",
                        lost,
                        lost);
        UUID damaged = UUID.randomUUID();
        polku.site()
                .database()
                .change(
                        "insert into polku_keys.data_key (owner, author, wrapped, master) values (?, ?, '\\x00', ?)",
                        damaged,
                        damaged,
                        KeySite.name(polku.primary()));
        polku.wrapWith(MasterKeys.random());
        polku.rotate();
        assertThat(polku.rotation().getInt("leftOver")).isEqualTo(2);
        assertThat(polku.wrapped(lost)).containsExactly(0);
        JsonObject gone = polku.state().getJsonArray("masters").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("name").equals("gone"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.getString("condition")).isEqualTo("missing");
        assertThat(gone.getInt("keys")).isEqualTo(1);
        polku.await("health does not tell of it", () -> health().contains("missing.gone"));
        Sheet page = polku.site().signIn("admin").get("/system/keys").expect(200);
        assertThat(page.text()).contains("gone", "Puuttuu", "2 avainta");
    }

    @Test
    void texts_wait_for_a_master_key_that_is_taken_away_too_early() {
        Someone author = polku.site().people().fresh();
        Caller me = polku.site().as(author);
        String id =
                me.post(ENTRIES, Map.of("whatHappened", "Talteen")).expect(201).text("id");
        String needed = polku.primary();
        polku.wrapWith(MasterKeys.random());
        polku.forgetFormer();
        restart();
        Answer refused = me.get(ENTRIES + "/" + id).expect(503);
        assertThat(refused.text("type")).isEqualTo("urn:polku:problem:keys-unavailable");
        me.post(ENTRIES, Map.of("whatHappened", "Ei ilman avainta")).expect(503);
        polku.await("health does not tell of it", () -> health().contains("missing." + KeySite.name(needed)));
        polku.remember(needed);
        assertThat(me.get(ENTRIES + "/" + id).expect(200).text("whatHappened")).isEqualTo("Talteen");
        polku.rotate();
    }

    @Test
    void a_node_that_does_not_know_the_new_key_holds_it_up() {
        polku.addKeys(1);
        polku.wrapWith(MasterKeys.random());
        polku.site()
                .database()
                .change("insert into polku_keys.node (id, wraps_with, known, seen_at)"
                        + " values (gen_random_uuid(), 'former', '{former}', now() + interval '1 hour')");
        Answer refused = polku.begin().expect(409);
        assertThat(refused.body()).contains("does not know master key " + KeySite.name(polku.primary()));
        polku.site().database().change("delete from polku_keys.node where wraps_with = 'former'");
        polku.rotate();
        assertThat(polku.begin().expect(409).body()).contains("already protects every key");
    }

    @Test
    void administrator_does_it_on_the_page() {
        polku.addKeys(10);
        polku.wrapWith(MasterKeys.random());
        Visitor admin = polku.site().signIn("admin");
        admin.press(admin.get("/system/keys"), "Suojaa kaikki avaimet tällä pääavaimella", Map.of())
                .expect(200);
        polku.awaitEnd();
        assertThat(admin.get("/system/keys").text())
                .contains("suojaa jokaisen avaimen", "Saa ottaa pois")
                .doesNotContain(polku.primary());
        polku.site().signIn("hr").get("/system/keys").expect(403);
    }

    @Test
    void into_a_device_which_is_then_away_and_comes_back() throws Exception {
        Someone author = polku.site().people().fresh();
        Caller me = polku.site().as(author);
        String id = me.post(ENTRIES, Map.of("whatHappened", "Laitteen takana"))
                .expect(201)
                .text("id");
        String former = polku.primary();
        polku.addKeys(500);
        polku.wrapWith(polku.device().newKey("polku-2027"));
        polku.rotate();
        assertThat(polku.rotation().getInt("leftOver")).isZero();
        assertThat(polku.wrappedBy(former)).isZero();
        assertThat(polku.wrappedBy("pkcs11:polku-2027")).isGreaterThan(500);
        polku.forgetFormer();

        polku.device().pin("0000-wrong");
        restart();
        polku.await(
                "nobody notices that the device is closed",
                () -> health().replace("\"", "").contains("usable:false"));
        me.get(ENTRIES + "/" + id).expect(503);
        assertThat(polku.site().signIn("admin").get("/system/keys").expect(200).text())
                .contains("Avaimissa on vikaa");
        polku.device().rightPin();
        polku.await("the device stays closed", () -> me.get(ENTRIES + "/" + id).status() == 200);
        assertThat(me.get(ENTRIES + "/" + id).expect(200).text("whatHappened")).isEqualTo("Laitteen takana");

        polku.device().takeAway();
        Someone other = polku.site().people().fresh();
        polku.site()
                .as(other)
                .post(ENTRIES, Map.of("whatHappened", "Ei laitetta"))
                .expect(503);
        assertThat(me.get(ENTRIES + "/" + id).expect(200).text("whatHappened"))
                .as("with the key that is remembered for a minute")
                .isEqualTo("Laitteen takana");
        polku.device().bringBack();
        restart();
        polku.site()
                .as(other)
                .post(ENTRIES, Map.of("whatHappened", "Laite on taas"))
                .expect(201);
        assertThat(me.get(ENTRIES + "/" + id).expect(200).text("whatHappened")).isEqualTo("Laitteen takana");

        polku.wrapWith(MasterKeys.random());
        polku.rotate();
        assertThat(polku.wrappedBy("pkcs11:polku-2027")).isZero();
    }

    @Test
    @Tag("long")
    void eighty_thousand_keys_take_less_than_two_minutes() {
        polku.addKeys(80_000);
        polku.wrapWith(MasterKeys.random());
        polku.rotate();
        JsonObject rotation = polku.rotation();
        Duration took = Duration.between(
                Instant.parse(rotation.getString("startedAt")), Instant.parse(rotation.getString("endedAt")));
        System.out.println("80,000 keys were wrapped anew in " + took);
        assertThat(took).isLessThan(Duration.ofMinutes(2));
    }

    private Optional<byte[]> opened(String master, UUID author) {
        return new MasterKeys(master).bare(polku.wrapped(author), author);
    }

    private ArrayDeque<Someone> fresh(int count) {
        ArrayDeque<Someone> people = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            people.add(polku.site().people().fresh("agency-" + (1 + i % 3), "fi"));
        }
        return people;
    }

    private void restart() {
        polku.site().installation().stopServer();
        polku.site().installation().startServerAgain();
    }

    private String health() {
        return polku.site().anonymous().get("/health/ready").body();
    }
}
