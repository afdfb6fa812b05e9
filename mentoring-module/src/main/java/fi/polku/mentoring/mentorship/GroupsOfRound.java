package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.application.ApplicationWithdrawn;
import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.desk.GroupsConfirmed;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Groups of a round: they begin when they are confirmed at the desk, and whoever withdraws from the round leaves theirs. In the transaction of either. */
@ApplicationScoped
class GroupsOfRound {
    @Inject
    GroupStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Event<GroupBegun> begun;

    @Inject
    Event<MemberLeft> left;

    void on(@Observes GroupsConfirmed confirmed) {
        for (UUID group : store.begin(confirmed.round())) {
            record(confirmed.actor(), "group.begin", group);
            begun.fire(new GroupBegun(confirmed.actor(), group));
        }
    }

    void on(@Observes ApplicationWithdrawn withdrawn) {
        store.ofApplication(withdrawn.application()).filter(store::leave).ifPresent(group -> {
            record(withdrawn.actor(), "group.leave", group);
            left.fire(new MemberLeft(withdrawn.actor(), group, withdrawn.owner()));
        });
    }

    private void record(Actor actor, String action, UUID group) {
        audit.record(actor, action, new AuditedThing(Groups.KIND, group, Optional.empty()));
    }
}
