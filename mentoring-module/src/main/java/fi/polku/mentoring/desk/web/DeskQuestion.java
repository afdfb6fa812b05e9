package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.DeskFilter;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is looked for at the desk, and whether names are hidden: kept in the address, also by what one does there. */
public final class DeskQuestion {
    private static final Set<String> LANGUAGES = Set.of("", "fi", "sv", "en");

    /** As what; empty for all. */
    @QueryParam("role")
    @DefaultValue("")
    String role = "";

    /** A part of a name; empty for all. */
    @QueryParam("name")
    @DefaultValue("")
    String name = "";

    /** Which theme they chose; empty for all. */
    @QueryParam("theme")
    @DefaultValue("")
    String theme = "";

    /** In which language they can meet; empty for all. */
    @QueryParam("language")
    @DefaultValue("")
    String language = "";

    /** Where they work; empty for all. */
    @QueryParam("organisation")
    @DefaultValue("")
    String organisation = "";

    /** Whether names are hidden, so that organisations and answers alone weigh. */
    @QueryParam("names")
    @DefaultValue("")
    String names = "";

    /** As what. */
    public String role() {
        return role;
    }

    /** A part of a name. */
    public String name() {
        return name;
    }

    /** Which theme. */
    public String theme() {
        return theme;
    }

    /** In which language. */
    public String language() {
        return language;
    }

    /** Where they work. */
    public String organisation() {
        return organisation;
    }

    /** Whether names are hidden. */
    public boolean hidden() {
        return "hidden".equals(names);
    }

    /** Whether somebody in particular is looked for. */
    public boolean narrow() {
        return !(role + name + theme + language + organisation).isEmpty();
    }

    DeskFilter filter() {
        if (!LANGUAGES.contains(language)) {
            throw new Problem.Invalid("language", "field.choice");
        }
        Optional<GroupRole> as = GroupRole.of(role);
        if (!role.isEmpty() && as.isEmpty()) {
            throw new Problem.Invalid("role", "field.choice");
        }
        return new DeskFilter(as, name, id("theme", theme), language, id("organisation", organisation));
    }

    private static Optional<UUID> id(String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(field, "field.choice");
        }
    }

    /**
     * As the address says it, to be added to another one.
     *
     * @return empty, or with a question mark in front
     */
    public String kept() {
        return kept(hidden());
    }

    /**
     * The same with names shown that are hidden now, or the other way round.
     *
     * @return empty, or with a question mark in front
     */
    public String turned() {
        return kept(!hidden());
    }

    private String kept(boolean hide) {
        String all = Stream.of(
                        pair("role", role),
                        pair("name", name),
                        pair("theme", theme),
                        pair("language", language),
                        pair("organisation", organisation),
                        pair("names", hide ? "hidden" : ""))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /**
     * The address of a part of the desk.
     *
     * @param base the desk's address
     * @param parameter such as {@code cursor}
     * @param value its value
     * @return with what is looked for
     */
    public String with(String base, String parameter, String value) {
        String kept = kept();
        return base + kept + (kept.isEmpty() ? "?" : "&") + pair(parameter, value);
    }

    private static String pair(String parameter, String value) {
        return value.isEmpty() ? "" : parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
