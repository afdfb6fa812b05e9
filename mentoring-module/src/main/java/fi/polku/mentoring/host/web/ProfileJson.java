package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.Assessor;
import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the API shows it, names in the caller's language; what is not known is left out.
 *
 * @param asOf when the competence system was last read, UTC
 * @param hostAway whether the last attempt to read it failed
 * @param frameworks those that the competences are of
 * @param groups competences under their headings
 * @param page the competence system's own page with this profile
 */
public record ProfileJson(
        @Nullable Instant asOf,
        boolean hostAway,
        List<FrameworkJson> frameworks,
        List<GroupJson> groups,
        @Nullable String page) {

    /** A framework and its scale. */
    public record FrameworkJson(
            String id, String name, @Nullable String attribution, List<LevelJson> scale) {}

    /** A level in words. */
    public record LevelJson(
            int level, String name, @Nullable String description) {

        static List<LevelJson> of(List<ScaleStep> scale, Locale language) {
            return scale.stream()
                    .map(step -> new LevelJson(
                            step.value(),
                            step.name().in(language),
                            step.description().map(text -> text.in(language)).orElse(null)))
                    .toList();
        }
    }

    /** Competences under one heading of one framework. */
    public record GroupJson(@Nullable String heading, String framework, List<LineJson> competences) {}

    /** One competence; levels are those of the framework's scale. */
    public record LineJson(
            String competence,
            String name,
            @Nullable Integer levelNow,
            @Nullable Integer levelTarget,
            @Nullable String assessedAs,
            @Nullable String assessedBy,
            @Nullable LocalDate assessedOn,
            @Nullable String page) {

        static LineJson of(ProfileView.Line line, Locale language) {
            return new LineJson(
                    line.uri(),
                    line.name().in(language),
                    line.level().orElse(null),
                    line.target().orElse(null),
                    line.assessment().as().map(Assessor::code).orElse(null),
                    line.assessment().by().orElse(null),
                    line.assessment().on().orElse(null),
                    line.page().orElse(null));
        }
    }

    /**
     * A profile for the API.
     *
     * @param profile as read
     * @param language the caller's
     * @return as shown
     */
    public static ProfileJson of(ProfileView profile, Locale language) {
        Map<String, FrameworkJson> frameworks = new LinkedHashMap<>();
        for (ProfileView.Group group : profile.groups()) {
            CompetenceView.FrameworkName framework = group.framework();
            frameworks.computeIfAbsent(
                    framework.id(),
                    id -> new FrameworkJson(
                            id,
                            framework.name().in(language),
                            framework
                                    .attribution()
                                    .map(text -> text.in(language))
                                    .orElse(null),
                            LevelJson.of(group.scale(), language)));
        }
        return new ProfileJson(
                profile.age().asOf().orElse(null),
                profile.age().hostAway(),
                List.copyOf(frameworks.values()),
                profile.groups().stream().map(group -> group(group, language)).toList(),
                profile.inHost().map(ProfileView.InHost::address).orElse(null));
    }

    private static GroupJson group(ProfileView.Group group, Locale language) {
        return new GroupJson(
                group.heading().map((Localized name) -> name.in(language)).orElse(null),
                group.framework().id(),
                group.competences().stream()
                        .map(line -> LineJson.of(line, language))
                        .toList());
    }
}
