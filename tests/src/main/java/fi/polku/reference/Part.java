package fi.polku.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a message as it came, once it was found valid: what the host keeps and gives back. */
public record Part(String name, Map<String, String> attributes, String text, List<Part> children) {
    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";

    public Part {
        attributes = new LinkedHashMap<>(attributes);
        children = List.copyOf(children);
    }

    /** The same, with another value of that attribute. */
    Part with(String attribute, String value) {
        var changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new Part(name, changed, text, children);
    }

    static Part of(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            if (!DECLARATIONS.equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        var children = new ArrayList<Part>();
        var text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(of(child));
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return new Part(element.getLocalName(), attributes, text.toString().strip(), children);
    }

    /** The attribute of that name. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** An attribute that the schema requires. */
    public String required(String attribute) {
        return attribute(attribute).orElseThrow();
    }

    /** The first child element of that name. */
    public Optional<Part> child(String element) {
        return children.stream().filter(child -> child.name.equals(element)).findFirst();
    }

    void write(Xml xml) {
        xml.open(name);
        attributes.forEach(xml::attribute);
        xml.text(text);
        children.forEach(child -> child.write(xml));
        xml.close();
    }
}
