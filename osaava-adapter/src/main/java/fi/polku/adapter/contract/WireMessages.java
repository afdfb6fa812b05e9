package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.CompetenceReference;
import fi.polku.adapter.contract.wire.Goal;
import fi.polku.adapter.contract.wire.LocalText;
import fi.polku.adapter.contract.wire.Step;
import fi.polku.adapter.contract.wire.Training;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MentorTraining;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people show the host, as elements of the contract. */
final class WireMessages {
    private WireMessages() {}

    static Object of(HostMessage message) {
        if (message instanceof GoalSummary goal) {
            return goal(goal);
        } else if (message instanceof Evidence evidence) {
            return evidence(evidence);
        } else if (message instanceof StepCompletion step) {
            return step(step);
        } else if (message instanceof Participation participation) {
            return participation(participation);
        } else if (message instanceof MentorTraining training) {
            return training(training);
        }
        throw new IllegalStateException("the contract has no message for " + message.kind());
    }

    private static Goal goal(GoalSummary goal) {
        Goal message = new Goal();
        message.id = goal.id();
        message.person = goal.person();
        message.title = goal.title();
        goal.aim().competence().ifPresent(competence -> {
            message.framework = competence.framework();
            message.competence = competence.uri();
        });
        message.levelNow = text(goal.aim().levelNow());
        message.levelTarget = text(goal.aim().levelTarget());
        message.due = text(goal.due());
        message.status = goal.standing().status();
        message.outlook = text(goal.standing().outlook());
        message.progress = String.valueOf(goal.standing().progress());
        message.changed = moment(goal.changed());
        return message;
    }

    private static fi.polku.adapter.contract.wire.Evidence evidence(Evidence evidence) {
        var message = new fi.polku.adapter.contract.wire.Evidence();
        message.id = evidence.id();
        message.person = evidence.person();
        message.framework = evidence.competence().framework();
        message.competence = evidence.competence().uri();
        message.level = text(evidence.level());
        message.title = evidence.title();
        message.note = text(evidence.note());
        message.on = evidence.on().toString();
        message.changed = moment(evidence.changed());
        return message;
    }

    private static Step step(StepCompletion completion) {
        Step message = new Step();
        message.id = completion.id();
        message.person = completion.person();
        message.title = names(completion.step().title());
        message.path = names(completion.step().path());
        message.kind = completion.step().kind();
        completion.step().competences().stream().map(WireMessages::reference).forEach(message.competences::add);
        message.completedOn = completion.completedOn().toString();
        message.approvedBy = text(completion.approvedBy());
        message.changed = moment(completion.changed());
        return message;
    }

    private static fi.polku.adapter.contract.wire.Participation participation(Participation participation) {
        var message = new fi.polku.adapter.contract.wire.Participation();
        message.id = participation.id();
        message.person = participation.person();
        message.programme = names(participation.programme());
        message.role = word(participation.role());
        message.from = participation.term().from().toString();
        message.to = text(participation.term().to());
        message.status = word(participation.term().status());
        message.changed = moment(participation.changed());
        return message;
    }

    private static Training training(MentorTraining training) {
        Training message = new Training();
        message.id = training.id();
        message.person = training.person();
        message.title = names(training.title());
        message.completedOn = training.completedOn().toString();
        message.hours = training.hours().toPlainString();
        message.changed = moment(training.changed());
        return message;
    }

    private static CompetenceReference reference(HostCompetence.Key competence) {
        CompetenceReference reference = new CompetenceReference();
        reference.framework = competence.framework();
        reference.uri = competence.uri();
        return reference;
    }

    private static LocalText names(Localized names) {
        LocalText text = new LocalText();
        text.fi = names.fi();
        text.sv = orNull(names.sv());
        text.en = orNull(names.en());
        return text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(String::valueOf).orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
