package fi.polku.mentoring.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One's own applications, beside a round that is looked at.
 *
 * @param all the last changed first
 * @param lateUntil until when one may apply to that round, though its window may be over
 */
public record MyApplications(List<MyApplication> all, Optional<LocalDate> lateUntil) {
    public MyApplications {
        all = List.copyOf(all);
    }
}
