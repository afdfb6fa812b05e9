package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A programme as an HR person sets it up in the pages: from a template, in five steps, until it is published. */
final class SetUp {
    /** The steps after the first. */
    private static final List<String> STEPS = List.of("Muoto ja koot", "Aikataulu", "Tekstit", "Kuka tekee mitä");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Database database;
    private final Window window;
    private final String programme;
    private int step;

    /** Begun from the template of that name. */
    SetUp(Site polku, Chromium chromium, String template) {
        this.database = polku.database();
        this.window = chromium.window(polku, Scripts.ON, polku.people().demo("hr"), "/programmes/new");
        window.page().getByLabel(template).check();
        window.press("Aloita tästä pohjasta").showsHeading("Mitä ja kenelle");
        Matcher found = ID.matcher(window.path());
        if (!found.find()) {
            throw new AssertionError(window.path() + " names no programme");
        }
        this.programme = found.group();
    }

    String programme() {
        return programme;
    }

    /** Where human resources are. */
    Window window() {
        return window;
    }

    /** Saves the step; what was filled in and what the template says is kept. */
    SetUp next() {
        window.press("Tallenna ja jatka").showsHeading(STEPS.get(step));
        step++;
        return this;
    }

    /** Saves all steps up to the one in which people are named. */
    SetUp toPeople() {
        while (step < STEPS.size()) {
            next();
        }
        return this;
    }

    /** Names somebody of their own organisation. */
    SetUp named(String task, Someone who, String button) {
        window.field("Tehtävä").selectOption(task);
        window.field("Nimi").fill(who.name());
        window.press("Hae");
        window.button(Pattern.compile("^" + button + ".*" + who.name())).first().click();
        assertThat(window.under(task)).containsText(who.name() + ", Kuusivirasto");
        return this;
    }

    SetUp coordinated(Someone coordinator) {
        return named("Koordinaattori", coordinator, "Nimeä koordinaattoriksi");
    }

    SetUp matchedBy(Someone... members) {
        for (Someone member : members) {
            named("Mätsäysryhmä", member, "Nimeä mätsäysryhmään");
        }
        return this;
    }

    /** Opens its page and publishes it. */
    SetUp published() {
        window.open("/programmes/" + programme).press("Julkaise").says("Ohjelma on julkaistu.");
        return this;
    }

    /** The id of its first round. */
    String round() {
        return database.one(
                String.class,
                "select id::text from polku.programme_round where programme = ?::uuid order by number limit 1",
                programme);
    }

    /** The first day of a phase of its first round. */
    LocalDate day(String phase) {
        return day("first_day", phase);
    }

    /** The last day of it. */
    LocalDate lastDay(String phase) {
        return day("last_day", phase);
    }

    private LocalDate day(String which, String phase) {
        return LocalDate.parse(database.one(
                String.class,
                "select " + which + "::text from polku.round_phase where round = ?::uuid and kind = ?",
                round(),
                phase));
    }
}
