package fi.polku.mentoring.survey;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Surveys of a round: begun from a template, and made one's own until they open. They open and close by themselves. */
@UseCases
public class Surveys {
    /** Most questions of one survey: it should take two minutes. */
    public static final int MOST_QUESTIONS = 20;

    static final String KIND = "survey";

    @Inject
    SurveyStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /**
     * The surveys of a round.
     *
     * @param round which
     * @param name of its programme
     * @param runs whether the reader runs it
     * @param surveys all of them for who runs it, for others those that ask them
     * @param days days of training that nobody is asked about yet; for who runs it
     */
    public record OfRound(UUID round, Localized name, boolean runs, List<SurveyView> surveys, List<Day> days) {}

    /**
     * A day of training.
     *
     * @param event which
     * @param title its name
     * @param day when, in Finland
     */
    public record Day(UUID event, Localized title, LocalDate day) {}

    /**
     * The surveys of a round.
     *
     * @param actor who sees the round
     * @param round which
     * @return as the actor stands to them
     * @throws Problem.NotFound when there is no such round for the actor
     */
    public OfRound ofRound(Actor actor, UUID round) {
        actor.person();
        SurveyStore.OfRound of = store.round(round).orElseThrow(Problem.NotFound::new);
        return new OfRound(round, of.name(), of.runs(), store.ofRound(round), of.runs() ? days(round) : List.of());
    }

    private List<Day> days(UUID round) {
        return store.days(round).stream()
                .map(day -> new Day(day.id(), day.title(), LocalDate.ofInstant(day.startsAt(), Texts.ZONE)))
                .filter(day -> day.day().isAfter(today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }

    /**
     * The same for who may begin one, before what they ask for is looked at.
     *
     * @param actor who runs the programme
     * @param round which
     * @return what there is
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public OfRound toBegin(Actor actor, UUID round) {
        OfRound of = ofRound(actor, round);
        if (!of.runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return of;
    }

    /**
     * Begins a survey from the template of its moment.
     *
     * @param actor who runs the programme
     * @param round of which round
     * @param begin which
     * @param key names a call that may be repeated
     * @return its id
     * @throws Problem.Refused when the round has one already, lacks the phase, or it would have opened by now
     */
    public UUID begin(Actor actor, UUID round, BeginSurvey begin, Optional<IdempotencyKey> key) {
        toBegin(actor, round);
        UUID programme = store.round(round).orElseThrow(Problem.NotFound::new).programme();
        Supplier<UUID> work = () -> add(actor, programme, round, begin);
        return key.map(k -> idempotency.once(actor, k, work)).orElseGet(work);
    }

    private UUID add(Actor actor, UUID programme, UUID round, BeginSurvey begin) {
        LocalDate first = begin.first()
                .or(() -> store.firstDay(round, begin))
                .orElseThrow(() -> new Problem.Refused(
                        begin.event().isPresent() ? "survey.refused.no-day" : "survey.refused.no-phase"));
        if (!first.isAfter(today())) {
            throw new Problem.Refused("survey.refused.too-late");
        }
        UUID id = UUID.randomUUID();
        SurveyTemplate template = SurveyTemplates.of(begin.moment());
        if (!store.add(id, programme, round, begin, template, clock.instant())) {
            throw new Problem.Refused("survey.refused.there-is-one");
        }
        for (SurveyTemplate.Coded each : template.questions()) {
            store.ask(UUID.randomUUID(), id, each.code(), each.content());
        }
        record(actor, "survey.begin", id);
        return id;
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }

    /**
     * A survey with all its questions.
     *
     * @param survey it
     * @param questions in order
     */
    public record Whole(SurveyView survey, List<Question> questions) {}

    /**
     * Reads a survey as who runs it.
     *
     * @param actor who runs the programme
     * @param id which
     * @return with all its questions
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public Whole toRun(Actor actor, UUID id) {
        actor.person();
        SurveyView survey = store.find(id).orElseThrow(Problem.NotFound::new);
        if (!survey.reader().runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return new Whole(survey, store.questions(id));
    }

    /**
     * Asks one more question.
     *
     * @param actor who runs the programme
     * @param id of which survey
     * @param version the version it was made on; absent when any will do
     * @param content what it says
     * @return the survey as it is now
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it has begun, or asks enough
     */
    public Whole ask(Actor actor, UUID id, Optional<Integer> version, QuestionContent content) {
        Whole before = toChange(actor, id, version);
        if (before.questions().size() >= MOST_QUESTIONS) {
            throw new Problem.Refused("survey.refused.too-many", MOST_QUESTIONS);
        }
        UUID question = UUID.randomUUID();
        store.ask(question, id, "own-" + question.toString().replace("-", ""), content);
        return changed(actor, id, "survey.ask");
    }

    /** Held first, so that nobody else changes it meanwhile. */
    private Whole toChange(Actor actor, UUID id, Optional<Integer> version) {
        Whole found = toRun(actor, id);
        if (found.survey().hasBegun(today())) {
            throw new Problem.Refused("survey.refused.begun");
        }
        if (!store.touch(id, version.orElse(found.survey().version()))) {
            throw new Problem.Stale();
        }
        return found;
    }

    private Whole changed(Actor actor, UUID id, String action) {
        record(actor, action, id);
        return toRun(actor, id);
    }

    /**
     * Takes a question out.
     *
     * @param actor who runs the programme
     * @param id of which survey
     * @param version the version it was made on; absent when any will do
     * @param question which
     * @return the survey as it is now
     * @throws Problem.NotFound when there is no such question
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it has begun, or asks nothing else
     */
    public Whole takeOut(Actor actor, UUID id, Optional<Integer> version, UUID question) {
        Whole before = toRun(actor, id);
        if (before.questions().stream().noneMatch(each -> each.id().equals(question))) {
            throw new Problem.NotFound();
        }
        if (toChange(actor, id, version).questions().size() == 1) {
            throw new Problem.Refused("survey.refused.last-question");
        }
        store.takeOut(id, question);
        return changed(actor, id, "survey.take-out");
    }

    /**
     * Throws a survey away that has not begun.
     *
     * @param actor who runs the programme
     * @param id which
     * @return of which round it was
     * @throws Problem.Refused when it has begun
     */
    public UUID discard(Actor actor, UUID id) {
        Whole before = toRun(actor, id);
        if (before.survey().hasBegun(today()) || !store.discard(id)) {
            throw new Problem.Refused("survey.refused.begun");
        }
        record(actor, "survey.discard", id);
        return before.survey().of().round();
    }
}
