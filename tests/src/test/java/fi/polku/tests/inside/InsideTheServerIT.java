package fi.polku.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.goal.GoalChange;
import fi.polku.mentoring.goal.GoalShares;
import fi.polku.mentoring.goal.GoalStatus;
import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.goal.Outlook;
import fi.polku.mentoring.goal.SetGoal;
import fi.polku.mentoring.keys.Keys;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.SealBroken;
import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.path.StepContent;
import fi.polku.mentoring.path.StepKind;
import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.report.Reports;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.run.Await;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The built WAR on Payara Micro, from within: one class, as each class would be deployed anew. */
@ExtendWith(ArquillianExtension.class)
class InsideTheServerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 600;

    @Inject
    Goals goals;

    @Inject
    GoalShares shares;

    @Inject
    Paths paths;

    @Inject
    PathTemplates templates;

    @Inject
    Figures figures;

    @Inject
    Reports reports;

    @Inject
    Probe probe;

    @Inject
    Keys keys;

    @Inject
    Interjection interjection;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/polku")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return Wars.built();
    }

    /** Nobody calls it: the sync worker has to have found the host by itself. */
    @BeforeEach
    void people_of_the_host_are_known() {
        assertThat(Await.until(
                        PATIENCE,
                        () -> Rows.count("polku.host_sync where succeeded_at is not null") == 1
                                && Rows.count("polku.person where active") >= PEOPLE))
                .as("the sync worker has read the host")
                .isTrue();
    }

    @Test
    void use_case_outside_a_request_is_one_transaction_as_its_actor_under_the_applications_role() throws Exception {
        UUID expert = person("p-000010");
        Actor actor = Actor.person(expert);
        List<List<String>> begun =
                threads.submit(() -> probe.begunTwice(actor, actor)).get();
        assertThat(begun.get(0)).element(1).isEqualTo(expert.toString());
        assertThat(begun.get(0)).element(2).isEqualTo("polku_app");
        assertThat(begun.get(1)).as("a use case that it calls").isEqualTo(begun.get(0));
        List<String> next = threads.submit(() -> probe.begun(actor)).get();
        assertThat(next.get(0))
                .as("the next transaction")
                .isNotEqualTo(begun.get(0).get(0));
    }

    @Test
    void use_case_cannot_call_another_as_somebody_else_and_the_thread_is_free_afterwards() {
        Actor one = Actor.person(person("p-000010"));
        Actor other = Actor.person(person("p-000011"));
        assertThatThrownBy(() -> probe.begunTwice(one, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("as somebody else");
        assertThat(probe.begun(other)).element(1).isEqualTo(other.person().toString());
    }

    @Test
    void goal_and_its_audit_record_are_written_by_the_same_transaction() {
        UUID goal = set(Actor.person(person("p-000012")));
        assertThat(Rows.one("select xmin::text from polku.goal where id = ?", goal))
                .isEqualTo(Rows.one(
                        "select xmin::text from polku_audit.record where subject = ? and action = 'goal.set'", goal));
    }

    @Test
    void people_are_counted_together_from_five_on_and_one_more_is_not_told() {
        UUID agency = organisation("p-000020");
        Actor hr = new Actor(Optional.of(person("p-000020")), Optional.of(agency), Set.of(Role.HR), Optional.empty());
        UUID template = templates.write(hr, path(), Optional.empty());
        List<UUID> six = Rows.of(
                        "select cast(id as text) from polku.person where organisation = ? and active order by host_id limit 7",
                        agency)
                .stream()
                .map(UUID::fromString)
                .toList();
        six.subList(0, 6).forEach(each -> paths.begin(Actor.person(each), template, Optional.empty()));
        assertThat(begun(hr, template)).as("before the turn of the quarter").isEmpty();

        Actor worker = Actor.worker(Role.FIGURES);
        LocalDate tomorrow = LocalDate.now(Texts.ZONE).plusDays(1);
        figures.release(worker, tomorrow);
        assertThat(begun(hr, template)).contains(6);

        paths.begin(Actor.person(six.get(6)), template, Optional.empty());
        figures.release(worker, tomorrow);
        figures.release(worker, tomorrow.plusDays(1));
        assertThat(begun(hr, template))
                .as("one more could be told by subtraction")
                .contains(6);

        Actor elsewhere = new Actor(
                Optional.of(person("p-000020")), Optional.of(UUID.randomUUID()), Set.of(Role.HR), Optional.empty());
        assertThat(reports.paths(elsewhere).templates()).isEmpty();
        Actor expert = Actor.person(six.get(0));
        assertThatThrownBy(() -> reports.paths(expert)).isInstanceOf(Problem.NotAllowed.class);
    }

    private Optional<Integer> begun(Actor hr, UUID template) {
        return reports.paths(hr).templates().stream()
                .filter(t -> t.id().equals(template.toString()))
                .findFirst()
                .flatMap(t -> t.whole().begun())
                .map(Figure::contributions);
    }

    private static WriteTemplate path() {
        StepContent step = new StepContent(
                new Localized("Lue strategia", "", ""), new Localized("", "", ""), StepKind.READING, List.of());
        return new WriteTemplate(
                new Localized("Asiantuntijan polku", "", ""),
                new Localized("", "", ""),
                true,
                List.of(new TemplateStep(step, Optional.empty())));
    }

    private static UUID organisation(String hostId) {
        return UUID.fromString(
                Rows.one("select cast(organisation as text) from polku.person where host_id = ?", hostId));
    }

    @Test
    void refusal_takes_back_row_audit_record_and_message_together() {
        Actor owner = Actor.person(person("p-000013"));
        UUID goal = set(owner);
        interjection.object(Interjection.refusal());
        try {
            assertThatThrownBy(() -> shares.share(owner, goal, new Reader.Host()))
                    .isInstanceOf(Problem.Refused.class);
        } finally {
            interjection.rest();
        }
        assertThat(interjection.heard()).as("the share had been written").hasSize(1);
        assertThat(written(goal)).as("share, audit record, message").containsExactly(0L, 0L, 0L);

        shares.share(owner, goal, new Reader.Host());
        assertThat(written(goal)).as("without the refusal").containsExactly(1L, 1L, 1L);
    }

    @Test
    void worker_delivers_what_was_shared_as_itself() {
        Actor owner = Actor.person(person("p-000014"));
        UUID goal = set(owner);
        shares.share(owner, goal, new Reader.Host());
        assertThat(Await.until(
                        PATIENCE,
                        () -> Rows.count("polku.outbox where subject = ? and sent_at is not null", goal) == 1))
                .as("the message has reached the host")
                .isTrue();
        assertThat(Rows.of(
                        "select coalesce(actor::text, 'no person') || ' as ' || acting_as from polku_audit.record"
                                + " where subject = ? and action = 'goal.sent-to-host'",
                        goal))
                .containsExactly("no person as sync");
    }

    @Test
    void nothing_is_seen_without_an_actor_and_nothing_of_others_with_one() throws Exception {
        UUID owner = person("p-000015");
        set(Actor.person(owner));
        assertThat(probe.goalsOf(Actor.person(owner), owner)).isEqualTo(1);
        assertThat(probe.goalsOf(Actor.person(person("p-000016")), owner)).isZero();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet all = sql.executeQuery("select count(*) from polku.goal")) {
            all.next();
            assertThat(all.getLong(1)).isZero();
        }
    }

    @Test
    void vault_opens_what_it_sealed_and_only_at_its_place() {
        UUID author = person("p-000017");
        Actor actor = Actor.person(author);
        Place place = new Place(author, "goal.why", UUID.randomUUID());
        byte[] sealed = probe.seal(actor, place, "Jotta uskallan puhua");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("uskallan");
        assertThat(probe.open(actor, place, sealed)).contains("Jotta uskallan puhua");
        Place elsewhere = new Place(author, "goal.success", place.row());
        assertThatThrownBy(() -> probe.open(actor, elsewhere, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void key_whose_transaction_failed_is_never_used() {
        UUID author = person("p-000018");
        Actor actor = Actor.person(author);
        Place place = new Place(author, "goal.why", UUID.randomUUID());
        assertThatThrownBy(() -> probe.sealAndFail(actor, place, "mitään"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as asked");
        assertThat(Rows.count("polku_keys.data_key where owner = ?", author)).isZero();
        byte[] sealed = probe.seal(actor, place, "Jotta uskallan puhua");
        assertThat(Rows.count("polku_keys.data_key where owner = ?", author)).isOne();
        assertThat(probe.open(actor, place, sealed)).contains("Jotta uskallan puhua");
    }

    @Test
    void key_is_destroyed_by_retention_for_good_and_on_record() {
        UUID author = person("p-000019");
        Actor actor = Actor.person(author);
        Place place = new Place(author, "goal.why", UUID.randomUUID());
        byte[] sealed = probe.seal(actor, place, "Jotta uskallan puhua");
        assertThat(probe.open(actor, place, sealed)).contains("Jotta uskallan puhua");
        assertThatThrownBy(() -> keys.destroy(Actor.person(person("p-000020")), author))
                .isInstanceOf(Problem.NotAllowed.class);
        assertThatThrownBy(() -> keys.destroy(Actor.worker(Role.SYNC), author)).isInstanceOf(Problem.NotAllowed.class);
        assertThat(probe.open(actor, place, sealed)).contains("Jotta uskallan puhua");

        assertThat(keys.destroy(Actor.worker(Role.RETENTION), author)).isEqualTo(1);
        assertThat(probe.open(actor, place, sealed))
                .hasValueSatisfying(text -> assertThat(text).isNotEqualTo("Jotta uskallan puhua"));
        assertThatThrownBy(() -> probe.seal(actor, place, "uudestaan")).isInstanceOf(Problem.Refused.class);
        assertThat(keys.destroy(Actor.worker(Role.RETENTION), author))
                .as("again")
                .isZero();
        assertThat(Rows.of(
                        "select acting_as || ' ' || \"right\" from polku_audit.record where action = 'key.destroy' and owner = ?",
                        author))
                .containsExactly("retention retention", "retention retention");
    }

    @Test
    void person_destroys_their_own_key() {
        UUID author = person("p-000021");
        Actor actor = Actor.person(author);
        Place place = new Place(author, "goal.why", UUID.randomUUID());
        byte[] sealed = probe.seal(actor, place, "Jotta uskallan puhua");
        assertThat(keys.destroy(actor, author)).isEqualTo(1);
        assertThat(probe.open(actor, place, sealed))
                .hasValueSatisfying(text -> assertThat(text).isNotEqualTo("Jotta uskallan puhua"));
    }

    @Test
    void defaults_come_from_the_war_and_everything_else_from_outside() {
        Config config = ConfigProvider.getConfig();
        assertThat(config.getValue("polku.hosts", String.class)).isEqualTo("osaava");
        assertThat(config.getValue("mp.openapi.filter", String.class)).isEqualTo("fi.polku.mentoring.web.ApiOnly");
        assertThat(config.getValue("polku.db.user", String.class)).isEqualTo("polku_app");
        assertThat(config.getConfigValue("polku.db.user").getSourceOrdinal())
                .as("from outside, before the defaults")
                .isGreaterThan(config.getConfigValue("polku.hosts").getSourceOrdinal());
    }

    @Test
    void libraries_of_the_war_come_before_the_servers() throws Exception {
        assertThat(jarOf("org.glassfish.jaxb.runtime.v2.JAXBContextFactory"))
                .matches(".*/WEB-INF/lib/jaxb-runtime-[.0-9]+\\.jar");
        assertThat(jarOf("org.hibernate.Session")).matches(".*/WEB-INF/lib/hibernate-core-.*\\.jar");
        assertThat(jarOf("org.postgresql.Driver")).matches(".*/WEB-INF/lib/postgresql-.*\\.jar");
    }

    private UUID set(Actor owner) {
        SetGoal content = new SetGoal(
                "Ohjaan etäpalaverit",
                Optional.of("Jotta kaikki puhuvat"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return goals.set(
                owner,
                new GoalChange(content, GoalStatus.ACTIVE, Outlook.ON_TRACK, 0, Optional.empty()),
                Optional.empty());
    }

    private static List<Long> written(UUID goal) {
        return List.of(
                Rows.count("polku.share where subject = ?", goal),
                Rows.count("polku_audit.record where subject = ? and action = 'goal.share-host'", goal),
                Rows.count("polku.outbox where subject = ?", goal));
    }

    private static UUID person(String hostId) {
        return UUID.fromString(Rows.one("select id::text from polku.person where host_id = ?", hostId));
    }

    /** As classes of the adapter find it. */
    private static String jarOf(String type) throws ClassNotFoundException {
        ClassLoader adapter = Class.forName("fi.polku.adapter.ConnectedHosts").getClassLoader();
        return Class.forName(type, false, adapter)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }
}
