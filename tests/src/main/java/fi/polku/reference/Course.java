package fi.polku.reference;

import java.time.LocalDate;
import java.util.List;

/** A course that somebody has completed, with URIs of the competences of the agencies' framework that it develops. */
public record Course(String id, String person, Names title, LocalDate completedOn, List<String> competences) {
    public Course {
        competences = List.copyOf(competences);
    }
}
