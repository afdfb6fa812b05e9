package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Look;
import fi.polku.mentoring.sharing.MyReader;
import fi.polku.mentoring.sharing.NamedThing;
import fi.polku.mentoring.sharing.Reader;
import java.util.Optional;

/** How things, readers and looks are called on the page <em>My data</em> and in its files. */
public final class MyDataWords {
    private MyDataWords() {}

    /**
     * What a thing is called.
     *
     * @param t the owner's language
     * @param thing one's own
     * @return such as "Entry of 3.5.2026"
     */
    public static String thing(Texts t, NamedThing thing) {
        if (thing.day().isPresent()) {
            return t.get("mydata.entry", t.date(thing.day().get()));
        }
        String kind = "mydata.kind." + thing.kind();
        return thing.title()
                .map(title -> title.in(t.locale()))
                .orElseGet(() -> t.get(t.has(kind) ? kind : "mydata.kind.other"));
    }

    /**
     * What kind of thing it is.
     *
     * @param t the owner's language
     * @param thing one's own
     * @return such as "Mentoring goal"
     */
    public static String kind(Texts t, NamedThing thing) {
        String kind = "mydata.kind." + thing.kind();
        return t.get(t.has(kind) ? kind : "mydata.kind.other");
    }

    /**
     * Where a thing is looked at.
     *
     * @param thing one's own
     * @return its page; absent for what is gone or has none
     */
    public static Optional<String> path(NamedThing thing) {
        String id = thing.id().map(Object::toString).orElse("");
        return switch (thing.kind()) {
            case "goal" -> thing.title().map(t -> "/goals/" + id);
            case "log-entry" -> thing.day().map(d -> "/log/" + id);
            case "step" -> thing.title().map(t -> "/path/steps/" + id);
            case "evidence" -> Optional.of("/evidence/" + id);
            case "path", "path-proposal" -> Optional.of("/path");
            case "deputy" -> Optional.of("/deputies");
            default -> Optional.empty();
        };
    }

    /**
     * Who a reader is now.
     *
     * @param t the owner's language
     * @param reader one with whom something is shared
     * @return such as "Your supervisor, Aino Koskela"
     */
    public static String reader(Texts t, MyReader reader) {
        if (reader.reader() instanceof Reader.Host) {
            return t.get("sharing.with.host");
        }
        if (reader.reader() instanceof Reader.Supervisor) {
            return reader.name()
                    .map(name -> t.get("mydata.supervisor", name))
                    .orElseGet(() -> t.get("sharing.with.supervisor"));
        }
        if (reader.reader() instanceof Reader.Group) {
            return reader.name()
                    .filter(names -> !names.isEmpty())
                    .map(names -> t.get("mydata.group", names))
                    .orElseGet(() -> t.get("sharing.with.group"));
        }
        return reader.name().orElseGet(() -> t.get("sharing.with.person"));
    }

    /**
     * Who did something.
     *
     * @param t the owner's language
     * @param look what was done
     * @return a name, or that Polku did
     */
    public static String who(Texts t, Look look) {
        if (look.who().isEmpty()) {
            return t.get("mydata.polku");
        }
        return look.name().orElseGet(() -> t.get("mydata.somebody"));
    }

    /**
     * By which right.
     *
     * @param t the owner's language
     * @param look what was done
     * @return such as "deputy of your supervisor"
     */
    public static String right(Texts t, Look look) {
        String key = "mydata.right." + (look.who().isEmpty() ? "polku" : look.right());
        return t.get(t.has(key) ? key : "mydata.right.other");
    }

    /**
     * What was done.
     *
     * @param t the owner's language
     * @param look what was done
     * @return such as "Read"
     */
    public static String action(Texts t, Look look) {
        String verb = look.action().substring(look.action().lastIndexOf('.') + 1);
        String key = t.has("mydata.action." + look.action()) ? look.action() : verb;
        return t.get(t.has("mydata.action." + key) ? "mydata.action." + key : "mydata.action.other");
    }
}
