package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A tombstone: of a unit, person, scale or framework by id, of a competence by framework and URI, of a profile by person. */
public class Removed {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String mergedInto;

    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String uri;

    @XmlAttribute
    public @Nullable String person;
}
