package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Readers;

/** Who can read a thing now, in a line beside it; drawn by {@code part/reader.jte}. */
public final class ReaderLine {
    private ReaderLine() {}

    /**
     * The line.
     *
     * @param t the owner's language
     * @param readers who may read it besides the owner
     * @return such as "You and your supervisor"
     */
    public static String of(Texts t, Readers readers) {
        String people = withGroups(t, readers);
        return readers.host() ? t.get("reader.andHost", people) : people;
    }

    private static String withGroups(Texts t, Readers readers) {
        if (readers.groups() == 0) {
            return people(t, readers);
        }
        boolean more = readers.supervisor() || readers.named() > 0;
        return more ? t.get("reader.andGroup", people(t, readers)) : t.get("reader.group");
    }

    private static String people(Texts t, Readers readers) {
        if (readers.supervisor()) {
            String both = readers.deputy() ? "reader.supervisorAndDeputy" : "reader.supervisor";
            return readers.named() == 0 ? t.get(both) : t.get(both + "AndPeople", readers.named());
        }
        return switch (readers.named()) {
            case 0 -> t.get("reader.onlyYou");
            case 1 ->
                readers.name().map(name -> t.get("reader.person", name)).orElseGet(() -> t.get("reader.people", 1));
            default -> t.get("reader.people", readers.named());
        };
    }
}
