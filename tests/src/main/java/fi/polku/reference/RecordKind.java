package fi.polku.reference;

import java.util.Arrays;
import java.util.Optional;

/** What Polku sends about a person: where it is sent, which is also the capability, its element, and the list of those held. */
public enum RecordKind {
    GOAL("goals", "goal", "goals"),
    STEP("steps", "step", "steps"),
    EVIDENCE("evidence", "evidence", "evidenceList"),
    PARTICIPATION("participations", "participation", "participations"),
    TRAINING("trainings", "training", "trainings");

    private final String resource;
    private final String element;
    private final String list;

    RecordKind(String resource, String element, String list) {
        this.resource = resource;
        this.element = element;
        this.list = list;
    }

    /** The part of the path below a person, and the capability's name. */
    public String resource() {
        return resource;
    }

    /** The message's root element. */
    public String element() {
        return element;
    }

    /** The root element of the list of what the host holds. */
    public String list() {
        return list;
    }

    /** The kind that is sent there. */
    static Optional<RecordKind> at(String resource) {
        return Arrays.stream(values())
                .filter(kind -> kind.resource.equals(resource))
                .findAny();
    }
}
