package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.Applying;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's applications on the pages of programmes: where each stands, in a line. */
@ApplicationScoped
class ApplyingLines implements Applying {
    @Inject
    Applications applications;

    @Inject
    Clock clock;

    @Override
    public Own own(Actor actor, Optional<UUID> round) {
        Instant now = clock.instant();
        MyApplications found = applications.beside(actor, round);
        List<Line> lines = found.all().stream()
                .filter(application -> !application.resting())
                .map(application -> line(application, application.stage(now)))
                .toList();
        return new Own(lines, found.lateUntil());
    }

    private static Line line(MyApplication application, Stage stage) {
        return new Line(
                application.of().id(),
                application.of().name(),
                application.round(),
                application.role(),
                "application.stage." + stage.code(),
                application.line().waiting(),
                tone(application, stage),
                "/applications/" + application.id());
    }

    private static String tone(MyApplication application, Stage stage) {
        if (application.endorsed() == Endorsed.DECLINED && stage != Stage.WITHDRAWN) {
            return "returned";
        }
        return switch (stage) {
            case DRAFT -> "active";
            case SENT, PLACED -> "completed";
            case WAITING, UNMATCHED -> "waiting";
            case TOO_LATE, WITHDRAWN -> "withdrawn";
        };
    }
}
