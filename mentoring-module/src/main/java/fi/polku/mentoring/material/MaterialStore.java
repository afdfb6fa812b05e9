package fi.polku.mentoring.material;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Material in the database, with what is told of its files; their content is {@link FileStore}'s. */
@ApplicationScoped
class MaterialStore {
    private static final String MATERIAL = """
            select m.*, f.name as file_name, f.type as file_type, f.size as file_size, encode(f.sha256, 'hex') as file_sha256
              from polku.material m left join polku.stored_file f on f.id = m.file
             where\s""";

    @PersistenceContext
    EntityManager database;

    /** The programme's own first, then the round's. */
    List<Material> list(UUID programme, Optional<UUID> round) {
        Query query = database.createNativeQuery(
                        MATERIAL + "m.programme = :programme and (m.round is null or m.round = cast(:round as uuid))"
                                + " order by m.round nulls first, m.place, m.added_at, m.id",
                        Tuple.class)
                .setParameter("programme", programme)
                .setParameter("round", round.map(UUID::toString).orElse(null));
        return Row.all(query).stream().map(MaterialStore::material).toList();
    }

    Optional<Material> find(UUID id) {
        Query query =
                database.createNativeQuery(MATERIAL + "m.id = :id", Tuple.class).setParameter("id", id);
        return Row.all(query).stream().map(MaterialStore::material).findFirst();
    }

    private static Material material(Row row) {
        return new Material(
                id(row, "id"),
                id(row, "programme"),
                Optional.ofNullable(row.id("round")),
                MaterialKind.of(row.text("kind").orElseThrow()).orElseThrow(),
                new MaterialContent(
                        row.text("phase").flatMap(PhaseKind::of),
                        Reached.of(row.text("audience").orElseThrow()).orElseThrow(),
                        row.name("title").orElseThrow(),
                        row.name("text").orElseThrow(),
                        row.text("address").map(WebAddress::new)),
                Optional.ofNullable(row.id("file")).map(file -> file(file, row)),
                row.moment("changed_at").orElseThrow(),
                row.number("version").orElseThrow());
    }

    private static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    private static StoredFile file(UUID id, Row row) {
        return new StoredFile(
                id,
                row.text("file_name").orElseThrow(),
                row.text("file_type").orElseThrow(),
                row.number("file_size").orElseThrow(),
                row.text("file_sha256").orElseThrow());
    }

    /** How many pieces a programme has, while nobody else adds one. */
    int countAlone(UUID programme) {
        database.createNativeQuery("select 1 from polku.programme where id = :programme for no key update")
                .setParameter("programme", programme)
                .getSingleResult();
        return ((Number) database.createNativeQuery("select count(*) from polku.material where programme = :programme")
                        .setParameter("programme", programme)
                        .getSingleResult())
                .intValue();
    }

    /** The last of its phase. */
    void add(
            UUID id,
            Shelved shelf,
            MaterialKind kind,
            MaterialContent said,
            Optional<UUID> file,
            UUID by,
            Instant now) {
        Query query = database.createNativeQuery("""
                        insert into polku.material (id, programme, round, phase, kind, audience, place, title_fi, title_sv, title_en,
                                                    text_fi, text_sv, text_en, address, file, agreed_at, added_by, added_at, changed_at, version)
                        values (:id, :programme, cast(:round as uuid), :phase, :kind, :audience,
                                (select coalesce(max(m.place), 0) + 1 from polku.material m where m.programme = :programme),
                                :title_fi, :title_sv, :title_en, :text_fi, :text_sv, :text_en, :address, cast(:file as uuid),
                                case when :kind = 'story' then cast(:now as timestamptz) end, :by, :now, :now, 1)""")
                .setParameter("programme", shelf.programme().id())
                .setParameter(
                        "round", shelf.of().map(round -> round.id().toString()).orElse(null))
                .setParameter("kind", kind.code())
                .setParameter("file", file.map(UUID::toString).orElse(null))
                .setParameter("by", by);
        said(query, id, said, now).executeUpdate();
    }

    private static Query said(Query query, UUID id, MaterialContent said, Instant now) {
        localized(localized(query, "title", said.title()), "text", said.text());
        return query.setParameter("id", id)
                .setParameter("phase", said.phase().map(PhaseKind::code).orElse(null))
                .setParameter("audience", said.reached().code())
                .setParameter("address", said.address().map(WebAddress::text).orElse(null))
                .setParameter("now", now);
    }

    private static Query localized(Query query, String name, Localized text) {
        return query.setParameter(name + "_fi", text.fi())
                .setParameter(name + "_sv", text.sv())
                .setParameter(name + "_en", text.en());
    }

    /** In another phase it comes last. */
    void change(Material before, MaterialContent said, Instant now) {
        Query query = database.createNativeQuery("""
                        update polku.material m
                           set phase = :phase, audience = :audience, title_fi = :title_fi, title_sv = :title_sv, title_en = :title_en,
                               text_fi = :text_fi, text_sv = :text_sv, text_en = :text_en, address = :address,
                               agreed_at = case when kind = 'story' then cast(:now as timestamptz) end, changed_at = :now,
                               place = case when phase is not distinct from cast(:phase as text) then place
                                            else (select max(o.place) + 1 from polku.material o where o.programme = m.programme) end,
                               version = version + 1
                         where id = :id and version = :version""").setParameter("version", before.version());
        one(said(query, before.id(), said, now));
    }

    void replace(Material before, UUID file, Instant now) {
        one(database.createNativeQuery(
                        "update polku.material set file = :file, changed_at = :now, version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("file", file)
                .setParameter("now", now)
                .setParameter("id", before.id())
                .setParameter("version", before.version()));
    }

    private static void one(Query update) {
        if (update.executeUpdate() == 0) {
            throw new Problem.Stale();
        }
    }

    /** Each takes the other's place. */
    void swap(UUID one, UUID other) {
        database.createNativeQuery("""
                        update polku.material m set place = o.place
                          from polku.material o
                         where (m.id, o.id) in ((cast(:one as uuid), cast(:other as uuid)), (cast(:other as uuid), cast(:one as uuid)))""")
                .setParameter("one", one.toString())
                .setParameter("other", other.toString())
                .executeUpdate();
    }

    void remove(UUID id) {
        database.createNativeQuery("delete from polku.material where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** A round's own goes along to the next; of files the same content, once. */
    void copy(UUID from, UUID into, Instant now) {
        database.createNativeQuery("""
                        insert into polku.material (id, programme, round, phase, kind, audience, place, title_fi, title_sv, title_en,
                                                    text_fi, text_sv, text_en, address, file, agreed_at, added_by, added_at, changed_at, version)
                        select gen_random_uuid(), m.programme, :into, m.phase, m.kind, m.audience, m.place, m.title_fi, m.title_sv, m.title_en,
                               m.text_fi, m.text_sv, m.text_en, m.address, m.file, m.agreed_at, polku.person(), :now, :now, 1
                          from polku.material m where m.round = :from""")
                .setParameter("from", from)
                .setParameter("into", into)
                .setParameter("now", now)
                .executeUpdate();
    }
}
