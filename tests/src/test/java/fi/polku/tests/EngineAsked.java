package fi.polku.tests;

import fi.polku.run.Await;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The engine is asked at a round's desk over the API, and waited for. */
public final class EngineAsked {
    private static final Set<String> AT_WORK = Set.of("waiting", "running");

    private EngineAsked() {}

    /** The id of a proposal that is done, asked for by a member of the matching group who has declared. */
    public static String done(Caller member, String round) {
        return done(member, round, Map.of());
    }

    /** The same, gone on from another one. */
    public static String done(Caller member, String round, Map<String, ?> from) {
        String proposals = "/api/v1/rounds/" + round + "/desk/proposals";
        String id = member.post(proposals, from).expect(201).text("id");
        if (!Await.until(Duration.ofMinutes(2), () -> !AT_WORK.contains(state(member, proposals + "/" + id)))) {
            throw new AssertionError("The proposal is still " + state(member, proposals + "/" + id));
        }
        String state = state(member, proposals + "/" + id);
        if (!"done".equals(state)) {
            throw new AssertionError("The proposal has " + state);
        }
        return id;
    }

    private static String state(Caller member, String path) {
        JsonObject read = member.get(path).expect(200).json();
        return read.getJsonObject("proposal").getString("state");
    }
}
