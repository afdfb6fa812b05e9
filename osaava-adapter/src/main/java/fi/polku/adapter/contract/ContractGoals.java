package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Goal;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.GoalSummary;
import java.time.temporal.ChronoUnit;

/**
 * Goals that are shared with the host, by the contract; an optional part of it.
 *
 * @param exchange with the host
 * @param offers what the host can do
 */
record ContractGoals(Exchange exchange, Offers offers) implements DevelopmentRecords {
    @Override
    public boolean offered() {
        return offers.has("goals");
    }

    @Override
    public void put(GoalSummary goal, String key) {
        byte[] message = SafeXml.write(message(goal));
        exchange.tell("goal " + goal.id(), client -> client.putGoal(goal.person(), goal.id(), key, message));
    }

    @Override
    public void withdraw(String person, String goal, String key) {
        exchange.tell("goal " + goal, client -> client.withdrawGoal(person, goal, key));
    }

    static Goal message(GoalSummary goal) {
        Goal message = new Goal();
        message.id = goal.id();
        message.person = goal.person();
        message.title = goal.title();
        goal.aim().competence().ifPresent(competence -> {
            message.framework = competence.framework();
            message.competence = competence.uri();
        });
        message.levelNow = goal.aim().levelNow().map(String::valueOf).orElse(null);
        message.levelTarget = goal.aim().levelTarget().map(String::valueOf).orElse(null);
        message.due = goal.due().map(String::valueOf).orElse(null);
        message.status = goal.standing().status();
        message.outlook = goal.standing().outlook().orElse(null);
        message.progress = String.valueOf(goal.standing().progress());
        message.changed = goal.changed().truncatedTo(ChronoUnit.MICROS).toString();
        return message;
    }
}
