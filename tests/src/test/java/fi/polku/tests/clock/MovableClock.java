package fi.polku.tests.clock;

import fi.polku.run.Options;
import fi.polku.run.ProjectFiles;
import fi.polku.tests.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The clock of an installation whose time can be moved: of its nodes by a file, of its database by a function that only its superuser can put in place. Sessions and the audit keep the real time: nobody is signed
 * out by their rows, but cookies are sealed by the clock that is moved, so whoever visits pages signs in again after a move of many hours.
 */
public final class MovableClock {
    private static final String WAR = "polku-with-clock.war";
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Path file;
    private final Database database;

    private MovableClock(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    /** What makes the clock of an installation movable; its home must not be emptied afterwards. */
    public static UnaryOperator<Options> movable() {
        return options -> options.withWar(war(options.home()))
                .with(ClockOfTests.FILE, file(options.home()).toString());
    }

    private static Path file(Path home) {
        return home.resolve("clock");
    }

    private static Path war(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path war = home.resolve(WAR);
        ShrinkWrap.create(ZipImporter.class, "polku.war")
                .importFrom(ProjectFiles.war().toFile())
                .as(WebArchive.class)
                .addClasses(ClockOfTests.class, AheadClock.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    /** The clock of an installation that was started so. */
    public static MovableClock of(Path home, Database database) {
        if (!Files.exists(home.resolve(WAR))) {
            throw new IllegalStateException(
                    "The time of this installation is everybody's; start it with MovableClock.movable()");
        }
        MovableClock clock = new MovableClock(file(home), database);
        database.change("create schema tests_clock");
        database.change("create table tests_clock.ahead (by interval not null)");
        database.change("insert into tests_clock.ahead values ('0')");
        database.change("grant usage on schema tests_clock to public");
        database.change("grant select on tests_clock.ahead to public");
        database.change("create or replace function polku.now() returns timestamptz language sql stable"
                + " return now() + (select by from tests_clock.ahead)");
        // sessions keep the real time: what is kept for days that are moved has to see them moved along, or people are
        // signed out while they read
        database.change(
                "create or replace function polku.session_ended(s polku.session) returns timestamptz language sql stable"
                        + " return least(s.ends_at, s.revoked_at, s.last_seen_at + s.idle) + (select by from tests_clock.ahead)");
        return clock;
    }

    /** What the installation takes the time for. */
    public Instant now() {
        return Clock.systemUTC().instant().plus(ahead());
    }

    /** The day it takes it for, in Finland. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), FINLAND);
    }

    /** From now on it is that moment, and goes on from there. */
    public void moveTo(Instant moment) {
        write(Duration.between(Clock.systemUTC().instant(), moment));
    }

    /** From now on it is nine in the morning of that day, in Finland. */
    public void moveTo(LocalDate day) {
        moveTo(day.atTime(MORNING).atZone(FINLAND).toInstant());
    }

    /** So much time passes at once. */
    public void pass(Duration time) {
        write(ahead().plus(time));
    }

    /** It is as late as it is. */
    public void back() {
        write(Duration.ZERO);
    }

    private Duration ahead() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file)) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, as another process reads it. */
    private void write(Duration ahead) {
        database.change("update tests_clock.ahead set by = make_interval(secs => ?)", ahead.toMillis() / 1000.0);
        try {
            Path next = Files.writeString(file.resolveSibling("clock.next"), ahead.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
