package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What members of a group do on its pages, each at a browser of their own. */
final class GroupPages {
    /** Before the name of whoever is visited. */
    static final String AT = "Työpaikkavierailu, isäntänä ";

    private final Site polku;
    private final Chromium chromium;
    private final String group;

    GroupPages(Site polku, Chromium chromium, UUID group) {
        this.polku = polku;
        this.chromium = chromium;
        this.group = "/groups/" + group;
    }

    /** A page of the group, as one of them sees it who has just signed in. */
    Window at(Someone who, String page) {
        return chromium.window(polku, Scripts.ON, who, group + page);
    }

    /** One proposes what the programme's habits say, the others accept it. */
    void agree(Someone first, Collection<Someone> others) {
        Window window = at(first, "");
        window.shows("Sopimus puuttuu").follow("Avaa sopimus").follow("Ehdota sopimusta");
        window.press("Ehdota ja hyväksy").says("Ehdotus on tallennettu.");
        for (Someone other : others) {
            at(other, "/agreement").press("Hyväksyn tämän version").says("Hyväksyit sopimuksen.");
        }
        window.open(group).shows("Sopimus voimassa");
    }

    /** A meeting in a room on the day that the page proposes; its address. */
    String arrange(Someone who, LocalDate proposed, String place) {
        Window window = begin(who);
        assertThat(window.field("Päivä")).hasValue(proposed.toString());
        window.field("Paikka").fill(place);
        return sent(window.press("Sovi ja lähetä kutsu"), place);
    }

    /** A visit to a member's workplace on the day that the page proposes; its address. */
    String visit(Someone who, Someone host) {
        Window window = begin(who);
        visits(window, host);
        return sent(window.press("Sovi ja lähetä kutsu"), AT + host.name());
    }

    /** In the fields of a meeting, wherever they are. */
    static void visits(Window window, Someone host) {
        window.field("Työpaikkavierailu").check();
        window.field("Kenen työpaikalla?").selectOption(host.name());
    }

    private Window begin(Someone who) {
        Window window = at(who, "/meetings");
        window.link("Sovi tapaaminen").first().click();
        return window.showsHeading("Sovi tapaaminen");
    }

    private static String sent(Window window, String where) {
        return window.says("Tapaaminen on sovittu").shows(where).path();
    }

    /** The form in which all who were invited were there, and this is what they agreed. */
    Window record(Someone who, String meeting, String agreed) {
        Window window = chromium.window(polku, Scripts.ON, who, meeting)
                .shows("Kirjaamatta")
                .follow("Kirjaa tapaaminen");
        window.field("Mitä sovimme").fill(agreed);
        return window;
    }

    /** One after the other says that their work is done; with the last of them the group ends. */
    void end(Someone first, Someone last) {
        at(first, "").press("Työmme on tehty").says("Muille kerrotaan");
        at(last, "").press("Työmme on tehty").says("Ryhmä on päättynyt.").shows("Voit yhä lukea");
    }

    /** Follows the first link under that heading of the list of meetings; where the meeting is. */
    static String first(Window list, String heading) {
        list.under(heading).getByRole(AriaRole.LINK).first().click();
        list.page().waitForURL(url -> url.contains("/meetings/"));
        return list.path();
    }

    /** The day of the meeting that is there. */
    static LocalDate dayOf(Database database, String meeting) {
        return LocalDate.parse(database.one(
                String.class,
                "select (starts_at at time zone 'Europe/Helsinki')::date::text from polku.meeting where id = ?::uuid",
                meeting.substring("/meetings/".length())));
    }
}
