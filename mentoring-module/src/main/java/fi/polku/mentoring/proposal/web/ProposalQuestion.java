package fi.polku.mentoring.proposal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Whether names are hidden: kept in the address, also by what one does there. */
public final class ProposalQuestion {
    /** Whether names are hidden, so that organisations and reasons alone weigh. */
    @QueryParam("names")
    @DefaultValue("")
    String names = "";

    /** Whether names are hidden. */
    public boolean hidden() {
        return "hidden".equals(names);
    }

    /** As the address says it, to be added to another one: empty, or with a question mark in front. */
    public String kept() {
        return hidden() ? "?names=hidden" : "";
    }

    /** The same with names shown that are hidden now, or the other way round. */
    public String turned() {
        return hidden() ? "" : "?names=hidden";
    }

    /**
     * An address with a parameter more.
     *
     * @param base the page's address
     * @param parameter such as {@code cursor}
     * @param value a number or an id
     * @return with whether names are hidden
     */
    public String with(String base, String parameter, String value) {
        return base + (hidden() ? "?names=hidden&" : "?") + parameter + "=" + value;
    }
}
