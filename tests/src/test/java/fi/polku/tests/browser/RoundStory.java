package fi.polku.tests.browser;

import fi.polku.tests.Caller;
import fi.polku.tests.OpenDesk;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A round that human resources have set up in the pages, with a matching group of two; people apply to it over the API. */
final class RoundStory {
    private final Site polku;
    private final SetUp programme;
    private final Someone coordinator;
    private final Someone first;
    private final Someone second;
    private final Map<Someone, String> applications = new HashMap<>();

    /** As the template says, from the step in which the set-up stands. */
    RoundStory(Site polku, SetUp programme) {
        this.polku = polku;
        this.coordinator = polku.people().fresh();
        this.first = polku.people().fresh();
        this.second = polku.people().fresh();
        this.programme = programme.toPeople().coordinated(coordinator).matchedBy(first, second);
    }

    SetUp programme() {
        return programme;
    }

    Someone coordinator() {
        return coordinator;
    }

    /** Of the matching group. */
    Someone first() {
        return first;
    }

    /** The other of it. */
    Someone second() {
        return second;
    }

    /** It is the second day of the application window. */
    RoundStory opens() {
        programme.published();
        polku.clock().moveTo(programme.day("application").plusDays(1));
        return this;
    }

    RoundStory applies(Someone who, String role) {
        String id = OpenRound.sent(polku.as(who), programme.round(), role, what -> "Vastaus, " + what);
        applications.put(who, id);
        return this;
    }

    /** The application of somebody who has applied. */
    String application(Someone who) {
        return java.util.Objects.requireNonNull(applications.get(who));
    }

    /** Over the API. */
    void withdraws(Someone who) {
        Caller caller = polku.as(who);
        caller.with("If-Match", "*")
                .post("/api/v1/applications/" + application(who) + "/withdraw")
                .expect(200);
    }

    /** It is the first day of matching. */
    RoundStory matches() {
        polku.clock().moveTo(programme.day("matching"));
        return this;
    }

    /** It is the first day of meetings. */
    RoundStory meets() {
        polku.clock().moveTo(programme.day("meetings"));
        return this;
    }

    /** The round is over. */
    RoundStory isOver() {
        polku.clock().moveTo(programme.lastDay("final-survey").plusDays(1));
        return this;
    }

    /** The group into which somebody has been placed. */
    UUID groupOf(Someone who) {
        return OpenDesk.groupOf(polku.database(), programme.round(), who);
    }
}
