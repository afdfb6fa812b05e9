package fi.polku.mentoring.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A round to be solved. One that exists is sound: every id is known, every lock keeps the rules.
 *
 * @param applicants in the order in which they applied; the order changes nothing but ties, and what first-come would do
 * @param conflicts two ids each, declared by the matching group or by themselves; an id may be of nobody here
 */
public record Instance(Rules rules, List<Applicant> applicants, List<Set<String>> conflicts, Locks locks) {

    /**
     * Looks at everything.
     *
     * @throws Flaw.Found if anything cannot be
     */
    public Instance {
        applicants = List.copyOf(applicants);
        conflicts = conflicts.stream().map(Set::copyOf).toList();
        List<Flaw> flaws = Soundness.flaws(rules, applicants, conflicts, locks);
        if (!flaws.isEmpty()) {
            throw new Flaw.Found(flaws);
        }
    }

    /** The same with other locks, as when somebody has locked a group and asks again. */
    public Instance with(Locks other) {
        return new Instance(rules, applicants, conflicts, other);
    }

    /** The applicants by id, in their order. */
    public Map<String, Applicant> byId() {
        Map<String, Applicant> byId = new LinkedHashMap<>();
        applicants.forEach(applicant -> byId.put(applicant.id(), applicant));
        return byId;
    }
}
