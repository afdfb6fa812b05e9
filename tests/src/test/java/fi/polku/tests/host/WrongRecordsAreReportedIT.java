package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.reference.Profile;
import fi.polku.reference.Records;
import fi.polku.tests.Someone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the host tells is wrong in some way: the copy is as it should be meanwhile, the administrator's page has a line about
 * it, and once it is mended the copy is exactly what the host has.
 */
@HostTest
class WrongRecordsAreReportedIT {
    private final HostSite polku;

    WrongRecordsAreReportedIT(HostSite polku) {
        this.polku = polku;
    }

    /** A text that is empty at first; the way of the host's answers is another thread's. */
    private static final class Kept {
        private String text = "";

        synchronized String get() {
            return text;
        }

        synchronized void set(String now) {
            text = now;
        }

        synchronized boolean compareAndSet(String expected, String now) {
            boolean same = text.equals(expected);
            text = same ? now : text;
            return same;
        }
    }

    /** Makes it wrong about that person. */
    private interface Wrong extends BiConsumer<HostSite, String> {}

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(
                        "own supervisor",
                        "own-supervisor",
                        "Henkilö on oma esihenkilönsä",
                        (polku, person) -> records(polku).changeSupervisor(person, person)),
                wrong(
                        "a circle of supervisors",
                        "supervisor-cycle",
                        "toistensa esihenkilöitä kehässä",
                        (polku, person) -> records(polku).changeSupervisor(supervisorOf(polku, person), person)),
                wrong(
                        "an unknown supervisor",
                        "unknown-supervisor",
                        "Esihenkilöä ei tunneta",
                        (polku, person) -> records(polku).changeSupervisor(person, "p-999998")),
                wrong(
                        "an unknown unit",
                        "unknown-unit",
                        "Yksikköä ei tunneta",
                        (polku, person) -> records(polku).people().change(person, now -> now.movedTo("u-nowhere"))),
                wrong("a level off the scale", "off-scale", "Tasoa ei ole asteikolla", (polku, person) -> {
                    Profile before = records(polku).profiles().find(person).orElseThrow();
                    List<Profile.Entry> entries = new ArrayList<>(before.entries());
                    Profile.Entry first = entries.get(0);
                    entries.set(
                            0,
                            new Profile.Entry(
                                    first.framework(),
                                    first.competence(),
                                    Optional.of(9),
                                    first.target(),
                                    first.assessment()));
                    records(polku).profiles().put(new Profile(person, entries));
                }),
                wrong("the same id twice", "duplicate", "Sama tietue tuli kahdesti", (polku, person) -> {
                    polku.way()
                            .misbehave(new Rewritten(polku.way())
                                    .people(body -> body.replaceAll("(<person [^>]*/>)", "$1$1")));
                    touch(polku, person);
                }),
                wrong("invalid against the schema", "missing", "Pakollinen tieto puuttuu", (polku, person) -> {
                    polku.way()
                            .misbehave(new Rewritten(polku.way())
                                    .people(body -> body.replaceAll(" familyName=\"[^\"]*\"", "")));
                    touch(polku, person);
                }));
    }

    private static Arguments wrong(String name, String reason, String line, Wrong wrong) {
        return Arguments.of(name, reason, line, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void a_record_is_wrong_by(String name, String reason, String line, Wrong wrong) {
        Someone someone = polku.site().people().fresh();
        String person = someone.account().id();
        Person before = records(polku).people().find(person).orElseThrow();
        Person above = records(polku).people().find(supervisorOf(polku, person)).orElseThrow();
        Profile profile = records(polku).profiles().find(person).orElseThrow();
        wrong.accept(polku, person);
        polku.await(
                "the report does not tell of " + reason,
                () -> polku.rejects(person).contains(reason));
        assertThat(polku.page("/system/hosts/osaava/runs/" + lastRun(person))).contains(line, person);
        assertThat(polku.site()
                        .database()
                        .one(Boolean.class, "select active from polku.person where host_id = ?", person))
                .isTrue();
        polku.way().behave();
        records(polku).people().put(before);
        records(polku).people().put(above);
        records(polku).profiles().put(profile);
        if (onTheWay(reason)) {
            // the host does not know that it was misunderstood, so it does not tell again by itself
            polku.readEverything();
        } else {
            polku.awaitSync();
        }
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    private static boolean onTheWay(String reason) {
        return List.of("duplicate", "missing").contains(reason);
    }

    @Test
    void the_same_delta_comes_twice_and_counts_once() {
        String person = fresh();
        Kept first = new Kept();
        Kept second = new Kept();
        polku.way().misbehave(new Rewritten(polku.way()).people(body -> {
                    if (!first.get().isEmpty() && second.compareAndSet("", "given")) {
                        return first.get();
                    }
                    if (body.contains(person)) {
                        first.compareAndSet("", body);
                    }
                    return body;
                }));
        touch(polku, person);
        polku.await("the delta did not come twice", () -> !second.get().isEmpty());
        polku.awaitSync();
        List<Map<String, Object>> counts = polku.site()
                .database()
                .rows(
                        "select r.run, (select n from polku.host_sync_count w where w.run = r.run and w.feed = 'people' and w.what = 'written') as written"
                                + " from polku.host_sync_count r where r.feed = 'people' and r.what = 'read' order by r.run desc limit 2");
        assertThat(counts.get(0)).as("written the second time").doesNotContainKey("written");
        assertThat(counts.get(1)).as("written the first time").containsEntry("written", 1L);
        assertThat(polku.page("/system/hosts/osaava/runs/" + counts.get(0).get("run")))
                .contains("Henkilöt Luettu 1 Muuttunut 0");
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    @Test
    void two_deltas_come_in_the_wrong_order_and_the_later_state_stays() {
        String person = fresh();
        Kept first = new Kept();
        Kept late = new Kept();
        polku.way().misbehave(new Rewritten(polku.way()).people(body -> {
                    if (first.get().isEmpty() && body.contains(person)) {
                        first.set(body);
                        return body.replaceAll("<person [^>]*/>", "");
                    }
                    if (!first.get().isEmpty()
                            && !body.contains(person)
                            && late.get().equals("next")) {
                        late.set("given");
                        return first.get();
                    }
                    if (!first.get().isEmpty() && body.contains(person)) {
                        late.compareAndSet("", "next");
                    }
                    return body;
                }));
        touch(polku, person);
        polku.await("the first delta has not been held back", () -> !first.get().isEmpty());
        records(polku)
                .people()
                .change(
                        person,
                        now -> now.movedTo(records(polku)
                                .people()
                                .find("p-000217")
                                .orElseThrow()
                                .unit()));
        polku.await("the first delta has not come late", () -> late.get().equals("given"));
        polku.awaitSync();
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    @Test
    void a_clock_that_is_ahead_is_told_of_and_nothing_is_lost_when_it_is_put_right() {
        polku.way().misbehave(new Rewritten(polku.way()).clockAhead(Duration.ofDays(2)));
        String person = fresh();
        touch(polku, person);
        polku.await(
                "the report does not tell of the clock",
                () -> polku.page("/system/hosts/osaava").contains("Järjestelmän kello on väärässä"));
        polku.await(
                "the change has not come",
                () -> new CopyAndHost(polku).differences().isEmpty());
        polku.way().behave();
        touch(polku, person);
        polku.await(
                "the change has not come after the clock was put right",
                () -> new CopyAndHost(polku).differences().isEmpty());
        assertThat(polku.page("/system/hosts/osaava")).contains("Järjestelmän kello on siirtynyt taaksepäin");
    }

    /** The last run that left that record out. */
    private long lastRun(String record) {
        return polku.site()
                .database()
                .one(Long.class, "select max(run) from polku.host_reject where record = ?", record);
    }

    private static String supervisorOf(HostSite polku, String person) {
        return records(polku).people().find(person).flatMap(Person::supervisor).orElseThrow();
    }

    private String fresh() {
        return polku.site().people().fresh().account().id();
    }

    /** Gives the person another name. */
    private static void touch(HostSite polku, String id) {
        records(polku)
                .people()
                .change(
                        id,
                        person -> new Person(
                                person.id(),
                                person.givenName() + "a",
                                person.familyName(),
                                person.email(),
                                person.language(),
                                person.unit(),
                                person.supervisor(),
                                person.employedFrom(),
                                person.employedTo()));
    }

    private static Records records(HostSite polku) {
        return polku.host().records();
    }
}
