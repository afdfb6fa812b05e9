package fi.polku.reference;

/** A request that the host refuses, as the contract's problem details. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;

    private Refusal(int status, String type, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    static Refusal unauthorised() {
        return new Refusal(
                401, "unauthorised", "A bearer token is needed", "The token is missing or not the right one.");
    }

    static Refusal invalid(String detail) {
        return new Refusal(400, "invalid", "The request is not as the contract says", detail);
    }

    static Refusal unknownResource() {
        return new Refusal(
                404, "unknown-resource", "There is no such resource", "See the contract's table of resources.");
    }

    static Refusal unknownPerson() {
        return new Refusal(404, "unknown-person", "There is no such person", "The host has nobody with that id.");
    }

    static Refusal notOffered(String method) {
        return new Refusal(405, "not-offered", "The resource does not offer this", method + " is not offered here.");
    }

    static Refusal changesGone(String knownSince) {
        return new Refusal(
                410, "changes-gone", "Changes that far back are no longer known", "Known since " + knownSince + ".");
    }

    static Refusal cursorGone(String knownSince) {
        return new Refusal(410, "cursor-gone", "The cursor is no longer known", "Known since " + knownSince + ".");
    }

    static Refusal keyReused() {
        return new Refusal(
                422, "key-reused", "The idempotency key has been used", "Another message came with the same key.");
    }

    int status() {
        return status;
    }

    void write(Xml problem) {
        problem.element("type", "urn:polku:competence-system-adapter:v1:problem:" + type)
                .element("title", title)
                .element("status", Integer.toString(status))
                .element("detail", String.valueOf(getMessage()))
                .finish();
    }
}
