package fi.polku.reference;

import fi.polku.reference.Catalogue.Competence;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes up a development discussion for who has a supervisor, and up to two courses; each depends on the person alone. */
final class Studies {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);
    private static final int WEEKS = 30;
    private static final List<Names> TITLES = List.of(
            new Names("Palvelumuotoilun perusteet", "Grunderna i tjänstedesign", "Basics of service design"),
            new Names("Selkeä virkakieli", "Klart myndighetsspråk", "Plain official language"),
            new Names("Etätyöryhmän vetäminen", "Att leda på distans", "Leading a remote team"),
            new Names("Tietosuoja asiantuntijan työssä", "Dataskydd i expertarbete", "Data protection in expert work"));

    private final List<Competence> framework;

    Studies(List<Competence> framework) {
        this.framework = framework;
    }

    List<Discussion> discussionsOf(Person person) {
        return person.supervisor().stream()
                .map(supervisor -> new Discussion("d-2026-" + person.id(), person.id(), day(random(person, 1))))
                .toList();
    }

    List<Course> coursesOf(Person person) {
        var random = random(person, 2);
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new Course(
                        "c-" + number + "-" + person.id(),
                        person.id(),
                        TITLES.get(random.nextInt(TITLES.size())),
                        day(random),
                        List.of(framework.get(random.nextInt(framework.size())).uri())))
                .toList();
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusWeeks(random.nextInt(WEEKS)).plusDays(random.nextInt(5));
    }

    private static Random random(Person person, int purpose) {
        return new Random(31L * person.id().hashCode() + purpose);
    }
}
