package fi.polku.mentoring.reply;

import fi.polku.mentoring.persistence.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** When the mailbox is looked into: now and then, by one node at a time, and never where there is none. */
@ApplicationScoped
public class ReplySchedule {
    private static final Logger LOG = Logger.getLogger(ReplySchedule.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LATEST = Duration.ofMinutes(30);

    @Inject
    ReplyTurn turn;

    @Inject
    ReplySettings settings;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        if (settings.reads()) {
            turns.begin(
                    FIRST,
                    new Turns.Work("replies", LATEST, LOG, "Replies could not be read"),
                    next -> next.notLaterThan(turn.read()));
        }
    }
}
