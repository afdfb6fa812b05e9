package fi.polku.run;

import fi.polku.conform.Conform;
import fi.polku.conform.Target;
import fi.polku.reference.DemoPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ./polku conform}: without an address it is the reference host of the run that is up in this folder. */
final class LocalHost {
    private static final int NOT_ASKED = 2;

    private LocalHost() {}

    static int conform(List<String> arguments) {
        Optional<String> token = Optional.ofNullable(System.getenv("POLKU_HOST_TOKEN"));
        try {
            return new Conform(System.out, token).run(arguments, LocalHost::running);
        } catch (Refusal e) {
            System.err.println("polku: " + e.getMessage());
            return NOT_ASKED;
        }
    }

    private static Target running() {
        Path home = Launcher.state(ProjectFiles.root());
        try {
            List<String> note = Files.readAllLines(LocalRun.noteIn(home));
            return new Target(
                    note.get(1),
                    Optional.of(Secrets.in(home).password("host.token")),
                    Optional.of(DemoPeople.EXPERT.id()),
                    Optional.empty());
        } catch (IOException e) {
            throw new Refusal("No Polku runs in this folder, or it is not ready yet; start it with ./polku run, or name"
                    + " a host: ./polku conform URL.");
        }
    }
}
