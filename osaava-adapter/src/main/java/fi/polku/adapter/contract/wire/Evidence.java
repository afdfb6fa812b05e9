package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** Evidence of a competence, with the level proposed. */
@XmlRootElement
public class Evidence {
    public @Nullable String title;

    public @Nullable String note;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String competence;

    @XmlAttribute
    public @Nullable String level;

    @XmlAttribute
    public @Nullable String on;

    @XmlAttribute
    public @Nullable String changed;
}
