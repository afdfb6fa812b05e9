package fi.polku.run;

/** Where the lines go that tell a waiting person what happens now. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches, as in tests. */
    Progress SILENT = line -> {};

    void say(String line);
}
