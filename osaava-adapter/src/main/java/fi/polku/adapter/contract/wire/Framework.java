package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of competences that are assessed on one scale. */
public class Framework {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String scale;

    public @Nullable LocalText name;

    public @Nullable LocalText attribution;

    @XmlElement(name = "group")
    public List<Group> groups = new ArrayList<>();
}
