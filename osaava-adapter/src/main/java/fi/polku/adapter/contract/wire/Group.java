package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A heading under which a framework shows some of its competences. */
public class Group {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable LocalText name;
}
