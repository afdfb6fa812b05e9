package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Invitations in the database: written through doors, which know who may be asked; the message is sealed with the key of the group to be. */
@ApplicationScoped
class InvitationStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID id) {
        return new Place(id, "invitation.message", id);
    }

    /** Why not, in a word; absent when it is done. */
    Optional<String> add(UUID id, UUID programme, Invite invite) {
        Optional<String> refused = word(database.createNativeQuery(
                        "select polku.invite(:id, :programme, cast(string_to_array(:people, ' ') as uuid[]), string_to_array(:roles, ' '), :beyond)"
                                + " as word",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("programme", programme)
                .setParameter("beyond", invite.beyond())
                .setParameter(
                        "people",
                        invite.people().stream().map(s -> s.person().toString()).collect(Collectors.joining(" ")))
                .setParameter(
                        "roles",
                        invite.people().stream().map(s -> s.role().code()).collect(Collectors.joining(" "))));
        if (refused.isEmpty() && invite.message().isPresent()) {
            database.createNativeQuery("update polku.invitation set message = :message where id = :id")
                    .setParameter(
                            "message", vault.seal(place(id), invite.message().get()))
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return refused;
    }

    /** What came of it, in a word; absent when the acting person is not asked. */
    Optional<String> answer(UUID id, boolean accept, boolean beyond) {
        return word(
                database.createNativeQuery("select polku.answer_invitation(:id, :accept, :beyond) as word", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("accept", accept)
                        .setParameter("beyond", beyond));
    }

    boolean takeBack(UUID id) {
        return Row.all(database.createNativeQuery("select polku.take_invitation_back(:id) as done", Tuple.class)
                        .setParameter("id", id))
                .get(0)
                .flag("done");
    }

    private static Optional<String> word(jakarta.persistence.Query query) {
        return Row.all(query).get(0).text("word");
    }

    /** Open ones, and what was lately closed without a group; or one. */
    List<Invitation> all(Optional<UUID> only) {
        Map<UUID, List<Row>> rows = Row.all(database.createNativeQuery(
                                "select * from polku.my_invitations(cast(:only as uuid))", Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null)))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> GroupRows.id(row, "id"), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return rows.values().stream().map(this::invitation).toList();
    }

    private Invitation invitation(List<Row> rows) {
        Row first = rows.get(0);
        UUID id = GroupRows.id(first, "id");
        return new Invitation(
                id,
                GroupRows.id(first, "programme"),
                first.name("name").orElseThrow(),
                GroupRows.id(first, "owner"),
                first.text("owner_name").orElseThrow(),
                first.text("state").flatMap(InvitationState::of).orElseThrow(),
                vault.open(place(id), first.bytes("message")),
                first.moment("invited_at").orElseThrow(),
                rows.stream()
                        .map(row -> new Invited(
                                GroupRows.id(row, "person"),
                                row.text("name").orElseThrow(),
                                GroupRows.role(row),
                                row.text("answer").map("accepted"::equals)))
                        .toList());
    }

    /** Whom the acting person may ask to be this, by the beginning of a name. */
    List<Candidate> find(UUID programme, fi.polku.mentoring.programme.GroupRole role, String name) {
        return Row.all(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name as name, unit_fi, unit_sv, unit_en"
                                        + " from polku.find_to_invite(:programme, :role, :name)",
                                Tuple.class)
                        .setParameter("programme", programme)
                        .setParameter("role", role.code())
                        .setParameter("name", name))
                .stream()
                .map(row -> new Candidate(
                        GroupRows.id(row, "id"),
                        row.text("name").orElseThrow(),
                        row.name("unit").orElseThrow()))
                .toList();
    }

    /** The name of one whom the acting person may ask to be this. */
    Optional<String> name(UUID programme, Seat seat) {
        return Row.all(database.createNativeQuery(
                                "select polku.name_to_invite(:programme, :role, :person) as name", Tuple.class)
                        .setParameter("programme", programme)
                        .setParameter("role", seat.role().code())
                        .setParameter("person", seat.person()))
                .get(0)
                .text("name");
    }
}
