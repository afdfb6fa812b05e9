package fi.polku.mentoring.survey;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What may be told of answers: sums of whole blocks, and words in sets of at least five. */
@UseCases
public class SurveyResults {
    private static final String FIRST = "wellbeing";

    @Inject
    SurveyStore store;

    @Inject
    AnswerStore answers;

    @Inject
    Figures figures;

    /**
     * The results of a survey.
     *
     * @param actor who runs the programme
     * @param id which
     * @return nothing of questions until it is gathered
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public SurveyResult read(Actor actor, UUID id) {
        actor.person();
        SurveyView survey = store.find(id).orElseThrow(Problem.NotFound::new);
        if (!survey.reader().runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        if (survey.gatheredOn().isEmpty()) {
            return new SurveyResult(survey, List.of(), false);
        }
        Map<UUID, List<Question>> asked = store.questionsWithStart(survey);
        List<Question> before = asked.entrySet().stream()
                .filter(each -> !each.getKey().equals(id))
                .flatMap(each -> each.getValue().stream())
                .toList();
        Told told = new Told(
                figures.ofProgramme(actor, survey.of().programme(), SurveyFigures.ANSWERS),
                survey.reader().words().map(words -> answers.written(id, words)).orElse(Map.of()));
        List<SurveyResult.OfQuestion> questions = asked.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(question -> !question.code().equals(FIRST)))
                .map(question -> told.of(question, same(question, before)))
                .toList();
        return new SurveyResult(survey, questions, !before.isEmpty());
    }

    private static Optional<Question> same(Question question, List<Question> before) {
        return before.stream()
                .filter(each -> each.code().equals(question.code())
                        && each.content().kind() == question.content().kind())
                .findFirst();
    }

    /** All that may be told. */
    private record Told(List<ReleasedBlock> blocks, Map<UUID, List<String>> written) {

        SurveyResult.OfQuestion of(Question question, Optional<Question> before) {
            List<SurveyResult.Line> rows = new ArrayList<>();
            Optional<SurveyResult.Line> all = row(question, before, Optional.empty());
            all.ifPresent(rows::add);
            for (GroupRole role : GroupRole.values()) {
                row(question, before, Optional.of(role))
                        // who alone answered are all: a line of theirs would say the same again
                        .filter(line -> all.filter(each -> each.people() == line.people())
                                .isEmpty())
                        .ifPresent(rows::add);
            }
            return new SurveyResult.OfQuestion(question, rows, written.getOrDefault(question.id(), List.of()));
        }

        private Optional<SurveyResult.Line> row(
                Question question, Optional<Question> before, Optional<GroupRole> role) {
            return figure(question, role).map(figure -> switch (question.content()
                    .kind()) {
                case SCALE -> scale(figure, before.flatMap(each -> figure(each, role)), role);
                case CHOICE -> choice(question, figure, role);
                case TEXT -> throw new IllegalStateException("words are not summed");
            });
        }

        /** Cells are of one survey, as a question is of one. */
        private Optional<Figure> figure(Question question, Optional<GroupRole> role) {
            return blocks.stream()
                    .map(each -> each.block().cell().values())
                    .filter(values -> values.size() > 1
                            && values.get(1).equals(question.id().toString()))
                    .findFirst()
                    .flatMap(values -> Figure.of(
                            blocks,
                            role.map(r -> Cell.of(values.get(0), values.get(1), r.code()))
                                    .orElseGet(() -> Cell.of(values.get(0), values.get(1)))));
        }

        private static SurveyResult.Line scale(Figure figure, Optional<Figure> before, Optional<GroupRole> role) {
            Scores scores = Scores.of(figure);
            return new SurveyResult.Line(
                    role,
                    figure.contributions(),
                    Optional.of(scores),
                    before.map(earlier -> Change.between(Scores.of(earlier), scores)),
                    List.of());
        }

        private static SurveyResult.Line choice(Question question, Figure figure, Optional<GroupRole> role) {
            return new SurveyResult.Line(
                    role,
                    figure.contributions(),
                    Optional.empty(),
                    Optional.empty(),
                    IntStream.rangeClosed(1, question.most())
                            .mapToObj(number -> figure.sum(SurveyFigures.choice(number)))
                            .toList());
        }
    }
}
