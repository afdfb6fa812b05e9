package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One competence in a person's profile. */
public class Entry {
    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String competence;

    @XmlAttribute
    public @Nullable String level;

    @XmlAttribute
    public @Nullable String target;

    @XmlAttribute
    public @Nullable String assessor;

    @XmlAttribute
    public @Nullable String assessedBy;

    @XmlAttribute
    public @Nullable String assessedOn;
}
