package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LinkChoices;
import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.learninglog.LogSource;
import fi.polku.mentoring.learninglog.WriteEntry;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The fields of an entry's form: what stands in them, and what they offer. */
public final class LogFields {
    /** The id of the form, under which its draft is kept. */
    static final String FORM = "form";
    /** The version that is being edited. */
    static final String VERSION = "version";

    private static final List<String> TYPED =
            List.of("date", "source", "whatHappened", "insight", "next", "goal", "step");
    private static final List<String> UNFOLDED = List.of("date", "source", "insight", "next", "goal", "step");

    private LogFields() {}

    /** An empty form: of today, of daily work, and of the goal or step one comes from. */
    static Map<String, String> fresh(LocalDate today, String goal, String step) {
        Map<String, String> values = new HashMap<>();
        values.put("date", today.toString());
        values.put("source", LogSource.DAILY_WORK.code());
        values.put("goal", goal);
        values.put("step", step);
        values.put(FORM, UUID.randomUUID().toString());
        return values;
    }

    /** The form as the entry is. */
    static Map<String, String> of(LogEntryView entry) {
        WriteEntry content = entry.content();
        Map<String, String> values = new HashMap<>();
        values.put("date", content.date().toString());
        values.put("source", content.source().code());
        values.put("whatHappened", content.whatHappened());
        values.put("insight", content.insight().orElse(""));
        values.put("next", content.next().orElse(""));
        values.put("goal", content.goal().map(UUID::toString).orElse(""));
        values.put("step", content.step().map(UUID::toString).orElse(""));
        values.put(VERSION, Integer.toString(entry.version()));
        values.put(FORM, UUID.randomUUID().toString());
        return values;
    }

    /** What a draft keeps of a form: all that a person types or chooses, right or wrong. */
    static Map<String, String> typed(Input input) {
        Map<String, String> values = new HashMap<>();
        for (String name : TYPED) {
            input.text(name, WriteEntry.LONGEST).ifPresent(text -> values.put(name, text));
        }
        input.check();
        return values;
    }

    /**
     * Whether the fields that unfold hold something that should be seen at once.
     *
     * @param form the form
     * @param today the day that stands there by itself
     * @return true for anything but what stands there by itself, and for errors
     */
    public static boolean unfolded(FormView form, LocalDate today) {
        Map<String, String> usual = fresh(today, "", "");
        return UNFOLDED.stream()
                .anyMatch(name -> form.error(name).isPresent()
                        || !form.value(name).isEmpty()
                                && !Objects.equals(form.value(name), usual.getOrDefault(name, "")));
    }

    /**
     * The sources to choose from.
     *
     * @param t the reader's language
     * @return in the order of their enum
     */
    public static List<Choice> sources(Texts t) {
        return Arrays.stream(LogSource.values())
                .map(source -> Choice.of(source.code(), t.get("log.source." + source.code())))
                .toList();
    }

    /**
     * Links to choose from.
     *
     * @param links what there is
     * @param chosen the one that is chosen already, which may be closed by now; empty for none
     * @param chosenName what that one is called; empty where it is gone
     * @param t the reader's language
     * @return with the chosen one, if it is not gone
     */
    public static List<Choice> links(List<LinkChoices.Link> links, String chosen, String chosenName, Texts t) {
        Stream<Choice> offered = links.stream()
                .map(link -> Choice.of(link.id().toString(), link.title().in(t.locale())));
        boolean missing = !chosenName.isEmpty()
                && links.stream().noneMatch(link -> link.id().toString().equals(chosen));
        return missing
                ? Stream.concat(Stream.of(Choice.of(chosen, chosenName)), offered)
                        .toList()
                : offered.toList();
    }
}
