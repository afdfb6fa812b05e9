package fi.polku.mentoring.application;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.SharedKind;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What some applicants wrote, beside each other, for the matching group that weighs them. */
@UseCases
public class SideBySide {
    /** Most applications at once. */
    public static final int MOST = 4;

    @Inject
    ApplicationStore store;

    @Inject
    AuditTrail audit;

    /**
     * One of them.
     *
     * @param id the application
     * @param owner whose
     * @param name theirs
     * @param number in the order of sending, in place of a name where names are hidden
     * @param organisation absent for a guest
     * @param role code of what they apply as
     * @param typed what they wrote
     */
    public record One(
            UUID id, UUID owner, String name, int number, Optional<Localized> organisation, String role, Typed typed) {}

    /**
     * What was written, with the themes that could be chosen.
     *
     * @param all in the order of sending
     * @param offer of the programme
     */
    public record Beside(List<One> all, Offer offer) {
        public Beside {
            all = List.copyOf(all);
        }
    }

    /**
     * Reads some applications of a round. Each reading is recorded.
     *
     * @param actor a member of the matching group who has declared conflicts of interest
     * @param round which
     * @param applications one to {@value #MOST}
     * @return those that the actor weighs; the others are left out
     * @throws Problem.Invalid when none is named, or too many are
     * @throws Problem.NotFound when none of them is there for the actor
     */
    public Beside read(Actor actor, UUID round, Set<UUID> applications) {
        actor.person();
        if (applications.isEmpty() || applications.size() > MOST) {
            throw new Problem.Invalid("application", "desk.compare.how-many", MOST);
        }
        List<One> all = store.sideBySide(round, applications);
        if (all.isEmpty()) {
            throw new Problem.NotFound();
        }
        audit.recordReads(
                actor,
                all.stream()
                        .map(one -> AuditedThing.of(SharedKind.APPLICATION.code(), one.id(), one.owner()))
                        .toList(),
                "matching");
        return new Beside(all, new Offer(store.themes(round), List.of()));
    }
}
