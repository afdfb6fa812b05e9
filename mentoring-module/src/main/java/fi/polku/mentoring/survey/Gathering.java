package fi.polku.mentoring.survey;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of answers when a survey is over: figures, and words in shuffled sets of at least five. The answers themselves are no more. */
@UseCases
public class Gathering {
    private static final SecureRandom CHANCE = new SecureRandom();

    @Inject
    SurveyStore store;

    @Inject
    AnswerStore answers;

    @Inject
    Figures figures;

    @Inject
    AuditTrail audit;

    /**
     * Those that are over and not gathered.
     *
     * @param worker the worker
     * @return ids
     */
    public List<UUID> over(Actor worker) {
        worker.require(Role.SURVEYS);
        return answers.over().stream().map(AnswerStore.Over::id).toList();
    }

    /**
     * Gathers one. Killed in the middle, nothing has happened, and it comes again.
     *
     * @param worker the worker
     * @param survey which
     * @return false when it is not over, or has been gathered
     */
    public boolean gather(Actor worker, UUID survey) {
        worker.require(Role.SURVEYS);
        Optional<AnswerStore.Over> over =
                answers.over().stream().filter(each -> each.id().equals(survey)).findFirst();
        if (over.isEmpty()) {
            return false;
        }
        List<AnswerSheet> pool = answers.pool(survey);
        for (Question question : store.questions(survey)) {
            gather(worker, over.get(), question, pool);
        }
        audit.record(worker, "survey.gather", new AuditedThing(Surveys.KIND, survey, Optional.empty()));
        return answers.close(survey);
    }

    private void gather(Actor worker, AnswerStore.Over over, Question question, List<AnswerSheet> pool) {
        if (question.content().kind() != QuestionKind.TEXT) {
            figures.gather(
                    worker,
                    SurveyFigures.ANSWERS,
                    over.programme(),
                    over.lastDay().plusDays(1),
                    SurveyFigures.said(over.id(), question, pool));
            return;
        }
        List<String> texts = new ArrayList<>(pool.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.answers().get(question.id())).stream())
                .toList());
        if (texts.size() >= Figures.FEWEST) {
            // each question in an order of its own: what one wrote to two stands at different places
            Collections.shuffle(texts, CHANCE);
            answers.keep(over.id(), question.id(), texts);
        }
    }

    /**
     * Forgets what was written in surveys whose time is over.
     *
     * @param worker the worker
     * @return of how many surveys
     */
    public int forget(Actor worker) {
        worker.require(Role.SURVEYS);
        return answers.forgetWords();
    }
}
