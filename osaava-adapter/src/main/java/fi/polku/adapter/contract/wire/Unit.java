package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** An organisational unit; an agency when its agency is its own id. */
public class Unit {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String agency;

    @XmlAttribute
    public @Nullable String parent;

    public @Nullable LocalText name;
}
