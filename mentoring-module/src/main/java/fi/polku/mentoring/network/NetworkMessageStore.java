package fi.polku.mentoring.network;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages between two of a network in the database, sealed with the key of who wrote them; written and read through doors. */
@ApplicationScoped
class NetworkMessageStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID owner, UUID id) {
        return new Place(owner, "network_message.words", id);
    }

    /** Why not, in a word; absent when it is done. */
    Optional<String> write(UUID id, UUID me, UUID card, String words, int most) {
        return Row.all(database.createNativeQuery(
                                "select polku.write_in_network(:id, :card, :words, :most) as word", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("card", card)
                        .setParameter("words", vault.seal(place(me, id), words))
                        .setParameter("most", most))
                .get(0)
                .text("word");
    }

    List<NetworkMessage> list(Cursor after, int limit) {
        return messages(Optional.empty(), after, limit);
    }

    Optional<NetworkMessage> open(UUID message) {
        return messages(Optional.of(message), Cursor.start(), 1).stream().findFirst();
    }

    private List<NetworkMessage> messages(Optional<UUID> only, Cursor after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.network_messages(cast(:only as uuid), :at, :id, :limit)",
                                Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(this::message)
                .toList();
    }

    private NetworkMessage message(Row row) {
        UUID id = row.key("id");
        UUID owner = row.key("owner");
        return new NetworkMessage(
                id,
                row.key("round"),
                row.name("programme").orElseThrow(),
                owner,
                row.flag("mine"),
                row.text("name").orElseThrow(),
                vault.open(place(owner, id), row.bytes("words")),
                row.moment("sent_at").orElseThrow(),
                row.flag("fresh"),
                Optional.ofNullable(row.id("card")),
                row.flag("blocked"));
    }

    /** It has been opened by whom it reached. */
    void opened(UUID message) {
        Row.all(database.createNativeQuery("select polku.open_network_message(:id) as done", Tuple.class)
                .setParameter("id", message));
    }

    boolean takeBack(UUID message) {
        return database.createNativeQuery("delete from polku.network_message where id = :id")
                        .setParameter("id", message)
                        .executeUpdate()
                == 1;
    }

    /** Whom; absent when the message did not reach the acting person. */
    Optional<UUID> block(UUID message) {
        return Optional.ofNullable(
                Row.all(database.createNativeQuery("select polku.block_in_network(:id) as person", Tuple.class)
                                .setParameter("id", message))
                        .get(0)
                        .id("person"));
    }

    List<Blocked> blocked() {
        return Row.all(database.createNativeQuery("select * from polku.my_network_blocks()", Tuple.class)).stream()
                .map(row -> new Blocked(
                        row.key("person"),
                        row.text("name").orElseThrow(),
                        row.moment("blocked_at").orElseThrow()))
                .toList();
    }

    boolean lift(UUID me, UUID person) {
        return database.createNativeQuery("delete from polku.network_block where owner = :me and blocked = :person")
                        .setParameter("me", me)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }
}
