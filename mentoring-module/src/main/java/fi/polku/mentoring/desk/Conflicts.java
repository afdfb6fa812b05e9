package fi.polku.mentoring.desk;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * With whom a member of the matching group has a conflict of interest: said before any application opens, corrected whenever it turns out otherwise. Those who
 * are named, who stand above or below the member, and the member are hidden from then on.
 */
@UseCases
public class Conflicts {
    /** Most people whom one member names. */
    public static final int MOST = 200;

    @Inject
    DeskStore store;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Who can be named, those who are first.
     *
     * @param actor a member of the matching group while it composes the round
     * @param round which
     * @param name a part of a name; empty for all
     * @param after where the page begins
     * @param size how many
     * @return a page; on every page also those who are named
     * @throws Problem.NotFound when there is no such desk for the actor
     */
    public Slice<Namable> people(Actor actor, UUID round, String name, long after, int size) {
        desk.state(actor, round);
        List<Namable> all = store.people(round, name.strip(), after, MOST + size + 1);
        List<Namable> named = all.stream().filter(Namable::named).toList();
        Slice<Namable> others = Slice.of(
                all.stream().filter(person -> !person.named()).limit(size + 1L).toList(),
                size,
                person -> Long.toString(person.line()));
        return new Slice<>(
                Stream.concat(named.stream(), others.items().stream()).toList(), others.next());
    }

    /**
     * Says with whom there is a conflict of interest, in place of what was said before. It holds for those who had applied when it was said: who comes later is
     * hidden until it has been said of them as well.
     *
     * @param actor a member of the matching group while it composes the round
     * @param round which
     * @param version what was said before, by its version; absent when any will do
     * @param shown the last place in the order of sending that the actor was shown; absent for all that there are
     * @param applications of whom; none when there is none
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.Stale when something else was said since that version
     * @throws Problem.Invalid when somebody has not applied to the round, or too many are named
     */
    public void declare(
            Actor actor, UUID round, Optional<Integer> version, Optional<Long> shown, Set<UUID> applications) {
        DeskState state = desk.state(actor, round);
        if (applications.size() > MOST) {
            throw new Problem.Invalid("applications", "field.too-many", MOST);
        }
        if (!store.canBeNamed(round, applications)) {
            throw new Problem.Invalid("applications", "desk.no-such-applicant");
        }
        int before = state.declaration().version();
        if (version.filter(seen -> seen != before).isPresent()
                || !store.declare(
                        round, actor.person(), before, shown.orElse(Long.MAX_VALUE), applications, clock.instant())) {
            throw new Problem.Stale();
        }
        audit.record(actor, "desk.declare", new AuditedThing("round", round, Optional.empty()), "matching");
    }
}
