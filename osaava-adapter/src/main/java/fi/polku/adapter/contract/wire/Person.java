package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Somebody in an agency's service. */
public class Person {
    @XmlAttribute
    public @Nullable String changed;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String givenName;

    @XmlAttribute
    public @Nullable String familyName;

    @XmlAttribute
    public @Nullable String email;

    @XmlAttribute
    public @Nullable String language;

    @XmlAttribute
    public @Nullable String unit;

    @XmlAttribute
    public @Nullable String supervisor;

    @XmlAttribute
    public @Nullable String employedFrom;

    @XmlAttribute
    public @Nullable String employedTo;
}
