package fi.polku.mentoring.network;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cards in the database: one's own as rows, others' through doors. */
@ApplicationScoped
class NetworkStore {
    private static final String CARDS =
            "select * from polku.network_cards(cast(:only as uuid), cast(:round as uuid), string_to_array(:words, ' '), cast(:theme as uuid),"
                    + " cast(:organisation as uuid), cast(:language as text), :at, :id, :limit)";

    private static final String SAID = "words, languages, themes, competences, shows_email, changed_at, version";

    /** Of those in the person's profile alone. */
    private static final String CHOSEN = """
            array(select e.competence from polku.profile_entry e join polku.competence k on k.id = e.competence
                   where e.person = :me and k.uri = any (string_to_array(:competences, ' ')))""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    static Place place(UUID owner, UUID id) {
        return new Place(owner, "network_card.words", id);
    }

    Optional<Network> find(UUID round) {
        return Row.all(database.createNativeQuery("select * from polku.network_of(:round)", Tuple.class)
                        .setParameter("round", round))
                .stream()
                .map(row -> new Network(
                        row.key("round"),
                        row.name("name").orElseThrow(),
                        row.flag("takes_part"),
                        row.flag("runs"),
                        Optional.ofNullable(row.id("card")),
                        row.number("people"),
                        row.day("kept_until")))
                .findFirst();
    }

    NetworkChoices choices(UUID round) {
        List<NetworkChoices.Named> themes = new ArrayList<>();
        List<NetworkChoices.Named> organisations = new ArrayList<>();
        Row.all(database.createNativeQuery("select * from polku.network_choices(:round)", Tuple.class)
                        .setParameter("round", round))
                .forEach(row -> (row.text("kind").equals(Optional.of("theme")) ? themes : organisations)
                        .add(new NetworkChoices.Named(
                                row.key("id"), row.name("name").orElseThrow())));
        return new NetworkChoices(themes, organisations);
    }

    List<NetworkCard> list(UUID round, Sought sought, Cursor after, int limit) {
        return cards(Optional.empty(), Optional.of(round), sought, after, limit);
    }

    /** With its words and, where it is shown, the address. */
    Optional<NetworkCard> open(UUID card) {
        return cards(Optional.of(card), Optional.empty(), Sought.anybody(), Cursor.start(), 1).stream()
                .findFirst();
    }

    private List<NetworkCard> cards(Optional<UUID> only, Optional<UUID> round, Sought sought, Cursor after, int limit) {
        return Row.all(database.createNativeQuery(CARDS, Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("round", round.map(UUID::toString).orElse(null))
                        .setParameter("words", String.join(" ", sought.each()))
                        .setParameter(
                                "theme", sought.theme().map(UUID::toString).orElse(null))
                        .setParameter(
                                "organisation",
                                sought.organisation().map(UUID::toString).orElse(null))
                        .setParameter("language", sought.language().orElse(null))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(this::card)
                .toList();
    }

    private NetworkCard card(Row row) {
        UUID id = row.key("id");
        UUID owner = row.key("owner");
        return new NetworkCard(
                id,
                row.key("round"),
                owner,
                new NetworkCard.Who(row.text("name").orElseThrow(), row.name("unit"), row.name("organisation")),
                new CardContent(
                        vault.open(place(owner, id), row.bytes("words")),
                        row.words("languages"),
                        row.words("theme_ids").stream().map(UUID::fromString).toList(),
                        row.words("competence_uris"),
                        row.flag("shows_email")),
                row.names("themes"),
                row.names("competences"),
                row.text("email"),
                row.moment("joined_at").orElseThrow(),
                row.number("version").orElseThrow());
    }

    /** Who the acting person is by the host, and their address. */
    Me me(UUID me) {
        Row row = Row.all(database.createNativeQuery("""
                                select w.given_name || ' ' || w.family_name as name, w.email, u.name_fi as unit_fi, u.name_sv as unit_sv, u.name_en as unit_en,
                                       o.name_fi as organisation_fi, o.name_sv as organisation_sv, o.name_en as organisation_en
                                  from polku.person w left join polku.unit u on u.id = w.unit left join polku.organisation o on o.id = w.organisation
                                 where w.id = :me""", Tuple.class).setParameter("me", me))
                .get(0);
        return new Me(
                new NetworkCard.Who(row.text("name").orElseThrow(), row.name("unit"), row.name("organisation")),
                row.text("email"));
    }

    /** The acting person by the host. */
    record Me(NetworkCard.Who who, Optional<String> email) {}

    List<PairChance> pairs(UUID card) {
        return Row.all(database.createNativeQuery("select * from polku.pairs_with(:card)", Tuple.class)
                        .setParameter("card", card))
                .stream()
                .map(row -> new PairChance(
                        row.key("programme"),
                        row.name("name").orElseThrow(),
                        row.text("role").flatMap(GroupRole::of).orElseThrow()))
                .toList();
    }

    /** Nothing when the person has joined already. */
    boolean join(UUID id, UUID round, UUID me, CardContent content) {
        Query insert = database.createNativeQuery("insert into polku.network_card (id, round, owner, joined_at, " + SAID
                        + ") values (:id, :round, :me, :now, :words, string_to_array(:languages, ' '),"
                        + " cast(string_to_array(:themes, ' ') as uuid[]), " + CHOSEN
                        + ", :email, :now, 1) on conflict (round, owner) do nothing")
                .setParameter("id", id)
                .setParameter("round", round);
        return said(insert, me, id, content).executeUpdate() == 1;
    }

    /** Nothing when it was changed since that version. */
    boolean change(UUID id, UUID me, int version, CardContent content) {
        Query update = database.createNativeQuery("update polku.network_card set (" + SAID
                        + ") = (:words, string_to_array(:languages, ' '), cast(string_to_array(:themes, ' ') as uuid[]), "
                        + CHOSEN
                        + ", :email, :now, version + 1) where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version);
        return said(update, me, id, content).executeUpdate() == 1;
    }

    private Query said(Query query, UUID me, UUID id, CardContent content) {
        return query.setParameter("me", me)
                .setParameter("now", clock.instant())
                .setParameter("words", vault.sealOptional(place(me, id), content.words()))
                .setParameter("languages", String.join(" ", content.languages()))
                .setParameter(
                        "themes", content.themes().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("competences", String.join(" ", content.competences()))
                .setParameter("email", content.showsEmail());
    }

    boolean leave(UUID round, UUID me) {
        return database.createNativeQuery("delete from polku.network_card where round = :round and owner = :me")
                        .setParameter("round", round)
                        .setParameter("me", me)
                        .executeUpdate()
                == 1;
    }
}
