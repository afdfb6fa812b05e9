package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Drafts in the database, each sealed whole. */
@ApplicationScoped
class LogDraftStore {
    private static final String CONTENT = "log_draft.content";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** A draft that came with another id of the same person stays parked until it is the one that is typed into. */
    private static final String NOT_PARKED =
            "with taken_up as (delete from polku.log_draft where owner = :owner and parked and form = :form) ";

    /** Keeps what was typed, unless this form was saved or thrown away meanwhile. */
    boolean keep(UUID owner, Optional<UUID> entry, LogDraft draft) {
        return database.createNativeQuery(NOT_PARKED + """
                        insert into polku.log_draft as d (owner, entry, form, closed, content, version, saved_at)
                        values (:owner, cast(:entry as uuid), :form, false, :content, cast(:version as int), :now)
                        on conflict (owner, entry) where not parked do update
                          set form = excluded.form, closed = false, content = excluded.content, version = excluded.version, saved_at = excluded.saved_at
                          where not (d.closed and d.form = excluded.form)""")
                        .setParameter("owner", owner)
                        .setParameter("entry", entry.map(UUID::toString).orElse(null))
                        .setParameter("form", draft.form())
                        .setParameter("content", vault.seal(place(owner, entry), json(draft.fields())))
                        .setParameter(
                                "version",
                                draft.version().map(v -> Integer.toString(v)).orElse(null))
                        .setParameter("now", draft.savedAt())
                        .executeUpdate()
                == 1;
    }

    /** Forgets what was typed into a form, for good. What is typed elsewhere for the same entry stays. */
    void close(UUID owner, Optional<UUID> entry, UUID form, Instant now) {
        database.createNativeQuery(NOT_PARKED + """
                        insert into polku.log_draft as d (owner, entry, form, closed, content, saved_at)
                        values (:owner, cast(:entry as uuid), :form, true, null, :now)
                        on conflict (owner, entry) where not parked do update
                          set closed = true, content = null, version = null, saved_at = excluded.saved_at
                          where d.form = excluded.form""")
                .setParameter("owner", owner)
                .setParameter("entry", entry.map(UUID::toString).orElse(null))
                .setParameter("form", form)
                .setParameter("now", now)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    Optional<LogDraft> find(UUID owner, Optional<UUID> entry) {
        List<Tuple> rows = database.createNativeQuery(
                        "select form, content, version, saved_at from polku.log_draft"
                                + " where owner = :owner and entry is not distinct from cast(:entry as uuid) and not closed"
                                + " order by parked, saved_at desc limit 1",
                        Tuple.class)
                .setParameter("owner", owner)
                .setParameter("entry", entry.map(UUID::toString).orElse(null))
                .getResultList();
        return rows.stream()
                .findFirst()
                .flatMap(row -> vault.find(place(owner, entry), row.get("content", byte[].class))
                        .map(content -> new LogDraft(
                                row.get("form", UUID.class),
                                fields(content),
                                Optional.ofNullable(row.get("version", Number.class))
                                        .map(Number::intValue),
                                row.get("saved_at", Instant.class))));
    }

    static Place place(UUID owner, Optional<UUID> entry) {
        return new Place(owner, CONTENT, entry.orElse(owner));
    }

    private static String json(Map<String, String> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
        }
    }
}
