package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Entry;
import fi.polku.adapter.contract.wire.Profile;
import fi.polku.adapter.contract.wire.Wire;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a profile straight from the parser, as a large host has millions of entries. What comes of it is what JAXB makes of
 * the same element: what this version does not know, attributes of other namespaces and text among it, is passed over.
 */
final class ProfileElement {
    private ProfileElement() {}

    /**
     * Reads the profile at hand.
     *
     * @param xml on its beginning; left on what follows it
     * @return what it says, not yet believed
     * @throws XMLStreamException when it is not well-formed or breaks off
     */
    static Profile read(XMLStreamReader xml) throws XMLStreamException {
        Profile profile = new Profile();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isOurs(xml, i)) {
                switch (xml.getAttributeLocalName(i)) {
                    case "person" -> profile.person = xml.getAttributeValue(i);
                    case "changed" -> profile.changed = xml.getAttributeValue(i);
                    default -> {}
                }
            }
        }
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if ("entry".equals(xml.getLocalName()) && Wire.NAMESPACE.equals(xml.getNamespaceURI())) {
                    profile.entries.add(entry(xml));
                }
                PageReader.skip(xml);
            }
        }
        xml.next();
        return profile;
    }

    private static Entry entry(XMLStreamReader xml) {
        Entry entry = new Entry();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isOurs(xml, i)) {
                switch (xml.getAttributeLocalName(i)) {
                    case "framework" -> entry.framework = xml.getAttributeValue(i);
                    case "competence" -> entry.competence = xml.getAttributeValue(i);
                    case "level" -> entry.level = xml.getAttributeValue(i);
                    case "target" -> entry.target = xml.getAttributeValue(i);
                    case "assessor" -> entry.assessor = xml.getAttributeValue(i);
                    case "assessedBy" -> entry.assessedBy = xml.getAttributeValue(i);
                    case "assessedOn" -> entry.assessedOn = xml.getAttributeValue(i);
                    default -> {}
                }
            }
        }
        return entry;
    }

    /** The contract's attributes are in no namespace. */
    private static boolean isOurs(XMLStreamReader xml, int attribute) {
        String namespace = xml.getAttributeNamespace(attribute);
        return namespace == null || namespace.isEmpty();
    }
}
