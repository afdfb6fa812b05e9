package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.reference.Profile;
import fi.polku.reference.Records;
import fi.polku.tests.Someone;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Much has changed in the host, everything is being read, and the server dies at one of the pages. */
final class KilledSync {
    private final HostSite polku;
    private final long seed;

    KilledSync(HostSite polku, long seed) {
        this.polku = polku;
        this.seed = seed;
    }

    void isFollowedByTheRest(Random random, int pages) {
        Held held = new Held(
                polku.way(), ServerIsKilledIT::isPage, 2 + random.nextInt(pages), ServerIsKilledIT.point(random));
        // what changed is for the whole reading to find, not for one of those that come every second
        polku.way()
                .misbehave(request -> ServerIsKilledIT.asksForChanges(request)
                        ? answering(503, "text/plain", "later").on(request)
                        : held.on(request));
        change();
        polku.site()
                .as("admin")
                .post("/api/v1/hosts/osaava/sync", Map.of("everything", true))
                .expect(202);
        ServerIsKilledIT.killAt(polku, held);
        long run = polku.site()
                .database()
                .one(Long.class, "select run from polku.host_sync where whole and feed is not null");
        long written = written(run);
        assertThat(written).as("pages written before the kill").isPositive();
        assertThat(new CopyAndHost(polku).differences())
                .as("what was still to come")
                .isNotEmpty();
        polku.site().installation().startServerAgain();
        polku.await("run " + run + " was not gone on with", () -> ended(run));
        assertThat(written(run)).isGreaterThan(written);
        polku.awaitSync();
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    /** Records of that run that came; a page is written whole or not at all. */
    private long written(long run) {
        return polku.site()
                .database()
                .one(
                        Long.class,
                        "select coalesce(sum(n), 0)::bigint from polku.host_sync_count where run = ? and what = 'read'",
                        run);
    }

    private boolean ended(long run) {
        return polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.host_sync_run where run = ? and succeeded", run)
                > 0;
    }

    /** Somebody comes, moves, is renamed, leaves and is removed; a level and a supervisor change. */
    private void change() {
        Records host = polku.host().records();
        Person model = host.people().find(fresh()).orElseThrow();
        host.people()
                .put(new Person(
                        "p-8" + String.format("%05d", seed),
                        "Uusi",
                        "Tulija" + seed,
                        "uusi" + seed + "@agency-1.example.org",
                        "sv",
                        model.unit(),
                        model.supervisor(),
                        model.employedFrom(),
                        Optional.empty()));
        host.people()
                .change(
                        fresh(),
                        person -> person.movedTo(
                                host.people().find("p-000217").orElseThrow().unit()));
        host.people()
                .change(
                        fresh(),
                        person -> new Person(
                                person.id(),
                                person.givenName(),
                                "Uudennimi" + seed,
                                person.email(),
                                person.language(),
                                person.unit(),
                                person.supervisor(),
                                person.employedFrom(),
                                person.employedTo()));
        host.endEmployment(fresh(), LocalDate.of(2026, 1, 31));
        host.remove(fresh());
        String assessed = fresh();
        Profile.Entry entry =
                host.profiles().find(assessed).orElseThrow().entries().get(0);
        host.changeLevel(assessed, entry.competence(), entry.level().orElse(1) % 5 + 1, "p-000217");
        host.changeSupervisor(fresh(), "p-000217");
    }

    private String fresh() {
        Someone someone = polku.site().people().fresh("agency-" + (1 + seed % 3), "fi");
        return someone.account().id();
    }
}
