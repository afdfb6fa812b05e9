package fi.polku.tests.architecture.broken.goal;

import jakarta.ws.rs.core.Response;
import jakarta.xml.bind.annotation.XmlRootElement;

/** Says nothing by its name, speaks of the web, and binds XML. */
@XmlRootElement
public class GoalManager {
    public Response answer() {
        try {
            return Response.ok().build();
        } catch (Exception e) {
            return Response.serverError().build();
        }
    }

    /** Not one of the words, though it begins like one. */
    record Basement(String name) {}
}
