package fi.polku.adapter.moodle;

import fi.polku.adapter.Complaints;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.Employment;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.PersonName;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The members of one cohort, in the order of their numbers; whoever is in the cohort of somebody's reports has that
 * supervisor. A person's id is the idnumber of their account, which sign-in can know too.
 *
 * @param services asks Moodle
 * @param users the accounts
 */
record MoodlePeople(WebServices services, Users users) implements PeopleDirectory {
    private static final String MEMBERS = "core_cohort_get_cohort_members";

    /**
     * Who is there, by the numbers of their accounts.
     *
     * @param people everybody
     * @param supervisors idnumber of the supervisor
     * @param twice who reports to several, of whom the first counts
     */
    private record Roster(NavigableSet<Long> people, Map<Long, String> supervisors, Set<Long> twice) {}

    @Override
    public HostPage<HostPerson, String> people(ReadFrom from) {
        Roster roster = roster();
        int most = services.settings().limits().people();
        List<Long> asked =
                roster.people().tailSet(after(from), false).stream().limit(most).toList();
        if (asked.isEmpty()) {
            return new HostPage<>(List.of(), List.of(), List.of(), Optional.empty(), Instant.EPOCH);
        }
        long last = asked.get(asked.size() - 1);
        Users.Found found = users.by("id", asked);
        Set<String> shared = sharedIds(found.present());
        Complaints complaints = new Complaints();
        List<HostPerson> present = new ArrayList<>();
        for (Fields user : found.present()) {
            Optional<HostPerson> person =
                    complaints.record(user.text("idnumber"), () -> person(user, roster, complaints));
            if (person.isPresent() && shared.contains(person.get().id())) {
                complaints.add(RejectReason.DUPLICATE, "idnumber");
            } else {
                person.ifPresent(present::add);
            }
        }
        Optional<String> next = last < roster.people().last() ? Optional.of(String.valueOf(last)) : Optional.empty();
        return new HostPage<>(present, List.of(), complaints.rejected(), next, found.at());
    }

    private static long after(ReadFrom from) {
        String cursor = from.cursor().orElse("0");
        if (!cursor.matches("\\d{1,18}")) {
            throw new HostFault.Forgot("people: no page " + cursor);
        }
        return Long.parseLong(cursor);
    }

    private Roster roster() {
        MoodleSettings.Cohorts cohorts = services.settings().cohorts();
        Set<Long> asked = new TreeSet<>(cohorts.reports().values());
        asked.add(cohorts.people());
        WebServices.Reply reply = services.ask(MEMBERS, new Parameters().all("cohortids", asked));
        Map<Long, NavigableSet<Long>> members = new HashMap<>();
        for (Fields cohort : Fields.all(MEMBERS, reply.value())) {
            NavigableSet<Long> numbers = new TreeSet<>();
            if (cohort.value("userids") instanceof jakarta.json.JsonArray ids) {
                ids.forEach(id -> numbers.add(number(Fields.text(id))));
            }
            members.put(cohort.number("cohortid").orElse(0L), numbers);
        }
        if (!members.keySet().containsAll(asked)) {
            throw new HostFault.Misspoke(MEMBERS + ": a cohort that was asked for is not in the answer");
        }
        return roster(cohorts, members);
    }

    private static Roster roster(MoodleSettings.Cohorts cohorts, Map<Long, NavigableSet<Long>> members) {
        Roster roster =
                new Roster(members.getOrDefault(cohorts.people(), new TreeSet<>()), new HashMap<>(), new HashSet<>());
        cohorts.reports()
                .forEach((supervisor, cohort) -> members.getOrDefault(cohort, new TreeSet<>())
                        .forEach(number -> {
                            if (roster.supervisors().putIfAbsent(number, supervisor) != null) {
                                roster.twice().add(number);
                            }
                        }));
        return roster;
    }

    private static long number(@org.jspecify.annotations.Nullable String id) {
        if (id == null || !id.matches("\\d{1,15}")) {
            throw new HostFault.Misspoke(MEMBERS + ": a member has no number");
        }
        return Long.parseLong(id);
    }

    /**
     * The idnumbers that several accounts have, which Moodle does not forbid: whose account it is nobody can tell, and one
     * person must never be taken for another.
     */
    private Set<String> sharedIds(List<Fields> accounts) {
        List<String> ids = accounts.stream()
                .map(user -> user.textOrEmpty("idnumber"))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        if (!ids.isEmpty()) {
            for (Fields user : users.by("idnumber", ids).present()) {
                String id = user.textOrEmpty("idnumber");
                if (!once.add(id)) {
                    shared.add(id);
                }
            }
        }
        return shared;
    }

    private static HostPerson person(Fields user, Roster roster, Complaints complaints) {
        String id = Border.id("idnumber", user.text("idnumber"));
        long number = user.id("id");
        if (roster.twice().contains(number)) {
            complaints.add(RejectReason.DUPLICATE, "supervisor");
        }
        Optional<String> supervisor =
                complaints.optional("supervisor", roster.supervisors().get(number), Border::id);
        if (supervisor.filter(id::equals).isPresent()) {
            complaints.add(RejectReason.OWN_SUPERVISOR, "supervisor");
            supervisor = Optional.empty();
        }
        return new HostPerson(
                id,
                new PersonName(
                        MoodleText.names(user.text("firstname")).fi(),
                        MoodleText.names(user.text("lastname")).fi()),
                complaints.optional("email", user.text("email"), Border::email),
                complaints.optional("language", user.textOrEmpty("lang").replace('_', '-'), Border::language),
                Optional.empty(),
                supervisor,
                new Employment(Optional.empty(), Optional.empty()),
                // Moodle does not say when an account changed: what was read last is what holds
                Instant.EPOCH);
    }
}
