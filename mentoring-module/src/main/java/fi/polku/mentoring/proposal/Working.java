package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Watch;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works proposals out, one after the other. A run whose node died is begun again from what was asked, with the same seed; one that is begun for the third
 * time in vain is given up.
 */
@ApplicationScoped
class Working {
    private static final Actor WORKER = Actor.worker(Role.PROPOSALS);
    private static final int MOST_ATTEMPTS = 3;
    private static final long LOOK_EVERY_MILLIS = 500;

    /** The engine looks at threads of its own; what it is asked comes by one. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    Runs runs;

    @Inject
    ProposalSettings settings;

    /** All that wait, also those that have been asked meanwhile. */
    void turn() {
        Optional<Runs.AtWork> next = first();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            work(next.get());
            Optional<Runs.AtWork> following = first();
            if (following.equals(next)) {
                return; // it could not be worked out now, as when keys are not at hand
            }
            next = following;
        }
    }

    private Optional<Runs.AtWork> first() {
        return runs.atWork(WORKER).stream().findFirst();
    }

    private void work(Runs.AtWork at) {
        if (at.attempts() >= MOST_ATTEMPTS) {
            runs.giveUp(WORKER, at.id(), "died");
            return;
        }
        // Counted before it is opened: a question that cannot be read is given up in the end, too.
        runs.begin(WORKER, at.id());
        Optional<Runs.Question> question = at.asker().flatMap(asker -> question(asker, at.id()));
        if (question.isEmpty()) {
            runs.giveUp(WORKER, at.id(), "asker-gone");
            return;
        }
        Optional<Solved> solved = solve(at.id(), question.get());
        if (solved.isEmpty()) {
            return; // the server ends: it is begun again at the next start
        }
        Actor asker = Actor.person(at.asker().get());
        Optional<String> fault = solved.get().fault();
        if (fault.isPresent()) {
            runs.giveUp(WORKER, at.id(), fault.get());
        } else if (!answered(asker, at.id(), solved.get())) {
            runs.giveUp(WORKER, at.id(), "asker-gone");
        }
    }

    private Optional<Runs.Question> question(UUID asker, UUID proposal) {
        try {
            return runs.question(Actor.person(asker), proposal);
        } catch (Problem.SignedOut gone) {
            return Optional.empty();
        }
    }

    private boolean answered(Actor asker, UUID proposal, Solved solved) {
        try {
            return runs.answer(asker, proposal, solved.result().orElseThrow(), solved.degraded());
        } catch (Problem.SignedOut gone) {
            return false;
        }
    }

    /** Empty when the server ends meanwhile. */
    private Optional<Solved> solve(UUID proposal, Runs.Question question) {
        Watched watched = new Watched();
        FutureTask<Solved> task = new FutureTask<>(() -> Solved.by(
                Solved::engine,
                question.instance(),
                question.before(),
                settings.budget(question.iterations(), question.seed()),
                watched));
        threads.newThread(task).start();
        try {
            while (true) {
                if (runs.isToStop(WORKER, proposal, watched.stage, watched.placed)) {
                    watched.stop = true;
                }
                try {
                    return Optional.of(task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException later) {
                    continue; // it is still at it
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(new Solved(Optional.empty(), Optional.empty(), Optional.of("error")));
        } finally {
            watched.stop = true;
        }
    }

    /** What the engine's threads and the one that waits for them tell each other. */
    private static final class Watched implements Watch {
        private volatile boolean stop;
        private volatile Stage stage = Stage.SEARCHING;
        private volatile int placed;

        @Override
        public boolean stopped() {
            return stop;
        }

        @Override
        public void at(Stage now, int soFar) {
            stage = now;
            placed = soFar;
        }
    }
}
