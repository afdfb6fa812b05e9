package fi.polku.reference;

import static java.time.temporal.ChronoUnit.MICROS;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Catalogue.Framework;
import fi.polku.reference.Catalogue.Level;
import fi.polku.reference.Catalogue.Scale;
import fi.polku.reference.Profile.Assessment;
import fi.polku.reference.ReceivedRecords.EvidenceDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that the reference host holds, and what can change in it. Each change gets a later moment than the one before, so that
 * {@code changedSince} misses none, even when the clock is moved back.
 */
public final class Records {
    /** When the data that everything starts from last changed. */
    static final Instant ORIGIN = Instant.parse("2026-10-01T00:00:00Z");

    private final Clock clock;
    private final Ledger<Scale> scales = new Ledger<>(Scale::id, this::now);
    private final Ledger<Framework> frameworks = new Ledger<>(Framework::id, this::now);
    private final Ledger<Competence> competences = new Ledger<>(Records::key, this::now);
    private final Ledger<Unit> units = new Ledger<>(Unit::id, this::now);
    private final Ledger<Person> people = new Ledger<>(Person::id, this::now);
    private final Ledger<Profile> profiles = new Ledger<>(Profile::person, this::now);
    private final Ledger<Discussion> discussions = new Ledger<>(Discussion::id, this::now);
    private final Ledger<Course> courses = new Ledger<>(Course::id, this::now);
    private final ReceivedRecords received = new ReceivedRecords();
    private final Instant knownSince;
    private Instant last = Instant.EPOCH;

    Records(Catalogue catalogue, Population population, Clock clock) {
        this.clock = clock;
        catalogue.scales().forEach(scale -> scales.put(scale, () -> ORIGIN));
        catalogue.frameworks().forEach(framework -> frameworks.put(framework, () -> ORIGIN));
        catalogue.competences().forEach(competence -> competences.put(competence, () -> ORIGIN));
        population.units().forEach(unit -> units.put(unit, () -> ORIGIN));
        population.people().forEach(person -> people.put(person, () -> ORIGIN));
        population.profiles().forEach(profile -> profiles.put(profile, () -> ORIGIN));
        var studies = new Studies(catalogue.of(Catalogue.EXPERT_WORK));
        population.people().forEach(person -> {
            studies.discussionsOf(person).forEach(discussion -> discussions.put(discussion, () -> ORIGIN));
            studies.coursesOf(person).forEach(course -> courses.put(course, () -> ORIGIN));
        });
        this.knownSince = now();
    }

    /** Records with the people of that seed, who are others than the people of another. */
    public static Records of(long seed) {
        return of(seed, Catalogue.load());
    }

    /** The same with fewer competences. */
    public static Records of(long seed, Catalogue catalogue) {
        return new Records(catalogue, Population.of(seed, catalogue), Clock.systemUTC());
    }

    public Ledger<Scale> scales() {
        return scales;
    }

    public Ledger<Framework> frameworks() {
        return frameworks;
    }

    /** Competences, by framework and URI with a space between. */
    public Ledger<Competence> competences() {
        return competences;
    }

    public Ledger<Unit> units() {
        return units;
    }

    public Ledger<Person> people() {
        return people;
    }

    public Ledger<Profile> profiles() {
        return profiles;
    }

    /** Development discussions that were held. */
    public Ledger<Discussion> discussions() {
        return discussions;
    }

    /** Courses that people have completed. */
    public Ledger<Course> courses() {
        return courses;
    }

    /** What Polku has sent about people. */
    public ReceivedRecords received() {
        return received;
    }

    /** The goal summaries that Polku has sent. */
    public ReceivedGoals goals() {
        return new ReceivedGoals(received);
    }

    /**
     * Decides on evidence. A level goes into the profile, as assessed by that person as the supervisor.
     *
     * @param outcome {@code accepted}, {@code changed} or {@code rejected}
     * @param level the host's own, with {@code changed}
     * @throws IllegalArgumentException when there is no such evidence
     */
    public void decide(
            String person, String evidence, String outcome, Optional<Integer> level, String reason, String by) {
        var message = received.find(RecordKind.EVIDENCE, person, evidence)
                .orElseThrow(() -> new IllegalArgumentException("There is no evidence " + evidence + "."));
        var held = outcome.equals("accepted") ? message.attribute("level").map(Integer::valueOf) : level;
        held.ifPresent(value -> changeLevel(person, message.required("competence"), value, by));
        received.decide(person, evidence, new EvidenceDecision(outcome, held, Optional.of(reason), now()));
    }

    /** Puts the person under another supervisor. */
    public void changeSupervisor(String person, String supervisor) {
        people.change(person, before -> before.reportingTo(supervisor));
    }

    /** Ends the person's service on that day. */
    public void endEmployment(String person, LocalDate lastDay) {
        people.change(person, before -> before.leaving(lastDay));
    }

    /** Gives the person a new level in a competence of the profile, assessed by that other person as the supervisor. */
    public void changeLevel(String person, String competence, int level, String by) {
        var assessment = new Assessment(Profile.Assessor.SUPERVISOR, by, LocalDate.now(clock));
        profiles.change(
                person,
                before -> new Profile(
                        person,
                        before.entries().stream()
                                .map(entry -> entry.competence().equals(competence)
                                        ? entry.assessed(level, assessment)
                                        : entry)
                                .toList()));
    }

    /** Makes two people one: whoever reported to the one that goes reports to the one that stays, who also keeps what was received. */
    public void merge(String goes, String stays) {
        people.all().stream()
                .filter(person -> person.supervisor().equals(Optional.of(goes)))
                .filter(person -> !person.id().equals(stays))
                .forEach(person -> changeSupervisor(person.id(), stays));
        people.merge(goes, stays);
        profiles.find(goes).ifPresent(profile -> profiles.remove(goes));
        received.move(goes, stays);
    }

    /** Removes the person and the profile, leaving tombstones. */
    public void remove(String person) {
        people.remove(person);
        profiles.remove(person);
    }

    /** The greatest level of the framework's scale, 0 when there is no such framework. */
    int highestLevel(String framework) {
        return frameworks.find(framework).flatMap(found -> scales.find(found.scale())).stream()
                .flatMap(scale -> scale.levels().stream())
                .mapToInt(Level::value)
                .max()
                .orElse(0);
    }

    /** Since when changes are remembered: earlier tombstones went with an earlier process. */
    Instant knownSince() {
        return knownSince;
    }

    /** The present moment by the host's clock, never earlier than one given before. */
    synchronized Instant now() {
        var present = clock.instant().truncatedTo(MICROS);
        last = present.isAfter(last) ? present : last;
        return last;
    }

    static String key(Competence competence) {
        return competence.framework() + " " + competence.uri();
    }
}
