package fi.polku.mentoring.host;

/** Takes what people choose to show beside their profile in the host. */
public non-sealed interface DevelopmentRecords extends Capability {

    /**
     * Puts a goal's summary in the place of what the host had of that goal.
     *
     * @param goal the summary
     * @param key repeats of one message carry the same key and take effect once
     * @throws HostFault when the host did not take it
     */
    void put(GoalSummary goal, String key);

    /**
     * Takes a goal's summary back; the host forgets it. Nothing happens when it has none.
     *
     * @param person the host's id of the owner
     * @param goal the goal's id
     * @param key repeats of one message carry the same key and take effect once
     * @throws HostFault when the host did not answer
     */
    void withdraw(String person, String goal, String key);
}
