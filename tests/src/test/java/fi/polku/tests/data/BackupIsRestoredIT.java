package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.MasterKeys;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;

/**
 * Content and keys are backed up apart; then somebody's keys are destroyed, and that of a group which others were in, and the content of
 * before is put back. The content is dumped by COPY, as pg_dump does it.
 */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIsRestoredIT {
    private static final String ALL_KEYS = "select author, wrapped from polku_keys.data_key where wrapped is not null";

    private final Site polku;
    private final MasterKeys master;
    private final UUID erased;
    private final UUID kept;
    /** What is left of whose group is gone: all but what the group wrote. */
    private final UUID grouped;

    private final Set<UUID> groups;
    private List<Map<String, Object>> keysOfBefore = List.of();

    BackupIsRestoredIT(Site polku) {
        this.polku = polku;
        this.master = new MasterKeys(polku.installation().secrets().key("keys.master"));
        this.erased = writer("Unohdettu");
        this.kept = writer("Muistettu");
        this.grouped = writer("Ryhmätön");
        this.groups =
                polku
                        .database()
                        .rows("select mentorship_group from polku.group_member where person = ?", grouped)
                        .stream()
                        .map(row -> (UUID) row.get("mentorship_group"))
                        .collect(Collectors.toSet());
    }

    private UUID writer(String name) {
        Writing writing = new Writing(polku, Marker.of(name));
        writing.everywhere();
        return writing.author().id();
    }

    @BeforeAll
    void back_up_erase_and_restore() throws SQLException, IOException {
        Map<String, byte[]> content = dumped();
        keysOfBefore = polku.database().rows(ALL_KEYS);
        polku.destroyKeysOf(erased);
        groups.forEach(polku::destroyKeysOf);
        polku.database().change("delete from polku.log_entry where owner = ?", erased);
        restore(content);
        assertThat(texts(erased)).as("what the back-up brings back").hasSizeGreaterThan(20);
    }

    @AfterAll
    void remove() {
        polku.database().change("drop schema restored cascade");
    }

    @Test
    void content_alone_opens_nothing() {
        Opener burglar = new Opener(master, List.of());
        assertThat(opened(burglar, erased) + opened(burglar, kept)).isZero();
    }

    @Test
    void content_opens_nothing_of_who_was_erased_with_the_keys_of_now() {
        Opener opener = new Opener(master, polku.database().rows(ALL_KEYS));
        assertThat(opened(opener, erased)).isZero();
        assertThat(texts(erased).stream().filter(text -> opener.opensWithAny(text.bytes(), text.place())))
                .isEmpty();
        assertThat(opened(opener, kept)).isEqualTo(texts(kept).size());
    }

    @Test
    void content_opens_nothing_of_a_group_that_is_gone_and_all_that_its_members_wrote_elsewhere() {
        Opener opener = new Opener(master, polku.database().rows(ALL_KEYS));
        List<SealedColumn.Sealed> ofGroup = texts(SealedColumn.ofGroups(), grouped);
        assertThat(ofGroup.stream().map(text -> text.place().field()).collect(Collectors.toSet()))
                .isEqualTo(SealedColumn.ofGroups().stream()
                        .map(SealedColumn::field)
                        .collect(Collectors.toSet()));
        assertThat(ofGroup).allMatch(text -> groups.contains(text.place().author()));
        assertThat(ofGroup.stream().filter(text -> opener.opensWithAny(text.bytes(), text.place())))
                .isEmpty();
        assertThat(opened(opener, grouped)).isEqualTo(texts(grouped).size());
    }

    @Test
    void content_of_a_group_opens_as_long_as_its_own_key_is_there() {
        Opener now = new Opener(master, polku.database().rows(ALL_KEYS));
        Opener before = new Opener(master, keysOfBefore);
        // the group of who was erased goes on, and what they wrote there is the group's
        for (UUID person : List.of(kept, erased)) {
            assertThat(texts(SealedColumn.ofGroups(), person))
                    .isNotEmpty()
                    .allMatch(text -> now.opens(text.bytes(), text.place()));
        }
        assertThat(texts(SealedColumn.ofGroups(), grouped)).allMatch(text -> before.opens(text.bytes(), text.place()));
    }

    @Test
    void content_and_keys_of_before_would_open_all_of_it() {
        Opener opener = new Opener(master, keysOfBefore);
        assertThat(opened(opener, erased)).isEqualTo(texts(erased).size());
    }

    @Test
    void keys_of_before_are_of_no_use_once_their_master_key_is_destroyed() {
        Opener opener = new Opener(new MasterKeys(MasterKeys.random()), keysOfBefore);
        assertThat(opened(opener, erased) + opened(opener, kept)).isZero();
    }

    private long opened(Opener opener, UUID author) {
        return texts(author).stream()
                .filter(text -> opener.opens(text.bytes(), text.place()))
                .count();
    }

    private List<SealedColumn.Sealed> texts(UUID author) {
        return texts(SealedColumn.ofAuthors(), author);
    }

    private List<SealedColumn.Sealed> texts(List<SealedColumn> columns, UUID author) {
        return columns.stream()
                .flatMap(column -> column.of(polku.database(), "restored", author).stream())
                .toList();
    }

    private TreeSet<String> tables() {
        TreeSet<String> tables =
                SealedColumn.ALL.stream().map(SealedColumn::table).collect(Collectors.toCollection(TreeSet::new));
        // by which it is known whose group it is
        tables.add("polku.group_member");
        return tables;
    }

    private Map<String, byte[]> dumped() throws SQLException, IOException {
        Map<String, byte[]> dump = new HashMap<>();
        try (Connection connection = polku.database().postgres().superuser().connect()) {
            for (String table : tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toByteArray());
            }
        }
        return dump;
    }

    private void restore(Map<String, byte[]> dump) throws SQLException, IOException {
        try (Connection connection = polku.database().postgres().superuser().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("create schema restored");
            for (Map.Entry<String, byte[]> table : dump.entrySet()) {
                String copy = table.getKey().replace("polku", "restored");
                sql.execute("create table " + copy + " (like " + table.getKey() + ")");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + copy + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        }
    }
}
