package fi.polku.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's competence profile: the whole of it, as the contract exchanges it. */
public record Profile(String person, List<Entry> entries) {

    public Profile {
        entries = List.copyOf(entries);
    }

    /** One competence of a profile. Without a level it has not been assessed yet. */
    public record Entry(
            String framework,
            String competence,
            Optional<Integer> level,
            Optional<Integer> target,
            Optional<Assessment> assessment) {

        Entry assessed(int newLevel, Assessment by) {
            return new Entry(framework, competence, Optional.of(newLevel), target, Optional.of(by));
        }
    }

    /** Who assessed the level, in which role, and when. */
    public record Assessment(Assessor role, String by, LocalDate on) {}

    /** The role in which a level was assessed. */
    public enum Assessor {
        SELF("self"),
        SUPERVISOR("supervisor"),
        OTHER("other");

        private final String wire;

        Assessor(String wire) {
            this.wire = wire;
        }

        /** How the contract writes it. */
        public String wire() {
            return wire;
        }
    }
}
