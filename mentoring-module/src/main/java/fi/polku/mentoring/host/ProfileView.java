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
 * @param inHost where the host itself shows it; absent when that is not known
 */
public record ProfileView(List<Group> groups, CopyAge age, Optional<InHost> inHost) {

    public ProfileView {
        groups = List.copyOf(groups);
    }

    /**
     * The host's own page.
     *
     * @param host what people call the host
     * @param address of the person's profile there
     */
    public record InHost(Localized host, String address) {}

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

        /** In the words and with the pages of configuration. */
        Group by(HostConventions conventions) {
            return new Group(
                    heading,
                    framework,
                    conventions.named(scale),
                    competences.stream()
                            .map(line -> line.shownAt(conventions.links().toCompetence(line.uri())))
                            .toList());
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
     * @param page the host's own page of the competence; absent when that is not known
     */
    public record Line(
            String uri,
            Localized name,
            Optional<Integer> level,
            Optional<Integer> target,
            Assessment assessment,
            Optional<String> page) {

        Line shownAt(Optional<String> address) {
            return new Line(uri, name, level, target, assessment, address);
        }
    }

    /**
     * How a level was assessed; all parts may be absent.
     *
     * @param as in which role
     * @param by the name of who did, where the reader may know it
     * @param on the day
     */
    public record Assessment(Optional<Assessor> as, Optional<String> by, Optional<LocalDate> on) {}
}
