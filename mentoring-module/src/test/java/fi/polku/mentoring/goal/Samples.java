package fi.polku.mentoring.goal;

import fi.polku.mentoring.sharing.Readers;
import fi.polku.mentoring.sharing.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Goals for tests. */
public final class Samples {
    private static final Instant NOON = Instant.parse("2027-02-03T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private Samples() {}

    public static SetGoal titled(String title) {
        return new SetGoal(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Everything that can be set is set. */
    public static SetGoal full() {
        return new SetGoal(
                "Lead the weekly meeting",
                Optional.of("Three of us do all the talking."),
                Optional.of("http://example.org/skill/1"),
                Optional.of(2),
                Optional.of(4),
                Optional.of("Everybody has said something."),
                Optional.of(LocalDate.of(2027, 5, 31)));
    }

    public static GoalView view(SetGoal content, GoalStatus status, int progress, int version) {
        return new GoalView(
                ID,
                ID,
                content,
                Optional.empty(),
                status,
                Outlook.ON_TRACK,
                progress,
                Optional.of("What I learnt"),
                NOON,
                NOON,
                version,
                new GoalView.Seen(Right.OWN, "Aino Koskela", new Readers(true, false, 0, Optional.empty(), 0, false)));
    }
}
