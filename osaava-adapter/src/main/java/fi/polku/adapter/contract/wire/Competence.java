package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A competence in one framework. */
public class Competence {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String uri;

    @XmlAttribute
    public @Nullable String group;

    public @Nullable LocalText name;
}
