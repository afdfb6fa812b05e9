package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.FORMER_MEMBER;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.MEMBER;
import static fi.polku.tests.refusals.Who.MENTOR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;

import fi.polku.tests.OpenPair;
import java.util.List;
import java.util.Map;

/**
 * What the host is told of somebody's part in a group: who is or was in it looks at their own part and decides on it, nobody on another's. The owner and {@link
 * Who#NAMED} are a pair, in a programme that human resources run; in the group of the owner's own round are those who stand in its relations.
 */
final class ParticipationRows {
    private static final String READ = "GET /groups/{group}/participation";
    private static final String SEND = "POST /groups/{group}/participation/send";
    private static final String TAKE_BACK = "POST /groups/{group}/participation/take-back";
    private static final Map<String, String> NOT_SHOWN = Map.of("mark", "something else");

    private String pair = "";

    List<Row> all() {
        return List.of(
                Row.of(READ, "").of("group", this::pair).answers(200, OWNER, NAMED),
                Row.of(SEND, "what was not shown so")
                        .of("group", this::pair)
                        .sending(s -> NOT_SHOWN)
                        .answers(412, OWNER, NAMED),
                Row.of(TAKE_BACK, "what was not sent").of("group", this::pair).answers(409, OWNER, NAMED),
                own(Row.of(READ, "the owner's"), 200),
                own(Row.of(SEND, "the owner's, what was not shown so").sending(s -> NOT_SHOWN), 412),
                own(Row.of(TAKE_BACK, "the owner's, what was not sent"), 409),
                Row.of("GET /me/participations", "").known(200));
    }

    /** Whoever has left decides on their own part as well. */
    private static Row own(Row row, int status) {
        return row.around().of("group", s -> s.circle().group()).answers(status, OWNER, MEMBER, MENTOR, FORMER_MEMBER);
    }

    /** One for all: a pair that has been is not a second time. */
    private String pair(Scene scene) {
        if (pair.isEmpty()) {
            String programme = OpenPair.programme(scene.as(HR), scene.owner());
            pair = OpenPair.begun(
                    scene.as(NAMED), OpenPair.invited(scene.as(OWNER), programme, scene.named(), scene.owner(), "Hei"));
        }
        return pair;
    }
}
