package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.shared.OwnThing;
import fi.polku.mentoring.shared.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What values of own data are called and how they are said, in one language.
 *
 * @param t the person's language
 */
public record OwnWords(Texts t) {

    /**
     * What the thing is called: its first value that is no id.
     *
     * @param thing the thing
     * @return empty where it has none
     */
    public String heading(OwnThing thing) {
        return first(thing).map(this::said).orElse("");
    }

    private static Optional<OwnThing.Value> first(OwnThing thing) {
        return thing.values().stream()
                .filter(value -> !(value instanceof OwnThing.Id))
                .findFirst();
    }

    /**
     * What else is told of it to people: neither its heading, nor ids, nor things in it.
     *
     * @param thing the thing
     * @return in order
     */
    public List<OwnThing.Value> rest(OwnThing thing) {
        Optional<OwnThing.Value> first = first(thing);
        return thing.values().stream()
                .filter(value -> !(value instanceof OwnThing.Id || value instanceof OwnThing.Things))
                .filter(value -> first.isEmpty() || first.get() != value)
                .toList();
    }

    /**
     * Things that are parts of it.
     *
     * @param thing the thing
     * @return empty where there are none
     */
    public List<OwnThing.Things> inner(OwnThing thing) {
        return thing.values().stream()
                .filter(OwnThing.Things.class::isInstance)
                .map(OwnThing.Things.class::cast)
                .toList();
    }

    /**
     * What a value is called.
     *
     * @param value the value
     * @return a word or two
     */
    public String name(OwnThing.Value value) {
        return t.get("own.value." + value.name());
    }

    /**
     * How a value is said.
     *
     * @param value no thing that has values of its own
     * @return as people say it
     */
    public String said(OwnThing.Value value) {
        if (value instanceof OwnThing.Text text) {
            return text.text();
        } else if (value instanceof OwnThing.Code code) {
            return said(code);
        } else if (value instanceof OwnThing.Day day) {
            return t.date(day.day());
        } else if (value instanceof OwnThing.Moment moment) {
            return t.dateTime(moment.moment());
        } else if (value instanceof OwnThing.Number number) {
            return t.number(number.number());
        } else if (value instanceof OwnThing.Flag flag) {
            return t.get(flag.yes() ? "own.yes" : "own.no");
        } else if (value instanceof OwnThing.Name name) {
            return name.text().in(t.locale());
        }
        return value instanceof OwnThing.Several several ? String.join(", ", several.texts()) : "";
    }

    /** What has no words of its own is said by its code, which is better than not at all. */
    private String said(OwnThing.Code code) {
        String key = code.words() + "." + code.code();
        if (t.has(key)) {
            return t.get(key);
        }
        String read = code.words() + "." + code.code().replaceFirst(".*\\.", "");
        return t.has(read) ? t.get(read) : code.code();
    }
}
