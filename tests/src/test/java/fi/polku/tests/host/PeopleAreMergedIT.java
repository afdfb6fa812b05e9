package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.reference.RecordKind;
import fi.polku.reference.Records;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two ids of the host turn out to be one person: all that was either's is the one's that stays, and nothing is lost. */
@HostTest
class PeopleAreMergedIT {
    /** Where the former id stays: what it was is told there, or what is never altered. */
    private static final Set<String> STAYS = Set.of(
            "polku.person.id",
            "polku_keys.data_key.author",
            "polku_audit.record.actor",
            "polku_audit.record.subject",
            "polku_audit.record.owner");

    private final HostSite polku;
    private final Someone goes;
    private final Someone stays;
    private final Caller former;
    private final Caller me;

    PeopleAreMergedIT(HostSite polku) {
        this.polku = polku;
        this.goes = polku.site().people().fresh();
        this.stays = polku.site().people().fresh();
        this.former = polku.site().as(goes);
        this.me = polku.site().as(stays);
    }

    @Test
    void what_either_wrote_is_read_by_the_one_and_can_be_changed() {
        String goal = goal(former, "Kuuntelen ensin");
        String entry = entry(former, "Vanhalla tunnuksella");
        String own = entry(me, "Uudella tunnuksella");
        merge();
        assertThat(me.get("/api/v1/goals/" + goal).expect(200).text("why")).isEqualTo("Syy: Kuuntelen ensin");
        assertThat(me.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Vanhalla tunnuksella");
        assertThat(me.get("/api/v1/log-entries/" + own).expect(200).text("whatHappened"))
                .isEqualTo("Uudella tunnuksella");
        me.patch("/api/v1/goals/" + goal, me.get("/api/v1/goals/" + goal), Map.of("why", "Uusi syy"))
                .expect(200);
        assertThat(me.get("/api/v1/goals/" + goal).text("why")).isEqualTo("Uusi syy");
        assertThat(me.get("/api/v1/goals/" + goal + "/history").expect(200).body())
                .contains("Syy: Kuuntelen ensin");
    }

    @Test
    void who_had_never_written_under_the_id_that_stays_reads_all_and_writes_with_a_key_of_that_id() {
        String entry = entry(former, "Ainoa merkintä");
        merge();
        String next = entry(me, "Toinen merkintä");
        assertThat(me.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Ainoa merkintä");
        assertThat(me.get("/api/v1/log-entries/" + next).expect(200).text("whatHappened"))
                .isEqualTo("Toinen merkintä");
        assertThat(database().one(Long.class, "select count(*) from polku_keys.data_key where owner = ?", stays.id()))
                .isEqualTo(2);
    }

    @Test
    void who_is_erased_is_erased_under_every_id() {
        String before = entry(former, "Ennen yhdistämistä");
        String mine = entry(me, "Omalla tunnuksella");
        merge();
        me.get("/api/v1/log-entries/" + before).expect(200);
        polku.site().destroyKeysOf(stays.id());
        for (String id : List.of(before, mine)) {
            assertThat(me.get("/api/v1/log-entries/" + id).expect(200).text("whatHappened"))
                    .doesNotContain("yhdistämistä", "Omalla");
        }
        assertThat(database()
                        .one(
                                Long.class,
                                "select count(*) from polku_keys.data_key where owner in (?, ?) and wrapped is not null",
                                stays.id(),
                                goes.id()))
                .isZero();
    }

    @Test
    void who_signs_in_under_the_former_id_is_the_one_that_stays_and_the_old_session_is_over() {
        entry(former, "Ennen");
        Visitor page = polku.site().signIn(goes);
        merge();
        assertThat(page.get("/log").answer().address().toString())
                .doesNotStartWith(polku.site().url());
        // the provider may go on naming the former id
        assertThat(polku.site().signIn(goes).get("/log").expect(200).text()).contains("Ennen");
        assertThat(former.get("/api/v1/me").expect(200).text("id"))
                .isEqualTo(stays.id().toString());
    }

    @Test
    void readers_read_on_and_what_was_shared_with_either_is_shared_with_the_one() {
        Someone friend = polku.site().people().fresh();
        Caller reader = polku.site().as(friend);
        String given = entry(former, "Ystävälle");
        share(former, given, friend);
        String both = entry(reader, "Molemmille");
        share(reader, both, goes);
        share(reader, both, stays);
        String received = entry(reader, "Vanhalle tunnukselle");
        share(reader, received, goes);
        String between = entry(former, "Toiselle minälle");
        share(former, between, stays);
        merge();
        assertThat(reader.get("/api/v1/log-entries/" + given).expect(200).text("whatHappened"))
                .isEqualTo("Ystävälle");
        me.get("/api/v1/log-entries/" + received).expect(200);
        me.get("/api/v1/log-entries/" + both).expect(200);
        assertThat(shares(reader, both)).isEqualTo(1);
        assertThat(me.get("/api/v1/log-entries/" + between).expect(200).text("whatHappened"))
                .isEqualTo("Toiselle minälle");
        assertThat(shares(me, between)).isZero();
    }

    @Test
    void of_two_paths_the_one_that_stays_is_shown_and_the_other_waits_behind_it_with_its_review() {
        String template = template();
        List<String> older = path(former, template);
        finish(former, older.get(0));
        List<String> newer = path(me, template);
        Caller supervisor = polku.site().as(polku.site().people().supervisorOf(stays));
        merge();
        assertThat(current(me)).isEqualTo(newer);
        assertThat(supervisor.get("/api/v1/steps/" + older.get(0)).expect(200).text("reviewText"))
                .isEqualTo("Valmis.");
        supervisor
                .post("/api/v1/steps/" + older.get(0) + "/review", Map.of("decision", "approve"))
                .expect(200);
        me.delete("/api/v1/me/path").expect(204);
        assertThat(current(me)).isEqualTo(older);
        assertThat(me.get("/api/v1/steps/" + older.get(0)).text("status")).isEqualTo("completed");
    }

    @Test
    void of_two_drafts_neither_is_lost() {
        Visitor old = polku.site().signIn(goes);
        old.type(old.get("/log"), "Tallenna merkintä", Map.of("whatHappened", "Vanha luonnos"))
                .expect(204);
        Visitor page = polku.site().signIn(stays);
        page.type(page.get("/log"), "Tallenna merkintä", Map.of("whatHappened", "Oma luonnos"))
                .expect(204);
        merge();
        assertThat(page.get("/log").document().select("[name=whatHappened]").val())
                .isEqualTo("Oma luonnos");
        page.press(page.get("/log"), "Tallenna merkintä", Map.of()).expect(200);
        assertThat(page.get("/log").document().select("[name=whatHappened]").val())
                .isEqualTo("Vanha luonnos");
        page.press(page.get("/log"), "Tallenna merkintä", Map.of()).expect(200);
        assertThat(page.get("/log").document().select("[name=whatHappened]").val())
                .isEmpty();
        assertThat(page.get("/log").text()).contains("Oma luonnos", "Vanha luonnos");
    }

    @Test
    void a_team_reports_to_the_one_that_stays_who_may_have_reported_to_the_other() {
        Someone report = polku.site().people().fresh();
        records().changeSupervisor(id(report), id(goes));
        records().changeSupervisor(id(stays), id(goes));
        polku.awaitSync();
        List<String> steps = path(polku.site().as(report), template());
        finish(polku.site().as(report), steps.get(0));
        former.get("/api/v1/steps/" + steps.get(0)).expect(200);
        merge();
        assertThat(me.get("/api/v1/team").expect(200).body()).contains(report.name());
        me.post("/api/v1/steps/" + steps.get(0) + "/review", Map.of("decision", "approve"))
                .expect(200);
        assertThat(me.get("/api/v1/me").expect(200).has("supervisor")).isFalse();
    }

    @Test
    void nothing_in_the_database_belongs_to_the_former_id_and_the_merge_is_on_record() {
        path(former, template());
        entry(former, "Jotain");
        goal(former, "Tavoite");
        polku.site().signIn(goes);
        merge();
        assertThat(whereItIs(goes.id())).isSubsetOf(STAYS);
        assertThat(database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where action = 'person.merge' and subject = ? and owner = ?",
                                goes.id(),
                                stays.id()))
                .isEqualTo(1);
        // a request that was under way when the merge was made wrote under the former id
        database()
                .change(
                        "insert into polku.goal (id, owner, title, status, outlook, progress, created_at, changed_at, version)"
                                + " values (gen_random_uuid(), ?, 'late', 'active', 'on-track', 0, now(), now(), 1)",
                        goes.id());
        polku.awaitSync();
        assertThat(whereItIs(goes.id())).isSubsetOf(STAYS);
        assertThat(me.get("/api/v1/goals").expect(200).body()).contains("late");
    }

    @Test
    void who_has_answered_a_survey_under_either_id_has_answered_and_no_answer_is_lost() {
        Gathered round = Gathered.of(polku.site());
        round.begun(List.of(goes, polku.site().people().fresh("agency-1", "fi"), stays));
        String both = openSurvey(round);
        String before = openSurvey(round);
        for (Caller who : List.of(former, me)) {
            answered(who, both).expect(204);
        }
        answered(former, before).expect(204);
        merge();
        assertThat(database()
                        .rows(
                                "select survey::text as survey from polku.survey_tick where person = ? order by 1",
                                stays.id())
                        .stream()
                        .map(row -> row.get("survey")))
                .containsExactlyInAnyOrder(both, before);
        assertThat(database().one(Long.class, "select count(*) from polku.survey_answer where survey = ?::uuid", both))
                .isEqualTo(2);
        for (String survey : List.of(both, before)) {
            answered(me, survey).expect(409);
        }
        assertThat(whereItIs(goes.id())).isSubsetOf(STAYS);
    }

    /** Open from today on: it was begun for tomorrow. */
    private String openSurvey(Gathered round) {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(1);
        String survey = round.hr()
                .post(
                        "/api/v1/rounds/" + round.round() + "/surveys",
                        Map.of(
                                "moment", "after-meeting",
                                "firstDay", tomorrow.toString(),
                                "lastDay", tomorrow.plusDays(9).toString()))
                .expect(201)
                .text("id");
        database().change("update polku.survey set first_day = polku.today() where id = ?::uuid", survey);
        return survey;
    }

    /** Whatever its first question on a scale is. */
    private static Answer answered(Caller who, String survey) {
        String path = "/api/v1/surveys/" + survey;
        String scale = who.get(path).expect(200).json().getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("kind").equals("scale"))
                .map(each -> each.getString("code"))
                .findFirst()
                .orElseThrow();
        return who.post(path + "/answers", Map.of(scale, 4));
    }

    @Test
    void a_merge_of_a_merge_is_followed_also_over_somebody_who_was_never_seen() {
        String entry = entry(former, "Kolmas nimi");
        Someone last = polku.site().people().fresh();
        String between = "p-8" + UUID.randomUUID().toString().substring(0, 8);
        Person like = records().people().find(id(stays)).orElseThrow();
        merge();
        polku.host().stop();
        // comes and goes between two syncs
        records()
                .people()
                .put(new Person(
                        between,
                        like.givenName(),
                        like.familyName(),
                        like.email(),
                        like.language(),
                        like.unit(),
                        like.supervisor(),
                        like.employedFrom(),
                        like.employedTo()));
        records().merge(id(stays), between);
        records().merge(between, id(last));
        polku.restartHost();
        polku.awaitSync();
        assertThat(polku.site()
                        .as(last)
                        .get("/api/v1/log-entries/" + entry)
                        .expect(200)
                        .text("whatHappened"))
                .isEqualTo("Kolmas nimi");
        assertThat(mergedInto(goes)).contains(last.id());
        assertThat(mergedInto(stays)).contains(last.id());
    }

    @Test
    void a_merge_told_twice_is_done_once() {
        String entry = entry(former, "Kerran");
        merge();
        database().change("update polku.host_sync set changes_from = changes_from - interval '1 hour'");
        polku.awaitSync();
        me.get("/api/v1/log-entries/" + entry).expect(200);
        assertThat(polku.rejects(id(goes))).isEmpty();
        assertThat(database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where action = 'person.merge' and subject = ?",
                                goes.id()))
                .isEqualTo(1);
    }

    @Test
    void a_merge_into_somebody_unknown_waits_with_a_line_in_the_report_until_they_come() {
        String entry = entry(former, "Odottaa");
        Person like = records().people().find(id(goes)).orElseThrow();
        String late = "p-7" + UUID.randomUUID().toString().substring(0, 8);
        records().people().merge(id(goes), late);
        polku.awaitSync();
        assertThat(polku.rejects(id(goes))).containsExactly("unknown-survivor");
        assertThat(mergedInto(goes)).isEmpty();
        records()
                .people()
                .put(new Person(
                        late,
                        "Myöhään",
                        "Tullut",
                        "myohaan.tullut@example.org",
                        "fi",
                        like.unit(),
                        like.supervisor(),
                        like.employedFrom(),
                        like.employedTo()));
        polku.awaitSync();
        UUID arrived = database().one(UUID.class, "select id from polku.person where host_id = ?", late);
        assertThat(mergedInto(goes)).contains(arrived);
        assertThat(database().one(UUID.class, "select owner from polku.log_entry where id = ?", UUID.fromString(entry)))
                .isEqualTo(arrived);
    }

    @Test
    void a_circle_of_merges_joins_nobody_and_loses_nothing() {
        String one = entry(former, "Toinen");
        String other = entry(me, "Toinen");
        records().people().merge(id(goes), id(stays));
        records().people().merge(id(stays), id(goes));
        polku.awaitSync();
        assertThat(polku.rejects(id(goes))).containsExactly("merge-circle");
        assertThat(polku.rejects(id(stays))).containsExactly("merge-circle");
        assertThat(owner(one)).isEqualTo(goes.id());
        assertThat(owner(other)).isEqualTo(stays.id());
    }

    @Test
    void who_is_listed_again_or_merged_into_another_stays_joined_and_is_reported() {
        Person before = records().people().find(id(goes)).orElseThrow();
        merge();
        records().people().put(before);
        polku.awaitSync();
        assertThat(polku.rejects(id(goes))).containsExactly("merged-away");
        records().people().merge(id(goes), id(polku.site().people().fresh()));
        polku.awaitSync();
        assertThat(polku.rejects(id(goes))).containsExactlyInAnyOrder("merged-away", "merged-before");
        assertThat(mergedInto(goes)).contains(stays.id());
    }

    @Test
    void a_merge_that_a_whole_reading_could_not_tell_of_is_found_among_the_changes_after_it() {
        String entry = entry(former, "Ei katoa");
        polku.host().stop();
        database().change("update polku.host_sync set whole_at = null, feed = null");
        records().merge(id(goes), id(stays));
        polku.restartHost();
        polku.awaitSync();
        await("the merge was not found", () -> mergedInto(goes).isPresent());
        me.get("/api/v1/log-entries/" + entry).expect(200);
    }

    @Test
    void what_the_host_holds_of_a_goal_it_moves_and_polku_goes_on_under_the_id_that_stays() {
        String goal = goal(former, "Isännälle");
        former.post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host")).expect(201);
        await("the goal did not arrive", () -> records().goals().of(id(goes)).size() == 1);
        merge();
        me.patch("/api/v1/goals/" + goal, me.get("/api/v1/goals/" + goal), Map.of("progress", 40))
                .expect(200);
        await(
                "the change did not arrive",
                () -> records().goals().of(id(stays)).stream()
                        .anyMatch(held -> held.toString().contains("40")));
        assertThat(records().goals().of(id(goes))).isEmpty();
    }

    @Test
    void evidence_goes_with_its_step_and_the_hosts_answer_finds_the_one_that_stays() {
        Completed before = new Completed(polku, 1, "Valmis.");
        Someone one = polku.site().people().fresh("agency-2", "fi");
        Caller after = polku.site().as(one);
        String sent = before.evidence(0, 0, "Vedin työpajan", Map.of("note", "Kolme virastoa", "level", 3));
        String draft = before.evidence(0, 1, "Ei vielä valmis", Map.of());
        before.send(sent).expect(200);
        before.awaitState(sent, "sent");
        merge(before.who(), one);
        assertThat(whereItIs(before.who().id())).isSubsetOf(STAYS);
        Answer item = after.get("/api/v1/evidence/" + sent).expect(200);
        assertThat(item.text("note")).isEqualTo("Kolme virastoa");
        assertThat(item.json().getJsonObject("message").getString("person")).isEqualTo(id(one));
        assertThat(after.get("/api/v1/evidence/" + draft).expect(200).text("title"))
                .isEqualTo("Ei vielä valmis");
        records().decide(id(one), sent, "changed", Optional.of(2), "Vielä yksi", id(one));
        await("the answer was not read", () -> state(after, sent).equals("changed"));
        after.post("/api/v1/evidence/" + sent + "/take-back").expect(200);
        await("it was not taken back", () -> state(after, sent).equals("taken-back"));
        assertThat(records().received().find(RecordKind.EVIDENCE, id(one), sent))
                .isEmpty();
    }

    private static String state(Caller who, String evidence) {
        return who.get("/api/v1/evidence/" + evidence).expect(200).text("state");
    }

    private void merge() {
        merge(goes, stays);
    }

    private void merge(Someone from, Someone into) {
        records().merge(id(from), id(into));
        polku.awaitSync();
        assertThat(mergedInto(from)).contains(into.id());
    }

    private Optional<UUID> mergedInto(Someone someone) {
        return database().rows("select merged_into from polku.person where id = ?", someone.id()).stream()
                .flatMap(row -> row.values().stream())
                .map(UUID.class::cast)
                .findFirst();
    }

    private Set<String> whereItIs(UUID person) {
        return database()
                .rows("select n.nspname || '.' || c.relname as \"table\", a.attname as \"column\" from pg_attribute a"
                        + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname like 'polku%' and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attnum > 0"
                        + " and not a.attisdropped")
                .stream()
                .filter(row -> database()
                                .one(
                                        Long.class,
                                        "select count(*) from " + row.get("table") + " where " + row.get("column")
                                                + " = ?",
                                        person)
                        > 0)
                .map(row -> row.get("table") + "." + row.get("column"))
                .collect(Collectors.toSet());
    }

    private UUID owner(String entry) {
        return database().one(UUID.class, "select owner from polku.log_entry where id = ?", UUID.fromString(entry));
    }

    private static String goal(Caller who, String title) {
        return who.post("/api/v1/goals", Map.of("title", title, "why", "Syy: " + title, "status", "active"))
                .expect(201)
                .text("id");
    }

    private static String entry(Caller who, String text) {
        return who.post("/api/v1/log-entries", Map.of("whatHappened", text))
                .expect(201)
                .text("id");
    }

    private static void share(Caller who, String entry, Someone with) {
        who.post(
                        "/api/v1/log-entries/" + entry + "/shares",
                        Map.of("with", with.id().toString()))
                .expect(201);
    }

    private static int shares(Caller who, String entry) {
        return who.get("/api/v1/log-entries/" + entry + "/shares")
                .expect(200)
                .items()
                .size();
    }

    private String template() {
        return polku.site()
                .as("hr")
                .post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                "Polku " + UUID.randomUUID(),
                                "steps",
                                List.of(
                                        Map.of("title", "Ensin", "kind", "reading"),
                                        Map.of("title", "Sitten", "kind", "work-task"))))
                .expect(201)
                .text("id");
    }

    private static List<String> path(Caller who, String template) {
        return steps(who.post("/api/v1/me/path", Map.of("template", template)).expect(201));
    }

    private static List<String> current(Caller who) {
        return steps(who.get("/api/v1/me/path").expect(200));
    }

    private static List<String> steps(Answer path) {
        return path.json().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("id"))
                .toList();
    }

    private static void finish(Caller who, String step) {
        who.post("/api/v1/steps/" + step + "/start").expect(200);
        who.post("/api/v1/steps/" + step + "/review-request", Map.of("text", "Valmis."))
                .expect(200);
    }

    private void await(String otherwise, java.util.function.BooleanSupplier check) {
        polku.await(otherwise, check);
    }

    private Database database() {
        return polku.site().database();
    }

    private Records records() {
        return polku.host().records();
    }

    private static String id(Someone someone) {
        return someone.account().id();
    }
}
