package fi.polku.tests.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.reference.Records;
import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One long history through the doors that people and hosts use: shares and deputies by the API, leaving, moving and new
 * supervisors by the host's feed, and after every few steps what everybody reads beside the plain model.
 */
@PolkuTest
class HistoriesOverTheApiIT {
    /** All but the guest, of whom no host tells. */
    private static final int PEOPLE = Model.GUEST;

    private static final int ROUNDS = 15;
    private static final int STEPS_A_ROUND = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate PAST = LocalDate.of(2026, 1, 31);
    private static final LocalDate FUTURE = LocalDate.of(2099, 12, 31);

    private final Site polku;
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Model model = new Model();
    private final List<String> happened = new ArrayList<>();
    private final List<Someone> people;
    private final List<String> units;
    private final List<Caller> callers;
    private final List<String> things = new ArrayList<>();
    private final List<String> deputies = new ArrayList<>();

    HistoriesOverTheApiIT(Site polku) {
        this.polku = polku;
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> polku.people().fresh("agency-" + (Model.signedInFor(i) + 1), "fi"))
                .toList();
        this.units = List.of(unit(people.get(0)), unit(polku.people().fresh("agency-2", "fi")));
        this.callers = IntStream.range(0, PEOPLE)
                .mapToObj(i ->
                        Model.roles(i).isEmpty() ? people.get(i) : people.get(i).with(Model.roles(i)))
                .map(polku::as)
                .toList();
    }

    private String unit(Someone someone) {
        return record(someone).unit();
    }

    private Records records() {
        return polku.installation().host().records();
    }

    private Person record(Someone someone) {
        return records().people().find(someone.account().id()).orElseThrow();
    }

    @Test
    void what_everybody_reads_is_what_the_model_says() {
        furnish();
        Set<String> rights = new TreeSet<>();
        // so that each right is met at least once
        share(new Step.ShareWithSupervisor(0, 0), 0, 0, "supervisor");
        share(new Step.ShareByName(1, 2, 3), 1, 2, id(3));
        name(2, 3, 0, 2, 2);
        compare(rights);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < STEPS_A_ROUND; i++) {
                overTheApi();
            }
            compare(rights);
            overTheHost();
            compare(rights);
        }
        assertThat(rights).as("seed %s", seed).contains("own", "named", "supervisor", "deputy");
    }

    /** As the model has it at first. */
    private void furnish() {
        for (int i = 0; i < PEOPLE; i++) {
            host(i, Model.supervisorAtFirst(i), Model.agencyAtFirst(i), FUTURE);
        }
        read();
        // who has acted for human resources is not named by them
        callers.forEach(caller -> caller.get("/api/v1/me").expect(200));
        for (int i = 0; i < Model.THINGS; i++) {
            Caller owner = callers.get(Model.ownerAtFirst(i));
            String id = Model.isGoal(i)
                    ? owner.post("/api/v1/goals", Map.of("title", "Tavoite " + i))
                            .expect(201)
                            .text("id")
                    : owner.post("/api/v1/log-entries", Map.of("whatHappened", "Merkintä " + i))
                            .expect(201)
                            .text("id");
            things.add((Model.isGoal(i) ? "/api/v1/goals/" : "/api/v1/log-entries/") + id);
        }
    }

    private void overTheApi() {
        int thing = random.nextInt(Model.THINGS);
        int actor = random.nextInt(4) == 0 ? one() : Model.ownerAtFirst(thing);
        int other = one();
        switch (random.nextInt(8)) {
            case 0, 1 -> share(new Step.ShareByName(actor, thing, other), actor, thing, id(other));
            case 2, 3 -> {
                if (model.hasSupervisor(actor)) {
                    share(new Step.ShareWithSupervisor(actor, thing), actor, thing, "supervisor");
                }
            }
            case 4 -> revoke(new Step.RevokeFrom(actor, thing, other), actor, thing, id(other));
            case 5 -> revoke(new Step.RevokeFromSupervisor(actor, thing), actor, thing, "supervisor");
            case 6 -> {
                int supervisor = random.nextInt(3) > 0 ? 2 : one();
                int namer = random.nextInt(3) == 0 ? 4 + random.nextInt(2) : supervisor;
                name(supervisor, other, random.nextInt(2), random.nextInt(3), namer);
            }
            default -> end(one());
        }
    }

    private int one() {
        return random.nextInt(PEOPLE);
    }

    private String id(int person) {
        return people.get(person).id().toString();
    }

    private void share(Step step, int actor, int thing, String with) {
        answered(step, callers.get(actor).post(things.get(thing) + "/shares", Map.of("with", with)));
        model.happens(step);
    }

    private void revoke(Step step, int actor, int thing, String with) {
        answered(step, callers.get(actor).delete(things.get(thing) + "/shares", Map.of("with", with)));
        model.happens(step);
    }

    private void answered(Step step, Answer answer) {
        happened.add(step + " → " + answer.status());
        assertThat(answer.status()).as("%s: %s", this, answer).isLessThan(500);
    }

    /** One whom another is named for already for such a day is refused, which is no matter of who reads. */
    private void name(int supervisor, int person, int from, int days, int actor) {
        boolean asHr = actor != supervisor;
        Step step = asHr
                ? new Step.NameDeputyAsHr(actor, supervisor, person, from, days)
                : new Step.NameDeputy(supervisor, person, from, days);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        Answer answer = callers.get(actor)
                .post(
                        "/api/v1/deputies",
                        Map.of(
                                "supervisor", id(supervisor),
                                "person", id(person),
                                "from", today.plusDays(from).toString(),
                                "to", today.plusDays(from + days).toString()));
        answered(step, answer);
        if (answer.status() == 409) {
            return;
        }
        int before = model.deputies().size();
        model.happens(step);
        assertThat(answer.status() == 201)
                .as("%s: %s", this, answer)
                .isEqualTo(model.deputies().size() > before);
        if (answer.status() == 201) {
            deputies.add(answer.text("id"));
        }
    }

    private void end(int actor) {
        if (!deputies.isEmpty()) {
            int which = random.nextInt(deputies.size());
            Step step = new Step.EndDeputy(actor, which);
            answered(step, callers.get(actor).post("/api/v1/deputies/" + deputies.get(which) + "/end"));
            model.happens(step);
        }
    }

    /** Nobody comes to stand over themselves by a circle, which a host would be refused. */
    private void overTheHost() {
        int person = random.nextInt(3) == 0 ? one() : whoIsMissed();
        Step step = switch (random.nextInt(4)) {
            case 0 -> new Step.Leave(person);
            case 1 -> new Step.Return(person);
            case 2 -> new Step.Move(person, random.nextInt(3) / 2);
            default -> {
                person = random.nextInt(2);
                yield new Step.Report(person, random.nextInt(4) == 0 ? 3 : 2);
            }
        };
        happened.add(step.toString());
        model.happens(step);
        host(person, model.supervisor(person), model.agency(person), model.isHere(person) ? FUTURE : PAST);
        read();
    }

    /** Somebody who is not there, lest soon nobody is. */
    private int whoIsMissed() {
        return IntStream.range(0, PEOPLE)
                .filter(i -> !model.isHere(i))
                .findFirst()
                .orElseGet(this::one);
    }

    private void host(int who, int supervisor, int agency, LocalDate lastDay) {
        Person like = record(people.get(who));
        Optional<String> by = supervisor < 0
                ? Optional.empty()
                : Optional.of(people.get(supervisor).account().id());
        records()
                .people()
                .put(new Person(
                        like.id(),
                        like.givenName(),
                        like.familyName(),
                        like.email(),
                        like.language(),
                        units.get(agency),
                        by,
                        like.employedFrom(),
                        Optional.of(lastDay)));
    }

    /** Has the host read, as an administrator would, and waits until a reading that began after is over. */
    private void read() {
        long run = run();
        polku.as("admin")
                .post("/api/v1/hosts/osaava/sync", Map.of("everything", false))
                .expect(202);
        assertThat(Await.until(PATIENCE, () -> run() > run && idle()))
                .as("the host is read")
                .isTrue();
    }

    private long run() {
        return polku.database().one(Long.class, "select coalesce(max(run), 0) from polku.host_sync");
    }

    private boolean idle() {
        return polku.database().one(Boolean.class, "select feed is null and fault is null from polku.host_sync");
    }

    /** What each is answered, and by which right {@code Sharing} says so: of another's, as it recorded. */
    private void compare(Set<String> rights) {
        Set<String> expected = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        long before = polku.database().one(Long.class, "select max(id) from polku_audit.record");
        for (int me = 0; me < PEOPLE; me++) {
            for (int thing = 0; thing < Model.THINGS; thing++) {
                String line = me + " reads " + Model.thing(thing);
                Optional<String> right = model.right(me, thing);
                right.ifPresent(rights::add);
                right.ifPresent(code -> expected.add(line + " as " + code));
                if (callers.get(me).get(things.get(thing)).status() == 200) {
                    read.add(line + " as " + recorded(before, me, thing));
                }
            }
        }
        assertThat(read).as("%s", this).isEqualTo(expected);
    }

    private String recorded(long after, int actor, int thing) {
        List<Map<String, Object>> records = polku.database()
                .rows(
                        "select \"right\" from polku_audit.record where id > ? and actor = ? and subject = ? and action like '%.read'",
                        after,
                        people.get(actor).id(),
                        UUID.fromString(things.get(thing).replaceFirst(".*/", "")));
        return records.isEmpty() ? "own" : String.valueOf(records.get(0).get("right"));
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + people.stream().map(Someone::name).toList() + "\n  "
                + String.join("\n  ", happened) + "\n";
    }
}
