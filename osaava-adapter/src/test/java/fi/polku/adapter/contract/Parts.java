package fi.polku.adapter.contract;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What an element says, whatever its prefixes and the order of its attributes. */
record Parts(String name, Map<String, String> attributes, String text, List<Parts> children) {

    static Parts of(String xml) throws Exception {
        return of(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement());
    }

    private static Parts of(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        List<Parts> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(of(child));
            } else {
                text.append(node.getNodeValue());
            }
        }
        return new Parts(element.getLocalName(), attributes, text.toString().strip(), children);
    }
}
