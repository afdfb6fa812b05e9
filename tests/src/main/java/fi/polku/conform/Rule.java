package fi.polku.conform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of {@code docs/contract/README.md} that can be seen from outside, by their names there. */
public enum Rule {
    C1("names what every host must offer", "Name catalogue, people and profiles among the capabilities."),
    C2("what it names is there", "Answer each resource of a capability that is named, or leave the capability out."),
    R1("pages", "Give at most as many elements as asked for; name the next page in next, and none on the last."),
    R2("one asOf for a traversal", "Carry the asOf of the first page in the cursor to all that follow."),
    R3(
            "nothing twice and nothing skipped",
            "Page by a stable order of what exists, such as the id, and not by position."),
    R4(
            "a cursor may be used again",
            "Let a cursor stand for a place, not for a reader: the same cursor, the same page."),
    R5(
            "changes",
            "Answer changedSince with since as it was received, what has changed at or after it, and removed for what is gone."),
    R6("changes that are forgotten", "Answer 410 with changes-gone when you do not know all that has changed since."),
    R7(
            "ETag and 304",
            "Give the first page an ETag of the whole selection, and answer 304 to it while nothing has changed."),
    R8(
            "what is referred to is there",
            "Give every unit, agency, framework, scale, group, competence and person that others refer to or are merged into."),
    R9("nobody above themselves", "Mend the circle among supervisors or units."),
    R10("levels are of the scale", "Give levels and targets that the framework's scale has."),
    S1(
            "what is put is held",
            "Answer 201 when it is new and 204 when it takes the place of the former, and list it as it was sent."),
    S2("a repeated message does nothing more", "Keep the answer by Idempotency-Key and give it again without acting."),
    S3(
            "a key belongs to one message",
            "Answer 422 with key-reused when another message comes with a key that has been used."),
    S4("a message has a key", "Answer 400 to a message without an Idempotency-Key."),
    S5("taking back what is not there", "Answer 204 to a DELETE of what you do not have."),
    S6("what is taken back is gone", "Forget what is deleted, and list it no more."),
    S7("unknown people", "Answer 404 with unknown-person to a message about somebody you do not know."),
    S8("path and message agree", "Answer 400 when person or id of the message are not those of the path."),
    S9("a wrong message is refused", "Validate against the schema, and answer 400 to what is not valid."),
    S10("evidence is answered", "Answer GET of evidence that you hold with evidenceAnswer, and of other with 404."),
    B1("token", "Answer 401 with WWW-Authenticate: Bearer when the token is missing or wrong."),
    B2("no redirects", "Answer where you are asked; a sign-in page or another address is no answer."),
    B3("XML without a document type", "Answer application/xml, and leave DOCTYPE out."),
    B4("valid against the schema", "Validate your own answers against v1/competence-system.xsd."),
    B5(
            "problems",
            "Answer what goes wrong with application/problem+xml, valid against v1/problem.xsd, of the type that belongs to the status."),
    B6("unknown parameters are ignored", "Answer as if the parameter were not there."),
    B7("impossible values are refused", "Answer 400 when size, cursor or changedSince cannot be."),
    B8("no addresses", "Leave Location, Link and every address out: behind X-Road they lead nowhere."),
    B9("gzip only when asked for", "Compress only when Accept-Encoding says gzip, and say so in Content-Encoding."),
    B10("no identity codes", "Give people opaque ids of your own; no identity code in any part of a message."),
    B11("version", "Answer in the version that Contract-Version asks for, or an earlier one of v1."),
    F1(
            "a manifest that says what the batch is",
            "Write manifest.xml last, valid against v1/batch.xsd, with the folder's number."),
    F2(
            "files are what the manifest says",
            "Name each file with its bytes, SHA-256 and number of elements, and put no other beside."),
    F3(
            "documents belong to the batch",
            "Give each document the manifest's asOf and since, its collection's root, and no next."),
    F4(
            "a full batch has every collection",
            "Give at least one file of each required collection, and tombstones with changes alone.");

    private static final Set<Rule> BY_FILES = EnumSet.of(R3, R8, R9, R10, B3, B4, B8, B10, B11, F1, F2, F3, F4);
    private static final Set<Rule> BY_HTTP = EnumSet.complementOf(EnumSet.of(F1, F2, F3, F4));

    private final String title;
    private final String mend;

    Rule(String title, String mend) {
        this.title = title;
        this.mend = mend;
    }

    /** Those that a batch of files can keep or break, in their order. */
    static List<Rule> byFiles() {
        return List.copyOf(BY_FILES);
    }

    /** Those that a host by HTTP can keep or break, in their order. */
    static List<Rule> byHttp() {
        return List.copyOf(BY_HTTP);
    }

    /** What the rule is about, in a few words. */
    public String title() {
        return title;
    }

    /** What a host does that keeps it. */
    public String mend() {
        return mend;
    }
}
