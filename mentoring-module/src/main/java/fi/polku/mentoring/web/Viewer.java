package fi.polku.mentoring.web;

/**
 * Who looks at the page, as far as its frame needs to know.
 *
 * @param name as others see it
 * @param csrf the token that this session's forms carry
 * @param supervisor whether somebody reports to them: decides about <em>Team</em>
 * @param hr whether they are of human resources: decides about <em>Path templates</em> and <em>Guests</em>, and <em>Programmes</em>
 * @param admin whether they are an administrator: decides about <em>System</em>
 * @param unread how many notices they have not read, at most 100
 * @param desk whether they sit at the desk of a round now: decides about <em>Desk</em>
 * @param coordinator whether they coordinate a programme: decides about <em>Programmes</em>, too
 * @param guest whether no host knows them: what comes from a host is not shown
 */
public record Viewer(
        String name,
        String csrf,
        boolean supervisor,
        boolean hr,
        boolean admin,
        int unread,
        boolean desk,
        boolean coordinator,
        boolean guest) {}
