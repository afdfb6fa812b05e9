package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** Summary of a mentoring goal that its owner shares with the host. */
@XmlRootElement
public class Goal {
    public @Nullable String title;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String competence;

    @XmlAttribute
    public @Nullable String levelNow;

    @XmlAttribute
    public @Nullable String levelTarget;

    @XmlAttribute
    public @Nullable String due;

    @XmlAttribute
    public @Nullable String status;

    @XmlAttribute
    public @Nullable String outlook;

    @XmlAttribute
    public @Nullable String progress;

    @XmlAttribute
    public @Nullable String changed;
}
