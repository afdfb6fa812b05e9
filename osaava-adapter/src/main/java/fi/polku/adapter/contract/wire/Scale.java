package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scale with its levels. */
public class Scale {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String id;

    public @Nullable LocalText name;

    @XmlElement(name = "level")
    public List<Level> levels = new ArrayList<>();
}
