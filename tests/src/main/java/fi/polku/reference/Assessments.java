package fi.polku.reference;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Profile.Assessment;
import fi.polku.reference.Profile.Assessor;
import fi.polku.reference.Profile.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes a believable profile of about 15 competences: levels around what the years of service suggest, most with a target, a few
 * not assessed yet. Each person's profile depends on the seed and the person alone.
 */
final class Assessments {
    private static final int FEWEST = 13;
    private static final int MOST = 17;
    private static final int TOP = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 4);
    private static final int WEEKS = 98;

    private final long seed;
    private final List<Competence> framework;

    Assessments(long seed, List<Competence> framework) {
        this.seed = seed;
        this.framework = framework;
    }

    Profile profileOf(Person person) {
        var random = new Random(seed * 31 + person.id().hashCode());
        var shuffled = new ArrayList<>(framework);
        Collections.shuffle(shuffled, random);
        var usual = person.employedFrom().isBefore(LocalDate.of(2006, 1, 1)) ? 3 : 2;
        var entries = shuffled.stream()
                .limit(FEWEST + random.nextInt(MOST - FEWEST + 1))
                .sorted(Comparator.comparingInt(framework::indexOf))
                .map(competence -> entry(person, competence, usual, random))
                .toList();
        return new Profile(person.id(), entries);
    }

    private static Entry entry(Person person, Competence competence, int usual, Random random) {
        if (random.nextInt(14) == 0) {
            return new Entry(
                    competence.framework(),
                    competence.uri(),
                    Optional.empty(),
                    Optional.of(2 + random.nextInt(3)),
                    Optional.empty());
        }
        var level = within(usual - 1 + random.nextInt(4));
        var target =
                random.nextInt(8) == 0 ? Optional.<Integer>empty() : Optional.of(within(level + random.nextInt(3)));
        return new Entry(
                competence.framework(),
                competence.uri(),
                Optional.of(level),
                target,
                Optional.of(assessment(person, random)));
    }

    private static Assessment assessment(Person person, Random random) {
        var day = FIRST_DAY.plusWeeks(random.nextInt(WEEKS)).plusDays(random.nextInt(5));
        var bySupervisor = random.nextInt(5) < 3 && person.supervisor().isPresent();
        return bySupervisor
                ? new Assessment(Assessor.SUPERVISOR, person.supervisor().get(), day)
                : new Assessment(Assessor.SELF, person.id(), day);
    }

    private static int within(int level) {
        return Math.max(1, Math.min(TOP, level));
    }
}
