package fi.polku.run;

import fi.polku.mentoring.audit.HeadFile;
import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Verdict;
import fi.polku.mentoring.audit.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./polku verify-audit}: whether the audit is as it was sealed. Without options it is that of the local run in this
 * folder, up or not; else of any database, by options or by the settings that the server has, as environment variables.
 */
final class VerifyAudit {
    /** Everything that was sealed is as it was. */
    static final int INTACT = 0;
    /** It could not be verified; nothing is known. */
    static final int NOT_VERIFIED = 1;
    /** Something is not as it was sealed. */
    static final int BROKEN = 2;
    /** What was sealed is as it was, but somebody should look: records wait too long, or the head file is not whole. */
    static final int LOOK = 3;

    private static final Set<String> OPTIONS =
            Set.of("url", "user", "password-file", "key-file", "head-file", "behind-after", "json");
    private static final String USE = "\"verify-audit\" takes --url JDBC-URL, --user ROLE, --password-file FILE,"
            + " --key-file FILE, --head-file FILE, --behind-after PT1H and --json FILE";

    private final Map<String, String> given;
    private final Map<String, String> environment;

    private VerifyAudit(Map<String, String> given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
    }

    /** What is verified. */
    private record Target(Account account, SealKeys keys, Optional<HeadFile> head) {}

    /** Verifies, prints what was found, and gives the exit code. */
    static int carryOut(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--")
                    || !OPTIONS.contains(name)
                    || i + 1 == arguments.size()
                    || given.put(name, arguments.get(i + 1)) != null) {
                throw new Refusal(USE + ", not \"" + String.join(" ", arguments) + "\".");
            }
        }
        return new VerifyAudit(given, environment).run();
    }

    private int run() {
        Duration limit = limit();
        if (setting("url", "POLKU_DB_URL").isPresent()) {
            return told(elsewhere(), limit);
        }
        Path home = Launcher.state(ProjectFiles.root());
        if (!Files.exists(home.resolve("postgresql/complete"))) {
            throw new Refusal("There are no data of a local run in " + home
                    + "; start it with ./polku run, or name a database with --url.");
        }
        try (FileChannel lock = Launcher.lock(home).orElse(null)) {
            if (lock == null) {
                return told(local(home, Postgres.runningIn(home.resolve("postgresql"), Secrets.in(home))), limit);
            }
            try (LoneDatabase database = LoneDatabase.ofRun(home)) {
                return told(local(home, database.postgres()), limit);
            }
        } catch (IOException e) {
            throw new Refusal("The data in " + home + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Duration limit() {
        try {
            return Duration.parse(
                    setting("behind-after", "POLKU_AUDIT_BEHIND_AFTER").orElse("PT1H"));
        } catch (DateTimeException e) {
            throw new Refusal("--behind-after is a duration such as PT1H.", e);
        }
    }

    private Target local(Path home, Postgres database) throws IOException {
        SealKeys keys = SealKeys.parse(Secrets.in(home).key("audit.key"));
        return new Target(database.owner(), keys, Optional.of(new HeadFile(Installation.auditHeadIn(home))));
    }

    private Target elsewhere() {
        String user = setting("user", "POLKU_DB_OWNER_USER")
                .orElseThrow(
                        () -> new Refusal("Name a role that reads the whole audit, such as the owner: --user ROLE."));
        String password = Optional.ofNullable(given.get("password-file"))
                .map(VerifyAudit::read)
                .or(() -> Optional.ofNullable(environment.get("POLKU_DB_OWNER_PASSWORD")))
                .orElse("");
        Account account = new Account(setting("url", "POLKU_DB_URL").orElseThrow(), user, password);
        return new Target(
                account,
                keys(),
                setting("head-file", "POLKU_AUDIT_HEAD_FILE").map(file -> new HeadFile(Path.of(file))));
    }

    private SealKeys keys() {
        String text = Optional.ofNullable(given.get("key-file"))
                .map(VerifyAudit::read)
                .or(() -> Optional.ofNullable(environment.get("POLKU_AUDIT_KEY")))
                .or(() -> Optional.ofNullable(environment.get("POLKU_AUDIT_KEY_FILE"))
                        .map(VerifyAudit::read))
                .orElseThrow(() -> new Refusal("The audit's key is needed: --key-file FILE, or POLKU_AUDIT_KEY."));
        try {
            return SealKeys.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("The audit's key cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private Optional<String> setting(String option, String variable) {
        return Optional.ofNullable(given.get(option)).or(() -> Optional.ofNullable(environment.get(variable)));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read.", e);
        }
    }

    private int told(Target target, Duration limit) {
        long begin = System.nanoTime();
        Verdict verdict = verify(target);
        VerdictText text = new VerdictText(
                verdict,
                target.head().map(HeadFile::path),
                limit,
                Clock.systemUTC().instant());
        System.out.print(text.lines((System.nanoTime() - begin) / 1e9));
        Optional.ofNullable(given.get("json")).ifPresent(file -> write(file, text.json()));
        return text.exit();
    }

    private static Verdict verify(Target target) {
        try (BufferedReader head = opened(target);
                Connection database = target.account().connect()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            return Verification.of(database, target.keys(), Optional.ofNullable(head));
        } catch (SQLException e) {
            throw new Refusal("The audit cannot be read from the database: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Refusal("The head file cannot be read: " + e.getMessage(), e);
        }
    }

    /** Null where there is none, as resources may be. */
    private static @Nullable BufferedReader opened(Target target) throws IOException {
        Optional<HeadFile> file = target.head().filter(HeadFile::exists);
        return file.isPresent() ? file.get().open() : null;
    }

    private static void write(String file, String json) {
        try {
            Files.writeString(Path.of(file), json + "\n");
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written.", e);
        }
    }
}
