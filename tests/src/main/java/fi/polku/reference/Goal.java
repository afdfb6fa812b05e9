package fi.polku.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Summary of a mentoring goal, as its owner has shared it with the host; words as the contract writes them. */
public record Goal(
        String id,
        String person,
        String title,
        Optional<Aim> aim,
        Optional<LocalDate> due,
        String status,
        Optional<String> outlook,
        int progress,
        Instant changed) {

    /** The competence that the goal develops. */
    public record Aim(
            String competence, Optional<String> framework, Optional<Integer> levelNow, Optional<Integer> levelTarget) {}

    static Goal of(Part message) {
        return new Goal(
                message.required("id"),
                message.required("person"),
                message.child("title").orElseThrow().text(),
                message.attribute("competence")
                        .map(uri -> new Aim(
                                uri,
                                message.attribute("framework"),
                                message.attribute("levelNow").map(Integer::valueOf),
                                message.attribute("levelTarget").map(Integer::valueOf))),
                message.attribute("due").map(LocalDate::parse),
                message.required("status"),
                message.attribute("outlook"),
                Integer.parseInt(message.required("progress")),
                Instant.parse(message.required("changed")));
    }
}
