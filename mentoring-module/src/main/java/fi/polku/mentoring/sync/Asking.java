package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.Hosts;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks hosts what became of evidence, a bounded number at a time: one transaction takes them, one writes down what was
 * decided, and the hosts are asked between the two.
 */
@ApplicationScoped
class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class.getName());
    private static final Actor WORKER = Actor.worker(Role.SYNC);
    private static final int AT_ONCE = 50;

    @Inject
    Answers answers;

    @Inject
    Hosts hosts;

    /**
     * Asks about those that are due.
     *
     * @return how long until there is more to ask, absent when no answer is waited for
     */
    Optional<Duration> ask() {
        List<AnswerStore.Asked> due = answers.due(WORKER, AT_ONCE);
        Map<AnswerStore.Asked, EvidenceAnswer> decided = decided(due);
        if (!decided.isEmpty()) {
            answers.answered(WORKER, decided);
        }
        return answers.idleFor(WORKER);
    }

    private Map<AnswerStore.Asked, EvidenceAnswer> decided(List<AnswerStore.Asked> due) {
        Map<AnswerStore.Asked, EvidenceAnswer> decided = new LinkedHashMap<>();
        Set<String> away = new HashSet<>();
        for (AnswerStore.Asked asked : due) {
            if (away.contains(asked.host())) {
                continue;
            }
            try {
                answer(asked)
                        .filter(answer -> answer.outcome() != EvidenceAnswer.Outcome.WAITING)
                        .ifPresent(answer -> decided.put(asked, answer));
            } catch (HostFault.Away e) {
                // it has been put off already, as all that were taken with it; the host need not refuse each
                away.add(asked.host());
            } catch (HostFault e) {
                LOG.log(Level.WARNING, "Host {0} gave no answer to evidence {1}: {2}", new Object[] {
                    asked.host(), asked.evidence().id(), e.getMessage()
                });
            }
        }
        return decided;
    }

    private Optional<EvidenceAnswer> answer(AnswerStore.Asked asked) {
        return hosts.find(asked.host())
                .flatMap((Host host) -> host.find(DevelopmentRecords.class))
                .flatMap(records -> records.answer(asked.evidence()));
    }
}
