package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** A training to be a mentor, done. */
@XmlRootElement
public class Training {
    public @Nullable LocalText title;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String completedOn;

    @XmlAttribute
    public @Nullable String hours;

    @XmlAttribute
    public @Nullable String changed;
}
