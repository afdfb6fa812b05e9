package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is written down after a meeting, all at once.
 *
 * @param came who came, at least one
 * @param agreed what was agreed
 * @param actions who does what, in order; one that was written before and is not among them is gone
 * @param next the meeting that is arranged with it
 */
public record MeetingRecord(
        Set<UUID> came, Optional<String> agreed, List<ToDo> actions, Optional<ArrangeMeeting> next) {
    /** Longest account of what was agreed, in characters. */
    public static final int LONGEST_AGREED = 5_000;

    public MeetingRecord {
        came = Set.copyOf(came);
        actions = List.copyOf(actions);
        List<FieldError> errors = new ArrayList<>();
        if (came.isEmpty()) {
            errors.add(FieldError.of("came", "meeting.came.required"));
        }
        if (agreed.filter(text -> text.length() > LONGEST_AGREED).isPresent()) {
            errors.add(FieldError.of("agreed", "field.too-long", LONGEST_AGREED));
        }
        if (actions.size() > JointAction.MOST) {
            errors.add(FieldError.of("actions", "field.too-many", JointAction.MOST));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    /**
     * Something to do.
     *
     * @param id of one that was written before; absent for a new one
     * @param words what
     * @param doer who; absent: all of them
     * @param due by when
     */
    public record ToDo(Optional<UUID> id, String words, Optional<UUID> doer, Optional<LocalDate> due) {

        public ToDo {
            if (words.isBlank()) {
                throw new Problem.Invalid("words", "field.required");
            }
            if (words.length() > JointAction.LONGEST) {
                throw new Problem.Invalid("words", "field.too-long", JointAction.LONGEST);
            }
        }
    }
}
