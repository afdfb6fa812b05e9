package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.Competence;
import fi.polku.adapter.contract.wire.Framework;
import fi.polku.adapter.contract.wire.Scale;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.ReadFrom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scales, frameworks and competences by the contract.
 *
 * @param exchange with the host
 * @param size elements asked for on a page
 */
record ContractCatalogue(Exchange exchange, int size) implements CompetenceCatalogue {
    private static final BelievedKeys KEYS = new BelievedKeys();

    static final Reading<Scale, HostScale, String> SCALES = new Reading<>(
            new PageReader<>("scales", "scale", Scale.class),
            scale -> scale.id,
            ContractCatalogue::scale,
            HostScale::id,
            removed -> Border.id("id", removed.id));

    static final Reading<Framework, HostFramework, String> FRAMEWORKS = new Reading<>(
            new PageReader<>("frameworks", "framework", Framework.class),
            framework -> framework.id,
            ContractCatalogue::framework,
            HostFramework::id,
            removed -> Border.id("id", removed.id));

    static final Reading<Competence, HostCompetence, HostCompetence.Key> COMPETENCES = new Reading<>(
            new PageReader<>("competences", "competence", Competence.class),
            competence -> competence.uri,
            ContractCatalogue::competence,
            HostCompetence::key,
            removed -> key(removed.framework, removed.uri));

    @Override
    public HostPage<HostScale, String> scales(ReadFrom from) {
        return SCALES.read(exchange, size, from);
    }

    @Override
    public HostPage<HostFramework, String> frameworks(ReadFrom from) {
        return FRAMEWORKS.read(exchange, size, from);
    }

    @Override
    public HostPage<HostCompetence, HostCompetence.Key> competences(ReadFrom from) {
        return COMPETENCES.read(exchange, size, from);
    }

    static HostCompetence.Key key(@Nullable String framework, @Nullable String uri) {
        return KEYS.key(framework, uri);
    }

    private static HostScale scale(Scale scale, Complaints complaints) {
        return new HostScale(
                Border.id("id", scale.id),
                Reading.text("name", scale.name),
                scale.levels.stream()
                        .map(level -> new HostScale.Level(
                                Complaints.level("level", level.value),
                                Reading.text("level", level.name),
                                Optional.ofNullable(level.description).map(text -> Reading.text("level", text))))
                        .toList(),
                Complaints.moment("changed", scale.changed));
    }

    private static HostFramework framework(Framework framework, Complaints complaints) {
        return new HostFramework(
                Border.id("id", framework.id),
                Border.id("scale", framework.scale),
                Reading.text("name", framework.name),
                Optional.ofNullable(framework.attribution).map(text -> Reading.text("attribution", text)),
                framework.groups.stream()
                        .map(group -> new HostFramework.Group(
                                Border.id("group", group.id), Reading.text("group", group.name)))
                        .toList(),
                Complaints.moment("changed", framework.changed));
    }

    private static HostCompetence competence(Competence competence, Complaints complaints) {
        return new HostCompetence(
                key(competence.framework, competence.uri),
                complaints.optional("group", competence.group, Border::id),
                Reading.text("name", competence.name),
                Complaints.moment("changed", competence.changed));
    }
}
