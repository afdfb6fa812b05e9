package fi.polku.mentoring.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A programme as it has worked elsewhere, to begin with: its texts in three languages, its form and its habits.
 *
 * @param code such as {@code peer-triads}
 * @param content to be adapted
 * @param habits when its phases usually are; none for a programme without rounds
 */
public record ProgrammeTemplate(String code, ProgrammeContent content, List<PhaseHabit> habits) {

    public ProgrammeTemplate {
        habits = List.copyOf(habits);
    }

    /**
     * The next round that there is still time to announce.
     *
     * @param today in Finland
     * @return beginning after today, within a year; absent for a programme without rounds
     */
    public Optional<Timeline> timeline(LocalDate today) {
        if (habits.isEmpty()) {
            return Optional.empty();
        }
        Timeline thisYear = in(today.getYear());
        return Optional.of(thisYear.begins().isAfter(today) ? thisYear : in(today.getYear() + 1));
    }

    private Timeline in(int year) {
        return new Timeline(habits.stream().map(h -> h.in(year)).toList());
    }
}
