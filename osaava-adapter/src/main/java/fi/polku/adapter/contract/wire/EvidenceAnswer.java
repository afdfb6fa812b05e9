package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** What the host made of evidence. */
@XmlRootElement
public class EvidenceAnswer {
    public @Nullable String reason;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String outcome;

    @XmlAttribute
    public @Nullable String level;

    @XmlAttribute
    public @Nullable String at;
}
