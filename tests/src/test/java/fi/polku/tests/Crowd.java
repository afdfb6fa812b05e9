package fi.polku.tests;

import fi.polku.reference.DemoPeople;
import fi.polku.reference.Ledger;
import fi.polku.reference.Person;
import fi.polku.run.Installation;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The people of the installation. Each fresh one is handed out once, so what a test writes as them meets nobody else's;
 * the demo people are everybody's, for what changes nothing.
 */
public final class Crowd {
    private static final Set<String> DEMO =
            Arrays.stream(DemoPeople.values()).map(DemoPeople::id).collect(Collectors.toSet());

    private final Installation installation;
    private final Database database;
    private final Ledger<Person> people;
    /** Teams by the supervisor's id, who is no demo person; in each who is neither a demo person nor handed out yet. */
    private final Map<String, Deque<Person>> teams = new LinkedHashMap<>();

    Crowd(Installation installation, Database database) {
        this.installation = installation;
        this.database = database;
        this.people = installation.host().records().people();
        people.all().stream()
                .filter(this::isExpert)
                .collect(Collectors.groupingBy(
                        expert -> expert.supervisor().orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .forEach((supervisor, experts) -> {
                    if (!DEMO.contains(supervisor)) {
                        teams.put(
                                supervisor,
                                experts.stream()
                                        .filter(expert -> !DEMO.contains(expert.id()))
                                        .collect(Collectors.toCollection(ArrayDeque::new)));
                    }
                });
    }

    /** An expert of the first agency who speaks Finnish, has a supervisor, and has done nothing yet. */
    public Someone fresh() {
        return fresh("agency-1", "fi");
    }

    /**
     * An expert who has done nothing yet.
     *
     * @param agency the host's id, {@code agency-1} to {@code agency-3}
     * @param language {@code fi} or {@code sv}
     */
    public synchronized Someone fresh(String agency, String language) {
        return fresh(agency, language, Crowd::speaksFinnish)
                .or(() -> fresh(agency, language, supervisor -> true))
                .orElseThrow(
                        () -> new IllegalStateException("Nobody is left in " + agency + " who speaks " + language));
    }

    /** An expert of an agency who has done nothing yet, of whatever language: small agencies have few. */
    public synchronized Someone somebody(String agency) {
        return fresh(agency, "fi", supervisor -> true)
                .or(() -> fresh(agency, "sv", supervisor -> true))
                .orElseThrow(() -> new IllegalStateException("Nobody is left in " + agency));
    }

    /** An expert of an agency who speaks Finnish, began to work there on that day or later, and has done nothing in Polku yet. */
    public synchronized Someone newcomer(String agency, LocalDate since) {
        for (Deque<Person> team : teams.values()) {
            for (Person person : team) {
                if (!person.employedFrom().isBefore(since)
                        && speaksFinnish(person)
                        && account(person.id()).organisation().equals(agency)) {
                    team.remove(person);
                    return of(person.id());
                }
            }
        }
        throw new IllegalStateException("Nobody is left in " + agency + " who began since " + since);
    }

    /** Tests read supervisors' pages in Finnish; whoever has a supervisor of another language comes last. */
    private Optional<Someone> fresh(String agency, String language, Predicate<Person> supervisor) {
        for (Map.Entry<String, Deque<Person>> team : teams.entrySet()) {
            if (!supervisor.test(people.find(team.getKey()).orElseThrow())) {
                continue;
            }
            for (Person person : team.getValue()) {
                if (person.language().equals(language)
                        && account(person.id()).organisation().equals(agency)) {
                    team.getValue().remove(person);
                    return Optional.of(of(person.id()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A supervisor who speaks Finnish with all 25 reports, those who speak Finnish first; of whom nobody has done anything
     * yet, and nobody else gets them.
     */
    public Team freshTeam() {
        return freshTeam(supervisor -> true);
    }

    /** The same in that agency, {@code agency-1} to {@code agency-3}. */
    public Team freshTeam(String agency) {
        return freshTeam(supervisor -> account(supervisor).organisation().equals(agency));
    }

    private synchronized Team freshTeam(Predicate<String> suits) {
        List<String> supervisors = new ArrayList<>(teams.keySet());
        for (int last = supervisors.size() - 1; last >= 0; last--) {
            String supervisor = supervisors.get(last);
            List<Person> reports =
                    List.copyOf(Optional.ofNullable(teams.get(supervisor)).orElseThrow());
            if (reports.size() == 25
                    && suits.test(supervisor)
                    && speaksFinnish(people.find(supervisor).orElseThrow())) {
                teams.remove(supervisor);
                return new Team(
                        of(supervisor),
                        reports.stream()
                                .sorted(Comparator.comparing(report -> !speaksFinnish(report)))
                                .map(report -> of(report.id()))
                                .toList());
            }
        }
        throw new IllegalStateException("No team is left that nobody has touched");
    }

    private static boolean speaksFinnish(Person person) {
        return person.language().equals("fi");
    }

    /** The person whom they report to. */
    public Someone supervisorOf(Someone person) {
        return of(people.find(person.account().id()).flatMap(Person::supervisor).orElseThrow());
    }

    /**
     * A demo person.
     *
     * @param role {@code expert}, {@code mentor}, {@code supervisor}, {@code hr}, {@code matcher}, {@code admin}, or
     *     another of {@link DemoPeople}
     */
    public Someone demo(String role) {
        return Arrays.stream(DemoPeople.values())
                .filter(demo -> demo.role().equals(role))
                .findFirst()
                .map(demo -> of(demo.id()))
                .orElseThrow(() -> new IllegalArgumentException("No demo person is called " + role));
    }

    /**
     * Anybody of the host.
     *
     * @param hostId such as {@code p-000123}
     */
    public Someone of(String hostId) {
        return new Someone(
                database.one(UUID.class, "select id from polku.person where host = 'osaava' and host_id = ?", hostId),
                account(hostId));
    }

    private fi.polku.run.Person account(String hostId) {
        return installation.people().find(hostId).orElseThrow();
    }

    /** Who reports to somebody who reports to somebody: the heads' own reports are supervisors, HR and administrators. */
    private boolean isExpert(Person person) {
        return person.supervisor()
                .flatMap(people::find)
                .flatMap(Person::supervisor)
                .isPresent();
    }
}
