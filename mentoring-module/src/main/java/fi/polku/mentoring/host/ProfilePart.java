package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Profiles, each put whole in the place of the former one; entries that stay as they were are not touched. */
final class ProfilePart implements CopyPart<HostProfile, String> {
    private static final String PEOPLE = """
            select p.id, i.person as host_id, r.person is null as first, coalesce(r.host_changed <= i.changed, true) as news, p.erased
              from unnest(?, ?) as i(person, changed)
              cross join lateral (select x.id, x.erased_at is not null as erased from polku.person x where x.host = ? and x.host_id = i.person limit 1) p
              left join lateral (select x.person, x.host_changed from polku.profile x where x.person = p.id limit 1) r on true""";

    private static final String PROFILES = """
            insert into polku.profile as r (person, host_changed, host_seen)
            select i.person, i.changed, ? from unnest(?, ?) as i(person, changed)
            on conflict (person) do update
               set host_changed = greatest(r.host_changed, excluded.host_changed), host_seen = excluded.host_seen
             where r.host_changed < excluded.host_changed or (? and r.host_seen <> excluded.host_seen)""";

    private static final String ASSESSORS = "select host_id, id from polku.person where host = ? and host_id = any (?)";

    /**
     * People by their places in two lists and days by their numbers: the driver sends numbers in binary, and ids as text.
     * Arrays beside each other in {@code select} are taken apart as they are read; in {@code from} each is put aside first.
     */
    private static final String GIVEN = """
            select (?::uuid[])[i.person] as person, i.competence, i.level, i.target, i.assessor,
                   (?::uuid[])[i.assessed_by] as assessed_by, date '1970-01-01' + i.assessed_on as assessed_on
              from (select unnest(?) as person, unnest(?) as competence, unnest(?) as level, unnest(?) as target,
                           unnest(?) as assessor, unnest(?) as assessed_by, unnest(?) as assessed_on) i
            """;

    private static final String FIRST_ENTRIES =
            "insert into polku.profile_entry (person, competence, level, target, assessor, assessed_by, assessed_on) "
                    + GIVEN;

    private static final String ALTERED_ENTRIES =
            "insert into polku.profile_entry (person, competence, level, target, assessor, assessed_by, assessed_on) "
                    + GIVEN
                    + """
             on conflict (person, competence) do update
               set level = excluded.level, target = excluded.target, assessor = excluded.assessor,
                   assessed_by = excluded.assessed_by, assessed_on = excluded.assessed_on""";

    private static final String GONE = """
            delete from polku.profile r using unnest(?, ?) as g(id, changed), polku.person p
             where p.host = ? and p.host_id = g.id and r.person = p.id and r.host_changed <= g.changed""";

    /**
     * A profile of somebody in the copy.
     *
     * @param first whether no profile of theirs is held yet
     * @param news whether it is not older than what is held
     * @param erased whether the person's time here is over, of whom nothing is kept whatever the host tells
     */
    private record Known(UUID person, HostProfile profile, boolean first, boolean news, boolean erased) {}

    @Override
    public String feed() {
        return "profiles";
    }

    @Override
    public HostPage<HostProfile, String> read(Host host, ReadFrom from) {
        return host.get(CompetenceProfiles.class).profiles(from);
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostProfile, String> page) throws SQLException {
        List<Reject> rejected = new ArrayList<>();
        List<Known> known = known(sql, run, page, rejected);
        List<Known> news = known.stream().filter(Known::news).toList();
        sql.update(
                PROFILES,
                run.number(),
                Column.of("uuid", known, Known::person),
                Column.of("timestamptz", known, one -> one.profile().changed()),
                run.isWhole());
        entries(sql, run, news, rejected);
        int gone = sql.update(
                GONE,
                Column.of("text", page.gone(), Gone::key),
                Column.of("timestamptz", page.gone(), Gone::changed),
                run.host());
        return new Written(news.size() + gone, rejected);
    }

    /** Those whose profiles can be kept. */
    private static List<Known> known(Statements sql, Run run, HostPage<HostProfile, String> page, List<Reject> rejected)
            throws SQLException {
        Map<String, HostProfile> loose = new HashMap<>();
        page.present().forEach(profile -> loose.put(profile.person(), profile));
        List<Known> known = sql.query(
                row -> new Known(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(loose.remove(row.getString("host_id"))),
                        row.getBoolean("first"),
                        row.getBoolean("news"),
                        row.getBoolean("erased")),
                PEOPLE,
                Column.of("text", page.present(), HostProfile::person),
                Column.of("timestamptz", page.present(), HostProfile::changed),
                run.host());
        loose.keySet().forEach(person -> rejected.add(new Reject(person, RejectReason.UNKNOWN_PERSON, "person")));
        return known.stream().filter(one -> !one.erased()).toList();
    }

    private static void entries(Statements sql, Run run, List<Known> news, List<Reject> rejected) throws SQLException {
        List<HostProfileEntry> all =
                news.stream().flatMap(one -> one.profile().entries().stream()).toList();
        RatedCompetences competences = RatedCompetences.of(sql, run, all);
        Map<String, UUID> assessors = assessors(sql, run, all);
        HeldRatings held = HeldRatings.of(
                sql,
                news.stream().filter(one -> !one.first()).map(Known::person).toList());
        Ratings first = new Ratings();
        Ratings altered = new Ratings();
        for (Known one : news) {
            for (HostProfileEntry entry : one.profile().entries()) {
                Optional<RejectReason> wrong = competences.wrong(entry);
                if (wrong.isPresent()) {
                    rejected.add(new Reject(one.profile().person(), wrong.get(), "entry"));
                    continue;
                }
                Ratings.Rating rating =
                        Ratings.Rating.of(one.person(), competences.id(entry.competence()), entry, assessors);
                if (one.first()) {
                    first.add(rating);
                } else if (held.isNews(rating)) {
                    altered.add(rating);
                }
            }
        }
        first.write(sql, FIRST_ENTRIES);
        altered.write(sql, ALTERED_ENTRIES);
        held.deleteOthers(sql);
    }

    /** Whoever assessed somebody, as far as they are in the copy. */
    private static Map<String, UUID> assessors(Statements sql, Run run, List<HostProfileEntry> entries)
            throws SQLException {
        Set<String> named = new HashSet<>();
        entries.forEach(entry -> entry.assessedBy().ifPresent(named::add));
        Map<String, UUID> people = new HashMap<>();
        sql.query(
                row -> people.put(row.getString("host_id"), row.getObject("id", UUID.class)),
                ASSESSORS,
                run.host(),
                new Column("text", List.copyOf(named)));
        return people;
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        String ofHost = "person in (select id from polku.person where host = ?)";
        long before = Marks.count(sql, "select count(*) from polku.profile where " + ofHost, run.host());
        int gone = sql.update(
                "delete from polku.profile where " + ofHost + " and host_seen <> ?", run.host(), run.number());
        return new Swept(gone, before);
    }
}
