package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A competence by the framework it is in and its URI. */
public class CompetenceReference {
    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String uri;
}
