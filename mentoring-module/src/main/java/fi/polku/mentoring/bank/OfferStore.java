package fi.polku.mentoring.bank;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Offers in the database: one's own as rows, others' through a door. */
@ApplicationScoped
class OfferStore {
    private static final String OFFERS =
            "select * from polku.mentor_offers(cast(:only as uuid), cast(:bank as uuid), cast(:theme as uuid), cast(:competence as text),"
                    + " cast(:language as text), cast(:meets as text), :own, :free, string_to_array(:words, ' '), cast(:like as uuid), :at, :id, :limit)";

    private static final String ADD = """
            insert into polku.mentor_offer (id, programme, owner, state, themes, languages, meets, place, reach, capacity, available_from, words, changed_at, version)
            values (:id, :programme, :me, 'draft', cast(string_to_array(:themes, ' ') as uuid[]), string_to_array(:languages, ' '), :meets, :place, :reach,
                    :capacity, cast(:from as date), :words, :now, 1)
            on conflict (programme, owner) do nothing""";

    private static final String CHANGE = """
            update polku.mentor_offer
               set themes = cast(string_to_array(:themes, ' ') as uuid[]), languages = string_to_array(:languages, ' '), meets = :meets, place = :place,
                   reach = :reach, capacity = :capacity, available_from = cast(:from as date), words = :words, changed_at = :now, version = version + 1
             where id = :id and version = :version""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    static Place place(UUID owner, UUID id) {
        return new Place(owner, "mentor_offer.words", id);
    }

    List<Offer> find(SoughtMentor sought, Cursor after, int limit) {
        return offers(Optional.empty(), sought, Optional.empty(), after, limit);
    }

    /** With its words. */
    Optional<Offer> open(UUID offer) {
        return offers(Optional.of(offer), SoughtMentor.anybody(), Optional.empty(), Cursor.start(), 1).stream()
                .findFirst();
    }

    /** Others like one of which the acting person has asked, who have a place. */
    List<Offer> like(UUID offer, int limit) {
        return offers(Optional.empty(), SoughtMentor.anybody(), Optional.of(offer), Cursor.start(), limit);
    }

    private List<Offer> offers(Optional<UUID> only, SoughtMentor sought, Optional<UUID> like, Cursor after, int limit) {
        return Row.all(database.createNativeQuery(OFFERS, Tuple.class)
                        .setParameter("only", BankRows.orNull(only))
                        .setParameter("bank", BankRows.orNull(sought.bank()))
                        .setParameter("theme", BankRows.orNull(sought.theme()))
                        .setParameter("competence", BankRows.orNull(sought.competence()))
                        .setParameter("language", BankRows.orNull(sought.language()))
                        .setParameter("meets", BankRows.orNull(sought.meets().map(Meets::code)))
                        .setParameter("own", sought.own())
                        .setParameter("free", sought.free())
                        .setParameter("words", String.join(" ", sought.each()))
                        .setParameter("like", BankRows.orNull(like))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(this::offer)
                .toList();
    }

    private Offer offer(Row row) {
        UUID id = row.key("id");
        UUID owner = row.key("owner");
        return new Offer(
                id,
                row.key("programme"),
                row.name("programme").orElseThrow(),
                owner,
                new Offer.Who(row.text("name").orElseThrow(), row.name("unit"), row.name("organisation")),
                row.text("state").flatMap(OfferState::of).orElseThrow(),
                content(row, owner, id),
                row.names("themes"),
                skills(row),
                row.number("taken").orElseThrow(),
                row.moment("published_at"),
                row.number("version").orElseThrow());
    }

    private OfferContent content(Row row, UUID owner, UUID id) {
        List<String> levels = row.words("competence_levels");
        List<String> uris = row.words("competence_uris");
        return new OfferContent(
                row.words("theme_ids").stream().map(UUID::fromString).toList(),
                IntStream.range(0, uris.size())
                        .mapToObj(i -> new OfferContent.Known(uris.get(i), Integer.parseInt(levels.get(i))))
                        .toList(),
                row.words("languages"),
                row.text("meets").flatMap(Meets::of).orElseThrow(),
                row.text("place").filter(place -> !place.isEmpty()),
                row.text("reach").equals(Optional.of("across")),
                row.number("capacity").orElseThrow(),
                row.day("available_from"),
                vault.open(place(owner, id), row.bytes("words")));
    }

    private static List<Offer.Skill> skills(Row row) {
        List<Localized> names = row.names("competences");
        List<Localized> words = row.names("levels");
        List<String> levels = row.words("competence_levels");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Offer.Skill(
                        names.get(i),
                        Integer.parseInt(levels.get(i)),
                        Optional.of(words.get(i)).filter(word -> !word.fi().isEmpty())))
                .toList();
    }

    /** Nothing when the person has an offer in the bank already. */
    boolean add(UUID id, UUID programme, UUID me, OfferContent content) {
        Query insert = database.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("programme", programme)
                .setParameter("me", me);
        return said(insert, me, id, content).executeUpdate() == 1 && competences(id, content);
    }

    /** Nothing when it was changed since that version. */
    boolean change(UUID id, UUID me, int version, OfferContent content) {
        Query update = database.createNativeQuery(CHANGE).setParameter("id", id).setParameter("version", version);
        return said(update, me, id, content).executeUpdate() == 1 && competences(id, content);
    }

    private Query said(Query query, UUID me, UUID id, OfferContent content) {
        return query.setParameter(
                        "themes", content.themes().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("languages", String.join(" ", content.languages()))
                .setParameter("meets", content.meets().code())
                .setParameter("place", content.place().orElse(""))
                .setParameter("reach", content.across() ? "across" : "own")
                .setParameter("capacity", content.capacity())
                .setParameter("from", BankRows.orNull(content.availableFrom()))
                .setParameter("words", vault.sealOptional(place(me, id), content.words()))
                .setParameter("now", clock.instant());
    }

    /** Of those in the person's profile alone, which was looked at before. */
    private boolean competences(UUID id, OfferContent content) {
        List<OfferContent.Known> all = content.competences();
        String uris = all.stream().map(OfferContent.Known::uri).collect(Collectors.joining(" "));
        String levels =
                all.stream().map(known -> Integer.toString(known.level())).collect(Collectors.joining(" "));
        Row said = Row.all(database.createNativeQuery(
                                "select polku.offer_competences(:id, string_to_array(:uris, ' '), cast(string_to_array(:levels, ' ') as int[])) as said",
                                Tuple.class)
                        .setParameter("id", id)
                        .setParameter("uris", uris)
                        .setParameter("levels", levels))
                .get(0);
        return said.number("said").orElseThrow() >= all.size();
    }

    /** Why not, in a word; absent when it is done. */
    Optional<String> state(UUID offer, OfferState state, Optional<Integer> version) {
        return Row.all(database.createNativeQuery(
                                "select polku.state_offer(:id, :state, cast(:version as int)) as word", Tuple.class)
                        .setParameter("id", offer)
                        .setParameter("state", state.code())
                        .setParameter("version", BankRows.orNull(version)))
                .get(0)
                .text("word");
    }

    /** A draft alone is thrown away. */
    boolean remove(UUID offer) {
        return database.createNativeQuery("delete from polku.mentor_offer where id = :id and state = 'draft'")
                        .setParameter("id", offer)
                        .executeUpdate()
                == 1;
    }

    /** The acting person's own in a bank. */
    Optional<UUID> own(UUID programme, UUID me) {
        return Row.all(database.createNativeQuery(
                                "select id from polku.mentor_offer where programme = :programme and owner = :me",
                                Tuple.class)
                        .setParameter("programme", programme)
                        .setParameter("me", me))
                .stream()
                .findFirst()
                .map(row -> row.key("id"));
    }

    /** Those who report to the acting person and may be mentees in a bank. */
    List<MentorRequest.Named> reports(UUID programme) {
        return Row.all(database.createNativeQuery("select * from polku.reports_in_bank(:programme)", Tuple.class)
                        .setParameter("programme", programme))
                .stream()
                .map(row ->
                        new MentorRequest.Named(row.key("id"), row.text("name").orElseThrow()))
                .toList();
    }
}
