package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Competence;
import fi.polku.adapter.contract.wire.Evidence;
import fi.polku.adapter.contract.wire.EvidenceAnswer;
import fi.polku.adapter.contract.wire.Framework;
import fi.polku.adapter.contract.wire.Goal;
import fi.polku.adapter.contract.wire.Participation;
import fi.polku.adapter.contract.wire.Person;
import fi.polku.adapter.contract.wire.Profile;
import fi.polku.adapter.contract.wire.Removed;
import fi.polku.adapter.contract.wire.Scale;
import fi.polku.adapter.contract.wire.Step;
import fi.polku.adapter.contract.wire.Training;
import fi.polku.adapter.contract.wire.Unit;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;

/**
 * XML without document types and without entities, bound by the JAXB runtime that is packed with this adapter: it is named
 * here rather than looked up, so that the server's own can never take its place.
 */
final class SafeXml {
    private static final JAXBContext CONTEXT = context();
    private static final XMLInputFactory READERS = readers();

    private SafeXml() {}

    static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return READERS.createXMLStreamReader(document);
    }

    static Unmarshaller unmarshaller() {
        try {
            return CONTEXT.createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Object message) {
        try {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            CONTEXT.createMarshaller().marshal(message, document);
            return document.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("a message of our own cannot be written", e);
        }
    }

    /** The JAXB runtime in use, so that a test can see which. */
    static Class<?> runtime() {
        return CONTEXT.getClass();
    }

    private static JAXBContext context() {
        try {
            JAXBContext context = new JAXBContextFactory()
                    .createContext(
                            new Class<?>[] {
                                Unit.class,
                                Person.class,
                                Scale.class,
                                Framework.class,
                                Competence.class,
                                Profile.class,
                                Removed.class,
                                Goal.class,
                                Step.class,
                                Evidence.class,
                                EvidenceAnswer.class,
                                Participation.class,
                                Training.class
                            },
                            Map.of());
            if (context.getClass().getClassLoader() != SafeXml.class.getClassLoader()) {
                throw new IllegalStateException("the server's JAXB runtime hides the one packed with the adapter");
            }
            return context;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
