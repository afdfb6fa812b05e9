package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Wire;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the host behind the contract says it can do.
 *
 * @param exchange with the host
 */
record Offers(Exchange exchange) {

    boolean has(String capability) {
        return all().contains(capability);
    }

    Set<String> all() {
        return exchange.read("capabilities", client -> client.read("capabilities", null, null, null), Offers::names);
    }

    private static Set<String> names(InputStream body) {
        try {
            XMLStreamReader xml = SafeXml.reader(body);
            Set<String> names = new HashSet<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new HostFault.Misspoke(
                            FaultReason.DOCUMENT_TYPE,
                            "capabilities: the document has a document type, which is never read");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && Wire.NAMESPACE.equals(xml.getNamespaceURI())
                        && "capability".equals(xml.getLocalName())) {
                    String name = xml.getAttributeValue(null, "name");
                    names.add(name == null ? "" : name);
                }
            }
            return names;
        } catch (XMLStreamException e) {
            throw new HostFault.Misspoke(FaultReason.UNREADABLE, "capabilities: the answer is not well-formed XML", e);
        }
    }
}
