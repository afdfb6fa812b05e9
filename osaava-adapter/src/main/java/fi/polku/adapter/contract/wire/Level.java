package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One step of a scale. */
public class Level {
    @XmlAttribute
    public @Nullable String value;

    public @Nullable LocalText name;

    public @Nullable LocalText description;
}
