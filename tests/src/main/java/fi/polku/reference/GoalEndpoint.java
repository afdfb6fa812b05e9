package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** What Polku sends: a person's goal summaries, kept, replaced, withdrawn and listed; a repeated message does nothing more. */
final class GoalEndpoint {
    private static final int GREATEST_MESSAGE = 1 << 16;

    private final Records records;

    GoalEndpoint(Records records) {
        this.records = records;
    }

    /** Answers {@code people/{person}/goals} and {@code people/{person}/goals/{goal}}. */
    void handle(HttpExchange exchange, String[] path) throws IOException {
        var person = path[1];
        var method = exchange.getRequestMethod();
        if (path.length > 4) {
            throw Refusal.unknownResource();
        }
        var one = path.length == 4;
        if (one ? !method.equals("PUT") && !method.equals("DELETE") : !method.equals("GET")) {
            throw Refusal.notOffered(method);
        }
        if (records.people().find(person).isEmpty()) {
            throw Refusal.unknownPerson();
        }
        if (one) {
            receive(exchange, method, person, path[3]);
        } else {
            list(exchange, person);
        }
    }

    private void list(HttpExchange exchange, String person) throws IOException {
        ContractEndpoint.answer(exchange, "goals", xml -> {
            xml.attribute("asOf", records.now());
            records.goals().of(person).forEach(goal -> GoalMessage.write(xml, goal));
        });
    }

    private void receive(HttpExchange exchange, String method, String person, String goal) throws IOException {
        var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .filter(value -> value.matches("[A-Za-z0-9._~-]{1,100}"))
                .orElseThrow(() -> Refusal.invalid("Idempotency-Key is missing or not as the contract says."));
        var body = new String(exchange.getRequestBody().readNBytes(GREATEST_MESSAGE + 1), UTF_8);
        if (body.length() > GREATEST_MESSAGE) {
            throw Refusal.invalid("The message is too long.");
        }
        var received = records.goals();
        var message = String.join(" ", method, person, goal, body);
        var status = method.equals("PUT")
                ? keep(received, key, message, checked(GoalMessage.read(body), person, goal))
                : received.once(key, message, () -> received.withdraw(person, goal));
        exchange.sendResponseHeaders(status.orElseThrow(Refusal::keyReused), -1);
    }

    private static Optional<Integer> keep(ReceivedGoals received, String key, String message, Goal goal) {
        return received.once(key, message, () -> received.put(goal));
    }

    private Goal checked(Goal goal, String person, String id) {
        if (!goal.person().equals(person) || !goal.id().equals(id)) {
            throw Refusal.invalid("The person and goal of the message are not those of the path.");
        }
        goal.aim()
                .ifPresent(aim -> aim.framework()
                        .map(records::highestLevel)
                        .filter(top -> top > 0)
                        .ifPresent(top -> {
                            if (aim.levelNow().orElse(1) > top
                                    || aim.levelTarget().orElse(1) > top) {
                                throw Refusal.invalid("A level is not on the framework's scale.");
                            }
                        }));
        return goal;
    }
}
