package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.mentorship.Group.Agreed;
import fi.polku.mentoring.programme.Grouping;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One's groups and invitations beside programmes. */
@ApplicationScoped
class GroupsBeside implements Grouping {
    private static final int MOST = 50;

    @Inject
    Invitations invitations;

    @Inject
    Groups groups;

    @Override
    public List<Line> lines(Actor actor) {
        UUID me = actor.person();
        Stream<Line> asked = invitations.mine(actor).stream().map(invitation -> line(invitation, me));
        Stream<Line> in = groups.mine(actor, Cursor.start(), MOST).items().stream()
                .sorted(Comparator.comparing(group -> !group.goesOn()))
                .map(group -> line(group, me));
        return Stream.concat(asked, in).toList();
    }

    private static Line line(Invitation invitation, UUID me) {
        String others = invitation.people().stream()
                .filter(p -> !p.person().equals(me))
                .map(Invited::name)
                .collect(Collectors.joining(", "));
        boolean asked = invitation.waitsFor(me);
        return new Line(
                others,
                invitation.name(),
                asked
                        ? "invitation.state.asked"
                        : "invitation.state." + invitation.state().code(),
                asked ? "review-asked" : invitation.state() == InvitationState.OPEN ? "waiting" : "",
                "/mentoring/invitations/" + invitation.id());
    }

    private static Line line(Group group, UUID me) {
        boolean waits = group.goesOn() && group.agreement() != Agreed.IN_FORCE;
        String state = group.goesOn() ? "group.agreement." + group.agreement().code() : "group.ended";
        return new Line(
                group.others(me),
                group.name(),
                state,
                waits ? "review-asked" : group.goesOn() ? "accepted" : "",
                "/groups/" + group.id());
    }
}
