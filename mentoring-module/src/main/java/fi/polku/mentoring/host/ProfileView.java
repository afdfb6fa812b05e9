package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's competence profile as it was when the host was last read.
 *
 * @param groups in the order of the frameworks and their headings; empty while no profile is known
 * @param age how old it is
 */
public record ProfileView(List<Group> groups, CopyAge age) {

    public ProfileView {
        groups = List.copyOf(groups);
    }

    /**
     * Competences under one heading.
     *
     * @param heading absent for those that stand under none
     * @param framework which framework
     * @param scale what its levels are called, the lowest first
     * @param competences by name
     */
    public record Group(
            Optional<Localized> heading,
            CompetenceView.FrameworkName framework,
            List<ScaleStep> scale,
            List<Line> competences) {

        public Group {
            scale = List.copyOf(scale);
            competences = List.copyOf(competences);
        }
    }

    /**
     * One competence of the profile.
     *
     * @param uri names it
     * @param name in the languages there are
     * @param level now, absent when not yet assessed
     * @param target absent when none is set
     * @param assessment how the level was assessed
     */
    public record Line(
            String uri, Localized name, Optional<Integer> level, Optional<Integer> target, Assessment assessment) {}

    /**
     * How a level was assessed; all parts may be absent.
     *
     * @param as in which role
     * @param by the name of who did, where the reader may know it
     * @param on the day
     */
    public record Assessment(Optional<Assessor> as, Optional<String> by, Optional<LocalDate> on) {}
}
