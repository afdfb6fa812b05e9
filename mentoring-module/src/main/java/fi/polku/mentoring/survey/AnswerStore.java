package fi.polku.mentoring.survey;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Pools of answers, and what becomes of them, in the database. Nobody but its worker sees a pool; it is written by a door. */
@ApplicationScoped
class AnswerStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** A survey that is over. */
    record Over(UUID id, UUID programme, LocalDate lastDay) {}

    /** An answer is bound to its survey and to nothing else: which row it is in changes with each answer. */
    private static Place inPool(UUID survey) {
        return new Place(survey, "survey_answer.sealed", survey);
    }

    private static Place words(UUID words, UUID question) {
        return new Place(words, "survey_words.sealed", question);
    }

    /** What came of it: {@code taken}, {@code answered} before, or {@code closed}; absent where there is no such survey for the acting person. */
    Optional<String> answer(UUID survey, AnswerSheet sheet) {
        Object outcome = database.createNativeQuery("select polku.answer_survey(:survey, :sealed)", String.class)
                .setParameter("survey", survey)
                .setParameter("sealed", vault.seal(inPool(survey), sheet.written()))
                .getSingleResult();
        return Optional.ofNullable((String) outcome);
    }

    List<Over> over() {
        return Row.all(database.createNativeQuery("select * from polku.surveys_to_gather()", Tuple.class)).stream()
                .map(row -> new Over(
                        Objects.requireNonNull(row.id("id")),
                        Objects.requireNonNull(row.id("programme")),
                        row.day("last_day").orElseThrow()))
                .toList();
    }

    /** All answers, in an order of chance; nobody answers until the transaction ends. */
    List<AnswerSheet> pool(UUID survey) {
        return Row.all(database.createNativeQuery("select sealed from polku.survey_pool(:survey)", Tuple.class)
                        .setParameter("survey", survey))
                .stream()
                .flatMap(row -> vault.find(inPool(survey), row.bytes("sealed")).stream())
                .map(AnswerSheet::read)
                .toList();
    }

    /** Texts to a question, in the order given, which is to be one of chance. */
    void keep(UUID survey, UUID question, List<String> texts) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        texts.forEach(json::add);
        UUID words =
                (UUID) database.createNativeQuery("select s.words from polku.survey s where s.id = :survey", UUID.class)
                        .setParameter("survey", survey)
                        .getSingleResult();
        database.createNativeQuery(
                        "insert into polku.survey_words (question, survey, sealed) values (:question, :survey, :sealed)")
                .setParameter("question", question)
                .setParameter("survey", survey)
                .setParameter(
                        "sealed",
                        vault.seal(words(words, question), json.build().toString()))
                .executeUpdate();
    }

    /** Who had answered and what is forgotten, and the pool's key destroyed. */
    boolean close(UUID survey) {
        return Boolean.TRUE.equals(database.createNativeQuery("select polku.close_survey(:survey)", Boolean.class)
                .setParameter("survey", survey)
                .getSingleResult());
    }

    int forgetWords() {
        return ((Number) database.createNativeQuery("select polku.forget_survey_words()", Integer.class)
                        .getSingleResult())
                .intValue();
    }

    /** What was written, by question; for who runs the programme. */
    Map<UUID, List<String>> written(UUID survey, UUID words) {
        Map<UUID, List<String>> written = new HashMap<>();
        Row.all(database.createNativeQuery(
                                "select w.question, w.sealed from polku.survey_words w where w.survey = :survey",
                                Tuple.class)
                        .setParameter("survey", survey))
                .forEach(row -> {
                    UUID question = Objects.requireNonNull(row.id("question"));
                    vault.find(words(words, question), row.bytes("sealed"))
                            .ifPresent(json -> written.put(question, texts(json)));
                });
        return written;
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
