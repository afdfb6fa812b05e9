package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.mentorship.Group.Sight;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups: who is in one, leaving it, and ending it. Whoever runs the programme knows who is in it; what is written in it is for its members. */
@UseCases
public class Groups {
    static final String KIND = "mentorship-group";

    @Inject
    GroupStore store;

    @Inject
    MessageStore messages;

    @Inject
    Programmes programmes;

    @Inject
    AuditTrail audit;

    @Inject
    Event<MemberLeft> left;

    @Inject
    Event<GroupEnded> ended;

    @Inject
    Event<EndProposed> endProposed;

    /**
     * The groups that the actor is in, also ended ones.
     *
     * @param actor a person
     * @param after where the page begins
     * @param size how many, 1–100
     * @return the last begun first
     */
    public Slice<Group> mine(Actor actor, Cursor after, int size) {
        actor.person();
        return slice(store.mine(after, size + 1), size);
    }

    private static Slice<Group> slice(List<Group> rows, int size) {
        return Slice.of(rows, size, g -> new Cursor(g.begunAt(), g.id()).text());
    }

    /**
     * Who is in a group.
     *
     * @param actor who is or was in it, or runs the programme
     * @param id the group
     * @return never what is written in it
     * @throws Problem.NotFound when there is none for the actor
     */
    public Group read(Actor actor, UUID id) {
        actor.person();
        return store.find(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * A programme's groups.
     *
     * @param of what the programme is called
     * @param groups the last begun first
     */
    public record OfProgramme(Localized of, Slice<Group> groups) {}

    /**
     * The groups of a programme, for who runs it.
     *
     * @param actor human resources of an organisation that owns it, or a coordinator
     * @param programme which
     * @param round of one round; absent for all
     * @param after where the page begins
     * @param size how many, 1–100
     * @return who is in each, and how it stands
     * @throws Problem.NotFound when there is no such programme for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public OfProgramme list(Actor actor, UUID programme, Optional<UUID> round, Cursor after, int size) {
        ProgrammeView view = programmes.read(actor, programme);
        if (!view.run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return new OfProgramme(
                view.content().basics().name(), slice(store.of(programme, round, after, size + 1), size));
    }

    /**
     * Leaves a group. What one wrote oneself stays one's own; what was shared with the group ends, both ways.
     *
     * @param actor a member
     * @param id the group
     * @param word to the others, in the group's space; absent for none
     * @throws Problem.NotFound when the actor is not in it
     * @throws Problem.Refused when it has ended
     */
    public void leave(Actor actor, UUID id, Optional<String> word) {
        toWrite(actor, id);
        word.ifPresent(text -> messages.add(UUID.randomUUID(), id, actor.person(), text));
        if (!store.leave(id)) {
            throw new Problem.Refused("group.refused.ended");
        }
        record(actor, "group.leave", id);
        left.fire(new MemberLeft(actor, id, actor.person()));
    }

    /**
     * Says that the group has done its work, or that it goes on after all. It ends when all in it say so; whoever runs the programme ends it at once.
     *
     * @param actor a member, or who runs the programme
     * @param id the group
     * @param would whether it shall end
     * @return as it is then
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.Refused when it has ended
     */
    public Group end(Actor actor, UUID id, boolean would) {
        Group group = read(actor, id);
        if (group.sight() == Sight.FORMER) {
            throw new Problem.NotFound();
        }
        String outcome = store.end(id, would).orElseThrow(() -> new Problem.Refused("group.refused.ended"));
        record(actor, would ? "group.end" : "group.go-on", id);
        if ("ended".equals(outcome)) {
            ended.fire(new GroupEnded(actor, id));
        } else if (would) {
            endProposed.fire(new EndProposed(id));
        }
        return read(actor, id);
    }

    /** A group that the actor is in; reading what is written there is recorded. */
    Group ofMember(Actor actor, UUID id) {
        return Optional.of(read(actor, id)).filter(Group::mine).orElseThrow(Problem.NotFound::new);
    }

    /** One that goes on. */
    Group toWrite(Actor actor, UUID id) {
        Group group = ofMember(actor, id);
        if (!group.goesOn()) {
            throw new Problem.Refused("group.refused.ended");
        }
        return group;
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }
}
