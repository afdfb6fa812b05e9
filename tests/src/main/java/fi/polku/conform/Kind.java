package fi.polku.conform;

import java.util.Locale;

/** What is sent about a person, with a harmless message of each. */
enum Kind {
    GOALS(
            "goal",
            "<goal %s due=\"%s\" status=\"active\" progress=\"10\" changed=\"2026-01-01T00:00:00Z\">"
                    + "<title>Conformance</title></goal>"),
    STEPS(
            "step",
            "<step %s kind=\"reading\" completedOn=\"%s\" changed=\"2026-01-01T00:00:00Z\">"
                    + "<title fi=\"Conformance\"/><path fi=\"Conformance\"/></step>"),
    EVIDENCE(
            "evidence",
            "<evidence %s on=\"%s\" framework=\"%s\" competence=\"%s\" level=\"%d\""
                    + " changed=\"2026-01-01T00:00:00Z\"><title>Conformance</title></evidence>"),
    PARTICIPATIONS(
            "participation",
            "<participation %s role=\"peer\" from=\"%s\" status=\"active\""
                    + " changed=\"2026-01-01T00:00:00Z\"><programme fi=\"Conformance\"/></participation>"),
    TRAININGS(
            "training",
            "<training %s completedOn=\"%s\" hours=\"1.5\" changed=\"2026-01-01T00:00:00Z\">"
                    + "<title fi=\"Conformance\"/></training>");

    private static final String NAMESPACE = "xmlns=\"urn:polku:competence-system-adapter:v1\"";

    private final String element;
    private final String form;

    Kind(String element, String form) {
        this.element = element;
        this.form = form;
    }

    /** The capability, and the resource below a person. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    String element() {
        return element;
    }

    /** A message of this kind; the day tells one from another. */
    String message(String person, String id, String day, Holdings.Competence competence) {
        String about = NAMESPACE + " id=\"" + id + "\" person=\"" + person + "\"";
        return String.format(
                Locale.ROOT, form, about, day, competence.framework(), competence.uri(), competence.level());
    }
}
