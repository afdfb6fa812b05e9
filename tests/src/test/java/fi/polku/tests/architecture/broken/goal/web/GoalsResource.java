package fi.polku.tests.architecture.broken.goal.web;

import fi.polku.tests.architecture.broken.goal.Goal;
import fi.polku.tests.architecture.broken.path.Step;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Speaks of the web where it should, and of a room that goals may not import. */
@Path("goals")
public class GoalsResource {
    @GET
    public String read(Goal goal, Step step) {
        return goal + step.title();
    }
}
