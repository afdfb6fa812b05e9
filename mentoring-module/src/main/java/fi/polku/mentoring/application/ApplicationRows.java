package fi.polku.mentoring.application;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.Cadence;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Habits;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads the columns that this feature's doors have in common. */
final class ApplicationRows {
    private static final int MINUTES = 60;

    private ApplicationRows() {}

    static GroupRole role(Row row) {
        return row.text("role").flatMap(GroupRole::of).orElseThrow();
    }

    static ApplicationState state(Row row) {
        return row.text("state").flatMap(ApplicationState::of).orElseThrow();
    }

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    static Line line(Row row) {
        return new Line(row.number("place"), row.number("places"));
    }

    static MyApplication mine(Row row) {
        return new MyApplication(
                id(row, "id"),
                id(row, "round"),
                new MyApplication.OfProgramme(
                        id(row, "programme"), row.name("name").orElseThrow(), row.words("languages"), hours(row)),
                role(row),
                state(row),
                days(row),
                line(row),
                endorsed(row),
                new MyApplication.History(
                        row.moment("changed_at").orElseThrow(),
                        row.moment("submitted_at"),
                        row.moment("withdrawn_at"),
                        row.moment("decided_at")),
                row.flag("grouped"),
                row.flag("resting"),
                row.number("version").orElseThrow());
    }

    private static int hours(Row row) {
        Habits habits = new Habits(
                row.text("cadence").flatMap(Cadence::of).orElseThrow(),
                row.number("minutes").orElseThrow(),
                row.number("preparation").orElseThrow(),
                row.flag("to_endorse"));
        return (habits.minutesAMonth() + MINUTES - 1) / MINUTES;
    }

    private static ApplyingDays days(Row row) {
        return new ApplyingDays(
                new Phase(
                        PhaseKind.APPLICATION,
                        row.day("first_day").orElseThrow(),
                        row.day("last_day").orElseThrow()),
                row.day("late_until"),
                row.day("matching_from").orElseThrow(),
                row.day("told_on").orElseThrow(),
                row.day("destroyed_after").orElseThrow());
    }

    private static Endorsed endorsed(Row row) {
        Optional<Endorsed> answered = row.text("decision").map(ApplicationRows::answered);
        if (answered.isPresent()) {
            return answered.get();
        }
        if (!row.flag("to_endorse")) {
            return Endorsed.NOT_NEEDED;
        }
        if (!row.flag("supervised")) {
            return Endorsed.NOBODY_TO_ASK;
        }
        return state(row).sent() ? Endorsed.ASKED : Endorsed.TO_ASK;
    }

    /** What stands in the column {@code endorsement} of a list. */
    static Endorsed answered(String code) {
        return switch (code) {
            case "endorsed" -> Endorsed.ENDORSED;
            case "declined" -> Endorsed.DECLINED;
            default -> Endorsed.ASKED;
        };
    }
}
