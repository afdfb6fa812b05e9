package fi.polku.tests.inside;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Shared;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Speaks up at the end of a use case's transaction, after everything of it has been written. */
@ApplicationScoped
public class Interjection {
    private Optional<RuntimeException> objection = Optional.empty();
    private final List<Shared> heard = new ArrayList<>();

    /** From now on, every share is met with this. */
    public void object(RuntimeException failure) {
        objection = Optional.of(failure);
        heard.clear();
    }

    /** No more. */
    public void rest() {
        objection = Optional.empty();
    }

    /** What was objected to. */
    public List<Shared> heard() {
        return List.copyOf(heard);
    }

    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Shared shared) {
        if (objection.isPresent()) {
            heard.add(shared);
            throw objection.get();
        }
    }

    /** A refusal, as a rule of the product makes one. */
    public static Problem refusal() {
        return new Problem.Refused("goal.refused.discard-begun");
    }
}
