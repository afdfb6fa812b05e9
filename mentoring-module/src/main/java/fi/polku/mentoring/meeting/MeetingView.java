package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting with all that its group writes about it.
 *
 * @param meeting the meeting
 * @param next what is proposed for the next one
 * @param open whether the group goes on, so that something may be changed
 * @param people who is invited
 * @param agenda in its order
 * @param agreed what was agreed
 * @param actions who does what
 */
public record MeetingView(
        Meeting meeting,
        Proposal next,
        boolean open,
        List<Participant> people,
        List<AgendaPoint> agenda,
        Optional<String> agreed,
        List<JointAction> actions) {

    public MeetingView {
        people = List.copyOf(people);
        agenda = List.copyOf(agenda);
        actions = List.copyOf(actions);
    }

    /**
     * What the group's programme is called.
     *
     * @return in three languages
     */
    public Localized programme() {
        return next.programme();
    }

    /**
     * Who is in the group now.
     *
     * @return in order of name
     */
    public List<Participant> members() {
        return people.stream().filter(Participant::inGroup).toList();
    }

    /**
     * Who does an action.
     *
     * @param action which
     * @return by name; empty for all
     */
    public String doer(JointAction action) {
        return action.doer().map(this::name).orElse("");
    }

    private String name(UUID person) {
        return people.stream()
                .filter(p -> p.person().equals(person))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }

    /**
     * Somebody who is invited.
     *
     * @param person who
     * @return absent when they are not
     */
    public Optional<Participant> of(UUID person) {
        return people.stream().filter(p -> p.person().equals(person)).findFirst();
    }

    /**
     * Those who came.
     *
     * @return in order of name
     */
    public List<Participant> present() {
        return people.stream().filter(p -> p.came().orElse(false)).toList();
    }
}
