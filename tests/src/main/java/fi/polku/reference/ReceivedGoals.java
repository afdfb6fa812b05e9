package fi.polku.reference;

import java.util.List;

/** The goal summaries among what Polku has sent. */
public record ReceivedGoals(ReceivedRecords received) {

    /** The person's goals, by id; empty when there are none. */
    public List<Goal> of(String person) {
        return received.of(RecordKind.GOAL, person).stream().map(Goal::of).toList();
    }

    /** How many messages of any kind have been acted upon; a repeated one is not. */
    public int messages() {
        return received.messages();
    }
}
