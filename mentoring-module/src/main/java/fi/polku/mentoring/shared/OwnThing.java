package fi.polku.mentoring.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a person's own data, as both a reader and a program get it: values by name, in order. What is absent is left
 * out. The first value that is no id is its heading.
 */
public final class OwnThing {
    private final List<Value> values = new ArrayList<>();

    /** What stands under a name. */
    public sealed interface Value {
        /**
         * The name in the file.
         *
         * @return such as {@code changedAt}
         */
        String name();
    }

    /** What programs tell things apart by; people are not shown it. */
    public record Id(String name, UUID id) implements Value {}

    /** Text as it was written. */
    public record Text(String name, String text) implements Value {}

    /** One of a few; {@code words} and a dot before it make the message that says it, where there is one. */
    public record Code(String name, String words, String code) implements Value {}

    /** A day in Finland. */
    public record Day(String name, LocalDate day) implements Value {}

    /** A moment. */
    public record Moment(String name, Instant moment) implements Value {}

    /** A number. */
    public record Number(String name, long number) implements Value {}

    /** Yes or no. */
    public record Flag(String name, boolean yes) implements Value {}

    /** A text in several languages. */
    public record Name(String name, Localized text) implements Value {}

    /** Several texts, such as addresses of competences. */
    public record Several(String name, List<String> texts) implements Value {}

    /** Things that are parts of this one. */
    public record Things(String name, List<OwnThing> things) implements Value {}

    /**
     * What is known of it.
     *
     * @return in order
     */
    public List<Value> values() {
        return List.copyOf(values);
    }

    /** Adds an id, if there is one. */
    public OwnThing id(String name, @Nullable UUID id) {
        return id == null ? this : add(new Id(name, id));
    }

    /** Adds a text, if there is one. */
    public OwnThing text(String name, Optional<String> text) {
        text.filter(t -> !t.isEmpty()).ifPresent(t -> add(new Text(name, t)));
        return this;
    }

    /**
     * Adds one of a few, if there is one.
     *
     * @param name in the file
     * @param words the beginning of the messages that say it
     * @param code which one
     */
    public OwnThing code(String name, String words, Optional<String> code) {
        code.ifPresent(c -> add(new Code(name, words, c)));
        return this;
    }

    /** Adds a day, if there is one. */
    public OwnThing day(String name, Optional<LocalDate> day) {
        day.ifPresent(d -> add(new Day(name, d)));
        return this;
    }

    /** Adds a moment, if there is one. */
    public OwnThing moment(String name, Optional<Instant> moment) {
        moment.ifPresent(m -> add(new Moment(name, m)));
        return this;
    }

    /** Adds a number, if there is one. */
    public OwnThing number(String name, Optional<Integer> number) {
        number.ifPresent(n -> add(new Number(name, n)));
        return this;
    }

    /** Adds yes or no. */
    public OwnThing flag(String name, boolean yes) {
        return add(new Flag(name, yes));
    }

    /** Adds a text in several languages, if there is one. */
    public OwnThing name(String name, Optional<Localized> text) {
        text.filter(t -> !(t.fi() + t.sv() + t.en()).isEmpty()).ifPresent(t -> add(new Name(name, t)));
        return this;
    }

    /** Adds several texts, if there are any. */
    public OwnThing several(String name, List<String> texts) {
        return texts.isEmpty() ? this : add(new Several(name, List.copyOf(texts)));
    }

    /** Adds things that are parts of this one, if there are any. */
    public OwnThing things(String name, List<OwnThing> things) {
        return things.isEmpty() ? this : add(new Things(name, List.copyOf(things)));
    }

    private OwnThing add(Value value) {
        values.add(value);
        return this;
    }
}
