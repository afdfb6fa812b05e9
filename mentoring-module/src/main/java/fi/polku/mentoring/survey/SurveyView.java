package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A survey as it is read.
 *
 * @param id the survey
 * @param of whose it is
 * @param content when it is asked, and how it is called
 * @param first the first day on which it is open, in Finland; absent where its round lacks the phase
 * @param last the last one, included
 * @param gatheredOn when it was over and its answers became figures; absent until then
 * @param reader how the reader stands to it
 * @param count how many; for who runs it
 * @param version for If-Match
 */
public record SurveyView(
        UUID id,
        Of of,
        Content content,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<LocalDate> gatheredOn,
        Reader reader,
        Count count,
        int version) {

    /**
     * Whose it is.
     *
     * @param programme the programme
     * @param round its round
     * @param name the programme's
     * @param announced whether the round is
     */
    public record Of(UUID programme, UUID round, Localized name, boolean announced) {}

    /**
     * What it says of itself.
     *
     * @param moment when it is asked
     * @param day after which day of training
     * @param title its name
     * @param why who asks, and what for
     */
    public record Content(SurveyMoment moment, Optional<Localized> day, Localized title, Localized why) {}

    /**
     * How the reader stands to it.
     *
     * @param runs whether they run the programme
     * @param asked whether it asks them
     * @param answered whether they have answered, while it is open
     * @param open whether it can be answered now
     * @param role as what they answer; absent where roles are not told apart
     * @param words under which id what was written is sealed; for who runs the programme
     */
    public record Reader(
            boolean runs,
            boolean asked,
            boolean answered,
            boolean open,
            Optional<GroupRole> role,
            Optional<UUID> words) {}

    /**
     * How many.
     *
     * @param asked who can answer
     * @param answered who have; absent when fewer than five
     */
    public record Count(Optional<Integer> asked, Optional<Integer> answered) {}

    /** Whether the reader can answer now. */
    public boolean waits() {
        return reader.asked() && reader.open() && !reader.answered();
    }

    /**
     * Whether it has begun: its questions stay as they are from then on.
     *
     * @param today in Finland
     * @return whether
     */
    public boolean hasBegun(LocalDate today) {
        return gatheredOn.isPresent()
                || first.filter(day -> !day.isAfter(today)).isPresent();
    }

    /**
     * How it stands.
     *
     * @param today in Finland
     * @return {@code without-days}, {@code planned}, {@code open}, {@code closing} (over, and not gathered yet) or {@code gathered}
     */
    public String state(LocalDate today) {
        if (gatheredOn.isPresent()) {
            return "gathered";
        }
        if (first.isEmpty()) {
            return "without-days";
        }
        if (!hasBegun(today)) {
            return "planned";
        }
        return last.filter(day -> day.isBefore(today)).isPresent() ? "closing" : "open";
    }
}
