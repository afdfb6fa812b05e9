package fi.polku.mentoring.survey;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Answering a survey. It leaves no record in the audit, takes no key of repeated calls and keeps no draft: each would say when somebody answered, or hold a trace of
 * what beside who (ADR 20).
 */
@UseCases
public class Answering {
    @Inject
    SurveyStore store;

    @Inject
    AnswerStore answers;

    /**
     * A survey as it is answered.
     *
     * @param survey it
     * @param questions those that the reader is asked; all of them for who only runs it
     */
    public record Form(SurveyView survey, List<Question> questions) {}

    /**
     * What a survey asks.
     *
     * @param actor whom it asks, or who runs it
     * @param id which
     * @return with its questions
     * @throws Problem.NotFound when there is none for the actor
     */
    public Form form(Actor actor, UUID id) {
        actor.person();
        SurveyView survey = store.find(id).orElseThrow(Problem.NotFound::new);
        List<Question> all = store.questions(id);
        boolean asked = survey.reader().asked();
        return new Form(
                survey,
                asked
                        ? all.stream()
                                .filter(each -> each.asks(survey.reader().role()))
                                .toList()
                        : all);
    }

    /**
     * Those that wait for the actor's answer.
     *
     * @param actor whom they ask
     * @return the one that opened first first
     */
    public List<SurveyView> waiting(Actor actor) {
        actor.person();
        return store.waiting();
    }

    /**
     * Answers, once and for good.
     *
     * @param actor whom it asks
     * @param id which
     * @param given by the code of each question; what is left out is not answered
     * @throws Problem.NotFound when it does not ask the actor
     * @throws Problem.Invalid when an answer is none, or there is none at all
     * @throws Problem.Refused when the actor has answered, or it is closed
     */
    public void answer(Actor actor, UUID id, Map<String, String> given) {
        Form form = form(actor, id);
        if (!form.survey().reader().asked()) {
            throw new Problem.NotAllowed("survey.not-asked");
        }
        Map<UUID, String> said = form.questions().stream()
                .filter(question -> given.containsKey(question.code()))
                .collect(Collectors.toMap(Question::id, question -> checked(question, given)));
        if (said.isEmpty() && form.survey().waits()) {
            throw new Problem.Invalid(form.questions().get(0).code(), "survey.wrong.nothing");
        }
        String outcome = answers.answer(
                        id, new AnswerSheet(form.survey().reader().role(), said))
                .orElseThrow(Problem.NotFound::new);
        if (!outcome.equals("taken")) {
            throw new Problem.Refused("survey.refused." + outcome);
        }
    }

    private static String checked(Question question, Map<String, String> given) {
        String answer = given.getOrDefault(question.code(), "");
        if (!question.takes(answer)) {
            throw new Problem.Invalid(question.code(), "field.choice");
        }
        return answer;
    }
}
