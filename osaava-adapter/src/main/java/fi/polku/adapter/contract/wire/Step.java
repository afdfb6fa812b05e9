package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completed step of a development path. */
@XmlRootElement
public class Step {
    public @Nullable LocalText title;

    public @Nullable LocalText path;

    @XmlElement(name = "competence")
    public List<CompetenceReference> competences = new ArrayList<>();

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String person;

    @XmlAttribute
    public @Nullable String kind;

    @XmlAttribute
    public @Nullable String completedOn;

    @XmlAttribute
    public @Nullable String approvedBy;

    @XmlAttribute
    public @Nullable String changed;
}
