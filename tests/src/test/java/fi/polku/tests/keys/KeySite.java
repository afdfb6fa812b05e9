package fi.polku.tests.keys;

import fi.polku.run.Await;
import fi.polku.run.ProjectFiles;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.MasterKeys;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** An installation whose master keys are listed in a file, and one of which may be in a device. */
final class KeySite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KEYS = "/api/v1/keys";

    private final Path file;
    private final Site site;
    private final SoftHsm device;
    private List<String> masters = new ArrayList<>(List.of(MasterKeys.random()));

    private KeySite(Path folder) throws IOException {
        this.file = folder.resolve("masters");
        this.device = SoftHsm.in(folder.resolve("device"));
        list();
        this.site = Site.apart(
                "key-site",
                options -> options.with("POLKU_KEYS_MASTER", "")
                        .with("POLKU_KEYS_MASTER_FILE", file.toString())
                        .with("SOFTHSM2_CONF", device.configuration().toString())
                        .with("POLKU_KEYS_PKCS11_LIBRARY", SoftHsm.library().toString())
                        .with("POLKU_KEYS_PKCS11_PIN_FILE", device.pinFile().toString()));
    }

    static KeySite start() {
        try {
            Path folder = ProjectFiles.root().resolve("tests/target/key-files");
            Files.createDirectories(folder);
            return new KeySite(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Site site() {
        return site;
    }

    SoftHsm device() {
        return device;
    }

    /** The key that wraps. */
    String primary() {
        return masters.get(0);
    }

    /** From now on this one wraps; those before it are still known. */
    void wrapWith(String master) {
        masters.remove(master);
        masters.add(0, master);
        list();
        await(
                "the new master key is not in use",
                () -> state().getString("primary").equals(name(master)));
        // also those that have just ended, until they are forgotten
        await(
                "not every node has told of it",
                () -> site.database()
                                .one(
                                        Long.class,
                                        "select count(*) from polku_keys.node where seen_at > now() - interval '31 seconds'"
                                                + " and not ? = any (known)",
                                        name(master))
                        == 0);
    }

    /** Only the one that wraps stays. */
    void forgetFormer() {
        masters = new ArrayList<>(masters.subList(0, 1));
        list();
        await("the former master keys are still known", () -> condition("idle") + condition("opens") == 0);
    }

    /** Another of them, known and not yet in use; or known again. */
    void remember(String master) {
        masters.add(master);
        list();
    }

    static String name(String master) {
        return master.startsWith("pkcs11:") ? master : new MasterKeys(master).name();
    }

    /** How keys stand, as an administrator is told. */
    JsonObject state() {
        return admin().get(KEYS).expect(200).json();
    }

    JsonObject rotation() {
        return state().getJsonObject("rotation");
    }

    Answer begin() {
        return admin().post(KEYS + "/rotation");
    }

    void awaitEnd() {
        await("the rotation does not end", () -> rotation().containsKey("endedAt"));
    }

    /** Wraps all keys by the one that wraps, to the end. */
    void rotate() {
        begin().expect(202);
        awaitEnd();
    }

    /** What an administrator is told of that master key. */
    JsonObject master(String master) {
        return state().getJsonArray("masters").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("name").equals(name(master)))
                .findFirst()
                .orElseThrow();
    }

    private long condition(String condition) {
        return state().getJsonArray("masters").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("condition").equals(condition))
                .count();
    }

    private Caller admin() {
        return site.as("admin");
    }

    void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(otherwise + " within " + PATIENCE + "; "
                    + site.database().rows("select * from polku_keys.rotation") + " "
                    + site.database().rows("select * from polku_keys.node"));
        }
    }

    /** So many more keys, of nobody who exists, wrapped by the master key in use. */
    List<UUID> addKeys(int count) {
        MasterKeys master = new MasterKeys(primary());
        List<UUID> authors = new ArrayList<>();
        try (Connection connection = site.database().postgres().superuser().connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into polku_keys.data_key (owner, author, wrapped, master) values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                UUID author = UUID.randomUUID();
                insert.setObject(1, author);
                insert.setObject(2, author);
                insert.setBytes(3, master.newKey(author));
                insert.setString(4, master.name());
                insert.addBatch();
                authors.add(author);
                if (i % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            return authors;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys of nobody who exists are no more. */
    void forgetAdded() {
        site.database()
                .change(
                        "delete from polku_keys.data_key k where not exists"
                                + " (select 1 from polku.person p where p.id = k.owner) and owner <> '00000000-0000-0000-0000-000000000000'");
    }

    /** A wrapped key as it is now. */
    byte[] wrapped(UUID author) {
        return site.database().one(byte[].class, "select wrapped from polku_keys.data_key where author = ?", author);
    }

    long wrappedBy(String master) {
        return site.database()
                .one(
                        Long.class,
                        "select count(*) from polku_keys.data_key where wrapped is not null and master = ?",
                        name(master));
    }

    List<Map<String, Object>> audited(String action) {
        return site.database().rows("select actor, acting_as from polku_audit.record where action = ?", action);
    }

    /** By a second file and a rename, as a careful administrator does. */
    private void list() {
        try {
            Path next = Files.writeString(file.resolveSibling("next"), String.join("\n", masters) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
