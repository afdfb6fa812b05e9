package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.EvidenceAnswer;
import fi.polku.adapter.contract.wire.Wire;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.EvidenceAnswer.Outcome;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.shared.Localized;
import jakarta.xml.bind.JAXBException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the host made of evidence.
 *
 * @param what is read, for messages
 */
record AnswerReader(String what) {

    /**
     * Reads the answer.
     *
     * @param body of the host's answer; not closed
     * @param evidence which it must be about
     * @return the answer
     * @throws HostFault when it is no such answer, or breaks off
     */
    fi.polku.mentoring.host.EvidenceAnswer read(InputStream body, String evidence) {
        try {
            XMLStreamReader xml = SafeXml.reader(body);
            start(xml);
            return believed(
                    SafeXml.unmarshaller().unmarshal(xml, EvidenceAnswer.class).getValue(), evidence);
        } catch (XMLStreamException | JAXBException e) {
            throw Unreadable.fault(what, e);
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw new HostFault.Misspoke(
                        FaultReason.DOCUMENT_TYPE, what + ": the document has a document type, which is never read");
            }
            event = xml.next();
        }
        if (!"evidenceAnswer".equals(xml.getLocalName()) || !Wire.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new HostFault.Misspoke(what + ": the document is {" + xml.getNamespaceURI() + "}" + xml.getLocalName()
                    + ", not evidenceAnswer of the contract");
        }
    }

    private fi.polku.mentoring.host.EvidenceAnswer believed(EvidenceAnswer answer, String evidence) {
        if (!evidence.equals(answer.id)) {
            throw new HostFault.Misspoke(what + ": the answer is about another");
        }
        Complaints complaints = new Complaints();
        Outcome outcome = outcome(answer.outcome)
                .orElseThrow(() -> new HostFault.Misspoke(what + ": the outcome is none of the contract"));
        Optional<Integer> level = complaints.optional("level", answer.level, Complaints::level);
        if (outcome == Outcome.CHANGED && level.isEmpty()) {
            throw new HostFault.Misspoke(what + ": the level is changed, but to none");
        }
        return new fi.polku.mentoring.host.EvidenceAnswer(
                outcome,
                level,
                complaints.optional("reason", answer.reason, AnswerReader::reason),
                complaints.optional("at", answer.at, Complaints::moment));
    }

    private static String reason(String field, @Nullable String words) {
        return Border.texts(field, new Localized(Border.given(field, words), "", ""))
                .fi();
    }

    private static Optional<Outcome> outcome(@Nullable String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(word))
                .findAny();
    }
}
