package fi.polku.reference;

import java.util.List;

/** The people of the reference host that one can sign in as; their ids and names are fixed, whatever the seed. */
public enum DemoPeople {
    EXPERT("expert", "p-000006", "agency-1", "Aino", "Koskela", "fi", ""),
    MENTOR("mentor", "p-000032", "agency-1", "Heikki", "Ojala", "fi", ""),
    SUPERVISOR("supervisor", "p-000005", "agency-1", "Leena", "Harju", "fi", ""),
    HR("hr", "p-000002", "agency-1", "Mirja", "Laakso", "fi", "hr"),
    MATCHER("matcher", "p-000058", "agency-1", "Camilla", "Nyholm", "sv", ""),
    ADMIN("admin", "p-000004", "agency-1", "Jari", "Rautio", "fi", "admin"),
    /** A second expert in the same team as {@link #EXPERT}. */
    TEAMMATE("teammate", "p-000007", "agency-1", "Johan", "Söderholm", "sv", ""),
    /** An expert of another agency. */
    OTHER_EXPERT("other-expert", "p-000218", "agency-2", "Eeva", "Tolonen", "fi", ""),
    /** The supervisor of {@link #OTHER_EXPERT}. */
    OTHER_SUPERVISOR("other-supervisor", "p-000217", "agency-2", "Tapio", "Nevala", "fi", ""),
    /** HR of that other agency. */
    OTHER_HR("other-hr", "p-000214", "agency-2", "Birgitta", "Wallin", "sv", "hr");

    private final String role;
    private final String id;
    private final String agency;
    private final String givenName;
    private final String familyName;
    private final String language;
    private final String right;

    DemoPeople(
            String role, String id, String agency, String givenName, String familyName, String language, String right) {
        this.role = role;
        this.id = id;
        this.agency = agency;
        this.givenName = givenName;
        this.familyName = familyName;
        this.language = language;
        this.right = right;
    }

    /** What the person is called in commands and on the sign-in page, for example {@code expert}. */
    public String role() {
        return role;
    }

    /** The host's id of the person, which is also the claim of who signs in. */
    public String id() {
        return id;
    }

    /** The id of the person's agency, which is also the claim of the organisation. */
    public String agency() {
        return agency;
    }

    /** The person's given name. */
    public String givenName() {
        return givenName;
    }

    /** The person's family name. */
    public String familyName() {
        return familyName;
    }

    /** Given name and family name. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    /** The person's own language: fi or sv. */
    public String language() {
        return language;
    }

    /** What the sign-in says the person may do in the organisation: nothing, {@code hr} or {@code admin}. */
    public List<String> roles() {
        return right.isEmpty() ? List.of() : List.of(right);
    }
}
