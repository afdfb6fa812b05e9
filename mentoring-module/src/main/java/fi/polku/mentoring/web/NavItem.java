package fi.polku.mentoring.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in the navigation.
 *
 * @param key its name in the program: the message {@code nav.<key>}, the icon, and what a page gives as its place
 * @param href its address
 */
public record NavItem(String key, String href) {

    private static final List<NavItem> EVERYONE = List.of(
            new NavItem("today", "/"),
            new NavItem("development", "/development"),
            new NavItem("log", "/log"),
            new NavItem("mentoring", "/mentoring"),
            new NavItem("bank", "/bank"));
    private static final NavItem DESK = new NavItem("desk", "/desk");
    private static final NavItem PROGRAMMES = new NavItem("programmes", "/programmes");
    private static final NavItem TEAM = new NavItem("team", "/team");
    private static final NavItem TEMPLATES = new NavItem("templates", "/path-templates");
    private static final NavItem SYSTEM = new NavItem("system", "/system");
    private static final NavItem DEPUTIES = new NavItem("deputies", "/deputies");
    private static final NavItem REPORTS = new NavItem("reports", "/reports");
    private static final NavItem GUESTS = new NavItem("guests", "/guests");

    /** The places that this person can go to, most used first. */
    public static List<NavItem> of(Viewer viewer) {
        return Stream.of(
                        EVERYONE.stream(),
                        Stream.of(DESK).filter(item -> viewer.desk()),
                        Stream.of(TEAM).filter(item -> viewer.supervisor()),
                        Stream.of(PROGRAMMES).filter(item -> viewer.hr() || viewer.coordinator()),
                        Stream.of(TEMPLATES, REPORTS, GUESTS, DEPUTIES).filter(item -> viewer.hr()),
                        Stream.of(SYSTEM).filter(item -> viewer.admin()))
                .flatMap(items -> items)
                .toList();
    }
}
