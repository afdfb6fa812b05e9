package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's whole profile, which replaces the former one. */
public class Profile {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String person;

    @XmlElement(name = "entry")
    public List<Entry> entries = new ArrayList<>();
}
