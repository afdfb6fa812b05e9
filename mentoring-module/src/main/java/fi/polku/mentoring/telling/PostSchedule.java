package fi.polku.mentoring.telling;

import fi.polku.mentoring.persistence.Turns;
import fi.polku.mentoring.shared.NextTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * When people are told: as soon as something has happened here, when a mail is due, and now and then for reminders and for what a node that died has left
 * behind. One node does so at a time.
 */
@ApplicationScoped
public class PostSchedule {
    private static final Logger LOG = Logger.getLogger(PostSchedule.class.getName());
    private static final Duration FIRST = Duration.ofMillis(900);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

    @Inject
    Post post;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        NextTurn reminders = new NextTurn(clock);
        turns.begin(
                FIRST,
                new Turns.Work("notices", NOW_AND_THEN, LOG, "People could not be told"),
                next -> work(next, reminders));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
        turns.now();
    }

    private void work(NextTurn next, NextTurn reminders) {
        if (reminders.isDue()) {
            reminders.after(settings.remindEvery());
            post.remind();
        }
        post.deliver().ifPresent(next::notLaterThan);
    }
}
