package fi.polku.mentoring.bank;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Requests to mentors in the database, sealed with the key of who wrote them; written and read through doors. */
@ApplicationScoped
class RequestStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    BankSettings settings;

    static Place place(UUID owner, UUID id) {
        return new Place(owner, "mentor_request.words", id);
    }

    /** Why not, in a word; absent when it is done. */
    Optional<String> ask(UUID id, UUID me, UUID offer, UUID mentee, String words) {
        return word(database.createNativeQuery(
                        "select polku.ask_mentor(:id, :offer, :mentee, :words, :most, :answer, :release) as word",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("offer", offer)
                .setParameter("mentee", mentee)
                .setParameter("words", vault.seal(place(me, id), words))
                .setParameter("most", settings.requests())
                .setParameter("answer", settings.answerDays())
                .setParameter("release", settings.releaseDays()));
    }

    /** What came of it, in a word; absent when it is not the acting person's to decide. */
    Optional<String> decide(UUID request, boolean send) {
        return word(database.createNativeQuery(
                        "select polku.decide_request(:id, :send, :answer, :release) as word", Tuple.class)
                .setParameter("id", request)
                .setParameter("send", send)
                .setParameter("answer", settings.answerDays())
                .setParameter("release", settings.releaseDays()));
    }

    /** What came of it, in a word; absent when the acting person is not asked. */
    Optional<String> answer(UUID request, boolean accept) {
        return word(database.createNativeQuery("select polku.answer_request(:id, :accept) as word", Tuple.class)
                .setParameter("id", request)
                .setParameter("accept", accept));
    }

    private static Optional<String> word(Query query) {
        return Row.all(query).get(0).text("word");
    }

    /** False when it is too late. */
    boolean takeBack(UUID request) {
        return Row.all(database.createNativeQuery("select polku.take_request_back(:id) as done", Tuple.class)
                        .setParameter("id", request))
                .get(0)
                .flag("done");
    }

    List<MentorRequest> list(Cursor after, int limit) {
        return requests(Optional.empty(), after, limit, false).toList();
    }

    /** With its words. */
    Optional<MentorRequest> open(UUID request) {
        return requests(Optional.of(request), Cursor.start(), 1, true).findFirst();
    }

    /** Without them. */
    Optional<MentorRequest> find(UUID request) {
        return requests(Optional.of(request), Cursor.start(), 1, false).findFirst();
    }

    private Stream<MentorRequest> requests(Optional<UUID> only, Cursor after, int limit, boolean words) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.mentor_requests(cast(:only as uuid), :at, :id, :limit)",
                                Tuple.class)
                        .setParameter("only", BankRows.orNull(only))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(row -> request(row, words));
    }

    private MentorRequest request(Row row, boolean words) {
        UUID id = row.key("id");
        MentorRequest.Named owner = named(row, "owner");
        return new MentorRequest(
                id,
                row.key("offer"),
                row.key("programme"),
                row.name("programme").orElseThrow(),
                stands(row.text("stands").orElseThrow()),
                row.text("state").flatMap(RequestState::of).orElseThrow(),
                owner,
                named(row, "mentee"),
                named(row, "mentor"),
                words ? vault.open(place(owner.id(), id), row.bytes("words")) : Optional.empty(),
                row.moment("asked_at").orElseThrow(),
                row.day("answer_by"),
                row.day("release_on"),
                row.moment("closed_at"),
                row.flag("sees_offer"));
    }

    private static MentorRequest.Stands stands(String code) {
        return Stream.of(MentorRequest.Stands.values())
                .filter(stands -> stands.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MentorRequest.Named named(Row row, String column) {
        return new MentorRequest.Named(
                row.key(column), row.text(column + "_name").orElseThrow());
    }
}
