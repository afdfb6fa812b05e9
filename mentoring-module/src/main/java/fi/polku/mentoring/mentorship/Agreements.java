package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.Habits;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a group agrees on: anybody in it writes a version, which waits until each in it has accepted exactly that one. Who writes accepts by writing. An
 * earlier version that was in force stays to be read.
 */
@UseCases
public class Agreements {
    @Inject
    Groups groups;

    @Inject
    GroupStore store;

    @Inject
    AgreementStore agreements;

    @Inject
    Programmes programmes;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AgreementWritten> written;

    @Inject
    Clock clock;

    /**
     * A group with what it agrees on.
     *
     * @param group as it is
     * @param newest that is in force or waits; absent before the first
     * @param earlier that were in force before, the latest first
     * @param habits how groups of the programme work, to begin from; absent when the reader does not see the programme any more
     */
    public record OfGroup(Group group, Optional<Agreement> newest, List<Agreement> earlier, Optional<Habits> habits) {
        public OfGroup {
            earlier = List.copyOf(earlier);
        }

        /** The number of the newest version; 0 before the first. */
        public int version() {
            return newest.map(Agreement::number).orElse(0);
        }
    }

    /**
     * Reads what a group agrees on.
     *
     * @param actor a member, also of a group that has ended
     * @param id the group
     * @return with the earlier versions that were in force
     * @throws Problem.NotFound when there is none for the actor
     */
    public OfGroup read(Actor actor, UUID id) {
        OfGroup found = find(actor, id);
        audit.recordRead(actor, new AuditedThing(Groups.KIND, id, Optional.empty()), "member");
        return found;
    }

    private OfGroup find(Actor actor, UUID id) {
        Group group = groups.ofMember(actor, id);
        List<Agreement> all = agreements.all(id);
        return new OfGroup(
                group,
                all.stream().findFirst(),
                all.stream().skip(1).toList(),
                all.isEmpty() ? habits(actor, group) : Optional.empty());
    }

    private Optional<Habits> habits(Actor actor, Group group) {
        try {
            return Optional.of(
                    programmes.read(actor, group.programme()).content().habits());
        } catch (Problem.NotFound archived) {
            return Optional.empty();
        }
    }

    /**
     * Writes the next version; who writes accepts it by that.
     *
     * @param actor a member
     * @param id the group
     * @param version the version that was read; 0 before the first; absent when any will do
     * @param terms what shall be agreed on
     * @return as it is now
     * @throws Problem.NotFound when the actor is not in it
     * @throws Problem.Refused when the group has ended
     * @throws Problem.Stale when somebody wrote meanwhile
     */
    public OfGroup write(Actor actor, UUID id, Optional<Integer> version, Terms terms) {
        groups.toWrite(actor, id);
        store.hold(id);
        OfGroup before = find(actor, id);
        if (version.isPresent() && version.get() != before.version()) {
            throw new Problem.Stale();
        }
        if (before.newest().filter(a -> a.terms().equals(terms)).isPresent()) {
            return accept(actor, id, Optional.of(before.version()));
        }
        UUID next = UUID.randomUUID();
        agreements.add(next, id, before.version() + 1, terms, actor.person(), clock.instant());
        agreements.accept(next);
        record(actor, "agreement.write", id);
        written.fire(new AgreementWritten(next));
        return find(actor, id);
    }

    /**
     * Accepts exactly this version.
     *
     * @param actor a member
     * @param id the group
     * @param version which; absent for the newest
     * @return as it is now
     * @throws Problem.NotFound when the actor is not in it, or nothing is proposed
     * @throws Problem.Refused when the group has ended
     * @throws Problem.Stale when a newer version has been written
     */
    public OfGroup accept(Actor actor, UUID id, Optional<Integer> version) {
        groups.toWrite(actor, id);
        Agreement newest = find(actor, id).newest().orElseThrow(Problem.NotFound::new);
        if ((version.isPresent() && version.get() != newest.number()) || !agreements.accept(newest.id())) {
            throw new Problem.Stale();
        }
        record(actor, "agreement.accept", id);
        return find(actor, id);
    }

    private void record(Actor actor, String action, UUID group) {
        audit.record(actor, action, new AuditedThing(Groups.KIND, group, Optional.empty()));
    }
}
