package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogSource;
import fi.polku.mentoring.learninglog.WriteEntry;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads an entry from a form or a JSON document. */
final class LogForm {
    private static final String[] FIELDS = {"date", "source", "whatHappened", "insight", "next", "goal", "step"};

    private LogForm() {}

    /** A new entry: of today and of daily work unless said otherwise. */
    static WriteEntry create(Input input, LocalDate today) {
        input.known(FIELDS);
        Optional<LocalDate> date = input.date("date");
        Optional<LogSource> source = input.choice("source", LogSource::of);
        String whatHappened = input.requiredText("whatHappened", WriteEntry.LONGEST);
        Optional<String> insight = input.text("insight", WriteEntry.LONGEST_NOTE);
        Optional<String> next = input.text("next", WriteEntry.LONGEST_NOTE);
        Optional<UUID> goal = input.id("goal");
        Optional<UUID> step = input.id("step");
        input.check();
        return new WriteEntry(
                date.orElse(today), source.orElse(LogSource.DAILY_WORK), whatHappened, insight, next, goal, step);
    }

    /** What was sent replaces what is there, field by field; null or empty removes; left out means as it is (RFC 7396). */
    static WriteEntry merge(WriteEntry entry, Input input) {
        input.known(FIELDS);
        Optional<LocalDate> date = input.has("date") ? input.requiredDate("date") : Optional.of(entry.date());
        Optional<LogSource> source =
                input.has("source") ? input.choice("source", LogSource::of) : Optional.of(entry.source());
        String whatHappened = input.has("whatHappened")
                ? input.requiredText("whatHappened", WriteEntry.LONGEST)
                : entry.whatHappened();
        Optional<String> insight =
                input.has("insight") ? input.text("insight", WriteEntry.LONGEST_NOTE) : entry.insight();
        Optional<String> next = input.has("next") ? input.text("next", WriteEntry.LONGEST_NOTE) : entry.next();
        Optional<UUID> goal = input.has("goal") ? input.id("goal") : entry.goal();
        Optional<UUID> step = input.has("step") ? input.id("step") : entry.step();
        input.check();
        return new WriteEntry(
                date.orElse(entry.date()),
                source.orElse(LogSource.DAILY_WORK),
                whatHappened,
                insight,
                next,
                goal,
                step);
    }
}
