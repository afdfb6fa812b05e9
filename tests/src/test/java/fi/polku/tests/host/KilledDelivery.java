package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Goal;
import fi.polku.tests.Answer;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Several people have shared goals with the host, some change or take back what they shared, and the server dies at one of the messages. */
final class KilledDelivery {
    private static final int OWNERS = 4;
    private static final int GOALS = 2;
    private static final Map<String, String> HOST = Map.of("with", "host");

    private final HostSite polku;
    /** What the host is to know in the end: titles by the goal's id. */
    private final Map<String, String> shared = new TreeMap<>();

    private final List<Someone> owners;

    KilledDelivery(HostSite polku, long seed) {
        this.polku = polku;
        this.owners = Stream.generate(() -> polku.site().people().fresh("agency-" + (1 + seed % 3), "fi"))
                .limit(OWNERS)
                .toList();
    }

    void isFollowedByTheRest(Random random, int messages) {
        Held held = new Held(
                polku.way(),
                request -> !"GET".equals(request.getRequestMethod()),
                1 + random.nextInt(messages),
                ServerIsKilledIT.point(random));
        int before = polku.host().records().goals().messages();
        int keysBefore = polku.way().keys().size();
        polku.way().misbehave(held);
        List<String[]> goals = share();
        polku.await("nothing was held up", held::isReached);
        changeAndTakeBack(goals);
        ServerIsKilledIT.killAt(polku, held);
        assertThat(waiting()).as("messages that were still to be sent").isPositive();
        polku.site().installation().startServerAgain();
        polku.await("messages still wait", () -> waiting() == 0);
        assertThat(received()).isEqualTo(shared);
        List<String> keys =
                polku.way().keys().subList(keysBefore, polku.way().keys().size());
        assertThat(polku.host().records().goals().messages() - before)
                .as("messages that took effect, of those that came: %s", keys)
                .isEqualTo(new HashSet<>(keys).size());
        assertThat(refused()).isZero();
    }

    /** Each owner shares two goals. */
    private List<String[]> share() {
        List<String[]> goals = new ArrayList<>();
        for (int owner = 0; owner < OWNERS; owner++) {
            for (int number = 0; number < GOALS; number++) {
                String title = "Tavoite " + owner + " " + number;
                String id = polku.site()
                        .as(owners.get(owner))
                        .post("/api/v1/goals", Map.of("title", title, "status", "active"))
                        .expect(201)
                        .text("id");
                polku.site()
                        .as(owners.get(owner))
                        .post("/api/v1/goals/" + id + "/shares", HOST)
                        .expect(201);
                shared.put(id, title);
                goals.add(new String[] {String.valueOf(owner), id});
            }
        }
        return goals;
    }

    /** Every second goal gets another title, every third is taken back. */
    private void changeAndTakeBack(List<String[]> goals) {
        for (int i = 0; i < goals.size(); i++) {
            Someone owner = owners.get(Integer.parseInt(goals.get(i)[0]));
            String id = goals.get(i)[1];
            String path = "/api/v1/goals/" + id;
            if (i % 2 == 0) {
                Answer read = polku.site().as(owner).get(path).expect(200);
                polku.site()
                        .as(owner)
                        .patch(path, read, Map.of("title", "Muutettu " + i))
                        .expect(200);
                shared.put(id, "Muutettu " + i);
            }
            if (i % 3 == 0) {
                polku.site().as(owner).delete(path + "/shares", HOST).expect(204);
                shared.remove(id);
            }
        }
    }

    private Map<String, String> received() {
        Map<String, String> titles = new TreeMap<>();
        for (Someone owner : owners) {
            for (Goal goal : polku.host().records().goals().of(owner.account().id())) {
                titles.put(goal.id(), goal.title());
            }
        }
        return titles;
    }

    private long waiting() {
        return count("sent_at is null and dead_at is null");
    }

    private long refused() {
        return count("dead_at is not null");
    }

    private long count(String condition) {
        return owners.stream()
                .mapToLong(owner -> polku.site()
                        .database()
                        .one(
                                Long.class,
                                "select count(*) from polku.outbox where person = ? and " + condition,
                                owner.id()))
                .sum();
    }
}
