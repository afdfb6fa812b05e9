package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** A part taken in a mentoring programme. */
@XmlRootElement
public class Participation {
    public @Nullable LocalText programme;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String role;

    @XmlAttribute
    public @Nullable String from;

    @XmlAttribute
    public @Nullable String to;

    @XmlAttribute
    public @Nullable String status;

    @XmlAttribute
    public @Nullable String changed;
}
