package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Text in Finnish, and where it is sent, in Swedish and English. */
public class LocalText {
    @XmlAttribute
    public @Nullable String fi;

    @XmlAttribute
    public @Nullable String sv;

    @XmlAttribute
    public @Nullable String en;
}
