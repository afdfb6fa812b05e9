package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TablesSayWhatTheRulesSayTest {

    @Property(tries = 300)
    void of_every_two(
            @ForAll @IntRange(min = 0, max = 8) int form, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Instance instance = SmallRound.locked(SmallRound.FORMS.get(form), 12, seed);
        Ties ties = Ties.of(instance);
        Pool pool = new Pool(instance);
        for (int one = 0; one < pool.size(); one++) {
            for (int other = 0; other < one; other++) {
                List<Applicant> two = List.of(pool.person(one), pool.person(other));
                boolean fit = List.of(HardRule.values()).stream()
                        .filter(rule -> rule != HardRule.SIZE && rule != HardRule.TOGETHER)
                        .allMatch(rule -> rule.keeps(two, ties));
                assertThat(pool.features().fit(one, other)).isEqualTo(fit);
                int worth = 0;
                for (Wish wish : Wish.values()) {
                    worth += instance.rules().weight(wish) * wish.between(two.get(0), two.get(1));
                }
                assertThat(pool.features().worth(one, other)).isEqualTo(worth);
            }
        }
    }

    @Property(tries = 200)
    void of_every_group(
            @ForAll @IntRange(min = 1, max = 8) int form, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Instance instance = SmallRound.locked(SmallRound.FORMS.get(form), 7, seed);
        Ties ties = Ties.of(instance);
        Pool pool = new Pool(instance);
        Meshes meshes = new Meshes(pool);
        for (int set = 1; set < 1 << pool.size(); set++) {
            int chosen = set;
            int[] members = java.util.stream.IntStream.range(0, pool.size())
                    .filter(who -> (chosen >> who & 1) == 1)
                    .toArray();
            List<Applicant> group =
                    java.util.Arrays.stream(members).mapToObj(pool::person).toList();
            boolean legal = HardRule.broken(group, ties).isEmpty();
            assertThat(meshes.legal(members, members.length)).isEqualTo(legal);
            if (legal) {
                assertThat(meshes.points(members, members.length)).isEqualTo(Scoring.points(group, instance.rules()));
            }
        }
    }
}
