package fi.polku.adapter.files;

import fi.polku.adapter.contract.MessageDocuments;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostMessage.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What people show the host, each message a batch of its own. A message is with the host once its batch is durably in the
 * outbound folder; one that is written twice, as Polku ended in between, bears the same key both times.
 *
 * @param outgoing where batches are put
 * @param taken what the host takes, from configuration: a folder tells nothing
 * @param answers where the host tells what it makes of evidence
 */
record MessageFiles(Outgoing outgoing, Set<Kind> taken, AnswerFiles answers) implements DevelopmentRecords {
    MessageFiles {
        taken = Set.copyOf(taken);
    }

    @Override
    public void put(HostMessage message, String key) {
        send(
                message.kind(),
                message.person(),
                message.id(),
                new Envelope("put", key, Optional.of(MessageDocuments.of(message))));
    }

    @Override
    public void withdraw(Kind kind, String person, String id, String key) {
        send(kind, person, id, new Envelope("withdraw", key, Optional.empty()));
    }

    @Override
    public Optional<EvidenceAnswer> answer(Evidence evidence) {
        return answers.find(evidence.id());
    }

    private void send(Kind kind, String person, String id, Envelope envelope) {
        if (!taken.contains(kind)) {
            throw new HostFault.Refused("the host takes no " + kind.code());
        }
        try {
            outgoing.send(envelope.around(kind, person, id));
        } catch (IOException e) {
            throw new HostFault.Away(
                    "the outbound folder cannot be written (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
