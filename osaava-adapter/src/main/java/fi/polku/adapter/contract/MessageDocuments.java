package fi.polku.adapter.contract;

import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import java.io.InputStream;

/** The contract's messages as documents, where they do not go by HTTP. */
public final class MessageDocuments {
    private MessageDocuments() {}

    /**
     * Writes a message.
     *
     * @param message of any kind
     * @return a document of the contract in UTF-8
     */
    public static byte[] of(HostMessage message) {
        return SafeXml.write(WireMessages.of(message));
    }

    /**
     * Reads what the host made of evidence.
     *
     * @param document not closed
     * @param evidence the id of the evidence that it must be about
     * @return the answer
     * @throws HostFault.Misspoke when it is no such answer
     */
    public static EvidenceAnswer answer(InputStream document, String evidence) {
        return new AnswerReader("answer to evidence " + evidence).read(document, evidence);
    }
}
