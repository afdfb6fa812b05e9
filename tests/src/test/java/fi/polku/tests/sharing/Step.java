package fi.polku.tests.sharing;

/** Something that happens. People and things go by their number in the small world that it happens in. */
sealed interface Step {

    /** Somebody tries to share a thing with a person by name; somebody else's thing too. */
    record ShareByName(int actor, int thing, int reader) implements Step {}

    /** Somebody tries to share a thing with the supervisor. */
    record ShareWithSupervisor(int actor, int thing) implements Step {}

    /** Somebody tries to take a share by name back. */
    record RevokeFrom(int actor, int thing, int reader) implements Step {}

    /** Somebody tries to take a share with the supervisor back. */
    record RevokeFromSupervisor(int actor, int thing) implements Step {}

    /** Somebody tries to share a thing with the competence system. */
    record ShareWithHost(int actor, int thing) implements Step {}

    /** Somebody tries to take a share with the competence system back. */
    record RevokeFromHost(int actor, int thing) implements Step {}

    /** Somebody tries to remove a thing. */
    record Remove(int actor, int thing) implements Step {}

    /** The host tells that somebody left. */
    record Leave(int person) implements Step {}

    /** The host tells that somebody's last day was yesterday, and has not said yet that they left. */
    record LastDayIsOver(int person) implements Step {}

    /** The host tells that somebody is there again. */
    record Return(int person) implements Step {}

    /** The host tells that somebody is in that agency now. */
    record Move(int person, int agency) implements Step {}

    /** The host tells who somebody's supervisor is; themselves stands for nobody. */
    record Report(int person, int supervisor) implements Step {}

    /** The host tells that two ids are one person. */
    record Merge(int gone, int stays) implements Step {}

    /** A supervisor tries to name a deputy, from a day to a day, counted from today. */
    record NameDeputy(int supervisor, int person, int from, int days) implements Step {}

    /** Human resources try to name one. */
    record NameDeputyAsHr(int actor, int supervisor, int person, int from, int days) implements Step {}

    /** Somebody tries to end the time of the deputy who was named as that one, if there is one. */
    record EndDeputy(int actor, int which) implements Step {}

    /** Somebody tries to ask two to be a pair. */
    record Invite(int actor, int mentor, int mentee) implements Step {}

    /** One of those who were asked to be that pair answers, if there is one. */
    record Answer(int which, int turn, boolean accepts) implements Step {}

    /** Somebody tries to take back what they asked. */
    record TakeBack(int actor, int which) implements Step {}

    /** Somebody tries to share a thing with that group. */
    record ShareWithGroup(int actor, int thing, int which) implements Step {}

    /** Somebody tries to take a share with that group back. */
    record RevokeFromGroup(int actor, int thing, int which) implements Step {}

    /** One of those who were asked tries to leave that group. */
    record LeaveGroup(int which, int turn) implements Step {}

    /** Somebody tries to say that a group has done its work, or has not. */
    record EndGroup(int actor, int which, boolean would) implements Step {}

    /** Days pass. */
    record DaysPass(int days) implements Step {}
}
