package fi.polku.reference;

import fi.polku.reference.Catalogue.Competence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The people of the reference host, made up from a seed: the same seed gives the same people. Three agencies; in each a head, two
 * people of HR, an administrator, and eight teams of a supervisor and 25 experts. Supervisors, HR and the administrator report to
 * the head. {@link DemoPeople} stand at fixed places. A larger population has the same people first, then as many teams again, then small
 * agencies with a head, one of HR, a supervisor and five experts each.
 */
public final class Population {
    /** The seed of the people that everybody meets. */
    public static final long SEED = 20_260_901L;

    private static final int HR_PEOPLE = 2;
    private static final int REPORTS = 25;
    private static final int REPORTS_IN_SMALL_ONES = 5;

    private final OrganisationChart chart;
    private final List<Person> people = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final Random random;
    private final NameGiver names;
    private final Assessments assessments;

    /**
     * How many there are.
     *
     * @param rounds how many teams each unit has, at least 1
     * @param small how many small agencies there are beside the three
     */
    public record Size(int rounds, int small) {
        /** One team in each unit of the three agencies. */
        public static final Size USUAL = new Size(1, 0);
    }

    private Population(long seed, List<Competence> framework, Size size) {
        this.chart = new OrganisationChart(size.small());
        this.random = new Random(seed);
        this.names = new NameGiver(random);
        this.assessments = new Assessments(seed, framework);
        chart.agencies().forEach(this::populate);
        for (var more = 1; more < size.rounds(); more++) {
            chart.agencies().forEach(agency -> teams(agency, headOf(agency)));
        }
        chart.small().forEach(this::populateSmall);
    }

    /** The people that the seed gives, with profiles of competences of that framework. */
    public static Population of(long seed, Catalogue catalogue) {
        return of(seed, catalogue, Size.USUAL);
    }

    /** The same with more teams and agencies. */
    public static Population of(long seed, Catalogue catalogue, Size size) {
        return new Population(seed, catalogue.of(Catalogue.EXPERT_WORK), size);
    }

    /** Agencies and the units under them. */
    public List<Unit> units() {
        return chart.units();
    }

    /** Everybody, by id. */
    public List<Person> people() {
        return List.copyOf(people);
    }

    /** A profile of each. */
    public List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    private void populate(Unit agency) {
        var administration = chart.administrationOf(agency);
        var head = Optional.of(join(agency, agency, Optional.empty()).id());
        for (var i = 0; i < HR_PEOPLE; i++) {
            join(agency, administration, head);
        }
        join(agency, administration, head);
        teams(agency, head);
    }

    private void populateSmall(Unit agency) {
        var head = Optional.of(join(agency, agency, Optional.empty()).id());
        join(agency, agency, head);
        teams(agency, head, REPORTS_IN_SMALL_ONES);
    }

    private Optional<String> headOf(Unit agency) {
        return people.stream()
                .filter(person -> person.unit().equals(agency.id()))
                .map(Person::id)
                .findFirst();
    }

    private void teams(Unit agency, Optional<String> head) {
        teams(agency, head, REPORTS);
    }

    private void teams(Unit agency, Optional<String> head, int reports) {
        for (var team : chart.teamsOf(agency)) {
            var supervisor = Optional.of(join(agency, team, head).id());
            for (var i = 0; i < reports; i++) {
                join(agency, team, supervisor);
            }
        }
    }

    private Person join(Unit agency, Unit unit, Optional<String> supervisor) {
        var id = "p-%06d".formatted(people.size() + 1);
        var name = names.nameOf(id);
        var from = LocalDate.of(1996 + random.nextInt(30), 1 + random.nextInt(12), 1);
        var temporary = random.nextInt(50) == 0 && name.free();
        var person = new Person(
                id,
                name.given(),
                name.family(),
                name.address() + "@" + chart.domainOf(agency),
                name.language(),
                unit.id(),
                supervisor,
                from,
                temporary ? Optional.of(LocalDate.of(2029 + random.nextInt(3), 12, 31)) : Optional.empty());
        people.add(person);
        profiles.add(assessments.profileOf(person));
        return person;
    }
}
