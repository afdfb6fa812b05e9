package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogDraft;
import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.learninglog.LogFront;
import fi.polku.mentoring.web.FormView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log's page, ready to be drawn.
 *
 * @param front what the log holds
 * @param about the goal or step that the entries are of, in words; absent for all
 * @param writes whether it begins with the field to write in
 * @param form what stands in that field
 * @param draft when what stands there was typed earlier
 * @param prompt the question of the moment, a message
 * @param search what is looked for
 * @param next the address of the following page
 * @param today the day in Finland
 */
public record LogFrontPage(
        LogFront front,
        Optional<String> about,
        boolean writes,
        FormView form,
        Optional<LogDraft> draft,
        String prompt,
        FormView search,
        Optional<String> next,
        LocalDate today) {

    /**
     * Entries of one month.
     *
     * @param month which
     * @param entries by date, newest first
     */
    public record Month(YearMonth month, List<LogEntryView> entries) {}

    /**
     * The entries by month.
     *
     * @return in their order
     */
    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (LogEntryView entry : front.entries().items()) {
            YearMonth month = YearMonth.from(entry.content().date());
            if (months.isEmpty() || !months.get(months.size() - 1).month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.get(months.size() - 1).entries().add(entry);
        }
        return months;
    }

    /**
     * Where the month's days lead to.
     *
     * @param entry one that is listed
     * @return such as {@code d2027-02-01} for the first listed of its day; null for the others
     */
    public @Nullable String anchor(LogEntryView entry) {
        LocalDate day = entry.content().date();
        boolean first = front.entries().items().stream()
                .filter(e -> e.content().date().equals(day))
                .findFirst()
                .equals(Optional.of(entry));
        return first ? "d" + day : null;
    }

    /**
     * Whether there is nothing in the whole log yet.
     *
     * @return true before the first entry
     */
    public boolean nothingYet() {
        return writes
                && about.isEmpty()
                && front.entries().items().isEmpty()
                && front.month().days().isEmpty()
                && front.month().earlier().isEmpty()
                && front.month().later().isEmpty();
    }

    /**
     * The first form of the page that was refused, for the summary of errors.
     *
     * @return empty when neither was
     */
    public FormView refused() {
        return search.hasErrors() ? search : form;
    }
}
