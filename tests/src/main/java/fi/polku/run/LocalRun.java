package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;

/** {@code ./polku run}: one installation in the foreground, until a signal ends it. */
final class LocalRun {
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(365);

    private final int port;
    /** So far behind the product's port. */
    private static final int MAIL_PAGE = 5;

    private final Path home;

    LocalRun(int port) {
        this.port = port;
        this.home = Launcher.state(ProjectFiles.root());
        System.setProperty("polku.log", home.resolve("log").resolve("run.log").toString());
    }

    /** Where the commands of the same folder find the run that is up: first its sign-in, then its reference host. */
    static Path noteIn(Path home) {
        return home.resolve("running");
    }

    /** Starts it and returns never in the good case; a part that ends by itself is a refusal. */
    void untilEnded() {
        Launcher.refuseUnwritable(home);
        try (FileChannel lock = lock()) {
            if (Ports.taken(port)) {
                throw new Refusal(Launcher.portTakenSentence(port));
            }
            Files.deleteIfExists(noteIn(home));
            runLocked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel lock() throws IOException {
        return Launcher.lock(home)
                .orElseThrow(
                        () -> new Refusal("Polku already runs with the data in " + home + "; end that run first."));
    }

    private void runLocked() throws IOException {
        System.out.println("Starting Polku");
        Installation installation = new Installation(Options.local(home, port), System.out::println);
        Thread ending = new Thread(() -> end(installation), "end");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            installation.start();
            note(installation);
            try (MailPage mails = MailPage.of(installation.mail(), Ports.freeNear(port + MAIL_PAGE))) {
                System.out.print(welcome(installation, mails));
                Await.until(BETWEEN_LOOKS, () -> installation.fallen().isPresent());
            }
            throw new Refusal(installation.fallen().orElse("Polku") + " ended unexpectedly; the logs are in "
                    + home.resolve("log") + ".");
        } catch (RuntimeException e) {
            if (ending.getState() == Thread.State.NEW) {
                throw e;
            }
            // It fails because it is being ended, which is the news.
            Await.until(BETWEEN_LOOKS, () -> false);
        }
    }

    private void end(Installation installation) {
        System.out.println("\nStopping Polku");
        try {
            Files.deleteIfExists(noteIn(home));
        } catch (IOException e) {
            System.err.println("polku: " + e);
        }
        installation.close();
        System.out.println("Polku is stopped; its data stay in " + home);
    }

    /** Whole or not at all, as another process reads it. */
    private void note(Installation installation) throws IOException {
        Path next = home.resolve("running.next");
        Files.writeString(
                next,
                installation.signIn().issuer() + "\n" + installation.host().url() + "\n");
        Files.move(next, noteIn(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String welcome(Installation installation, MailPage mails) {
        StringBuilder text = new StringBuilder("\nPolku is ready at " + installation.url() + "/\n\nSign in as\n");
        for (DemoRole role : DemoRole.values()) {
            Person person = installation.people().in(role);
            text.append(String.format(Locale.ROOT, "  %-12s %s (%s)%n", role.word(), person.name(), person.id()));
        }
        return text.append("or anybody else of the reference host, on the page that asks.\n\n")
                .append(
                        "From the command line, beside this: curl -H \"Authorization: Bearer $(./polku token expert)\" ")
                .append(installation.url())
                .append("/api/v1/me\nWhat Polku sends by mail is at ")
                .append(mails.url())
                .append(" and goes nowhere else.\nCtrl-C ends it.\n")
                .toString();
    }
}
