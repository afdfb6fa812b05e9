package fi.polku.reference;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Catalogue.Framework;
import fi.polku.reference.Catalogue.Scale;
import fi.polku.reference.Ledger.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One of the contract's collections: where its lines are, and how one is written while it exists and once it is removed.
 *
 * @param name both the resource's and the root element's
 */
record Feed<T>(
        String name,
        Function<Records, Ledger<T>> ledger,
        BiConsumer<Xml, Line<T>> present,
        BiConsumer<Xml, Line<T>> removed) {

    private static final List<Feed<?>> ALL = List.of(
            new Feed<>(
                    "scales",
                    Records::scales,
                    Feed::scale,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)),
            new Feed<>(
                    "frameworks",
                    Records::frameworks,
                    Feed::framework,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)),
            new Feed<>("competences", Records::competences, Feed::competence, Feed::competenceGone),
            new Feed<>(
                    "units",
                    Records::units,
                    Feed::unit,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)),
            new Feed<>(
                    "people",
                    Records::people,
                    Feed::person,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)),
            new Feed<>(
                    "profiles",
                    Records::profiles,
                    Feed::profile,
                    (xml, line) -> gone(xml, "person", line.value().person(), line)),
            new Feed<>(
                    "discussions",
                    Records::discussions,
                    Feed::discussion,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)),
            new Feed<>(
                    "courses",
                    Records::courses,
                    Feed::course,
                    (xml, line) -> gone(xml, "id", line.value().id(), line)));

    /** The collection of that name. */
    static Optional<Feed<?>> named(String name) {
        return ALL.stream().filter(feed -> feed.name().equals(name)).findAny();
    }

    void write(Xml xml, Line<T> line) {
        (line.removed() ? removed : present).accept(xml, line);
    }

    private static void scale(Xml xml, Line<Scale> line) {
        var scale = line.value();
        xml.open("scale").attribute("id", scale.id()).attribute("changed", line.changed());
        name(xml, "name", scale.name());
        for (var level : scale.levels()) {
            xml.open("level").attribute("value", level.value());
            name(xml, "name", level.name());
            name(xml, "description", level.description());
            xml.close();
        }
        xml.close();
    }

    private static void framework(Xml xml, Line<Framework> line) {
        var framework = line.value();
        xml.open("framework")
                .attribute("id", framework.id())
                .attribute("scale", framework.scale())
                .attribute("changed", line.changed());
        name(xml, "name", framework.name());
        name(xml, "attribution", framework.attribution());
        for (var group : framework.groups()) {
            xml.open("group").attribute("id", group.id());
            name(xml, "name", group.name());
            xml.close();
        }
        xml.close();
    }

    private static void competence(Xml xml, Line<Competence> line) {
        var competence = line.value();
        xml.open("competence")
                .attribute("framework", competence.framework())
                .attribute("uri", competence.uri())
                .attribute("group", competence.group())
                .attribute("changed", line.changed());
        name(xml, "name", competence.name());
        xml.close();
    }

    private static void competenceGone(Xml xml, Line<Competence> line) {
        xml.empty("removed")
                .attribute("framework", line.value().framework())
                .attribute("uri", line.value().uri())
                .attribute("changed", line.changed());
    }

    private static void unit(Xml xml, Line<Unit> line) {
        var unit = line.value();
        xml.open("unit")
                .attribute("id", unit.id())
                .attribute("agency", unit.agency())
                .attribute("parent", unit.parent())
                .attribute("changed", line.changed());
        name(xml, "name", unit.name());
        xml.close();
    }

    private static void person(Xml xml, Line<Person> line) {
        var person = line.value();
        xml.empty("person")
                .attribute("id", person.id())
                .attribute("givenName", person.givenName())
                .attribute("familyName", person.familyName())
                .attribute("email", person.email())
                .attribute("language", person.language())
                .attribute("unit", person.unit())
                .attribute("supervisor", person.supervisor())
                .attribute("employedFrom", person.employedFrom())
                .attribute("employedTo", person.employedTo())
                .attribute("changed", line.changed());
    }

    private static void profile(Xml xml, Line<Profile> line) {
        xml.open("profile").attribute("person", line.value().person()).attribute("changed", line.changed());
        for (var entry : line.value().entries()) {
            var assessment = entry.assessment();
            xml.empty("entry")
                    .attribute("framework", entry.framework())
                    .attribute("competence", entry.competence())
                    .attribute("level", entry.level())
                    .attribute("target", entry.target())
                    .attribute("assessor", assessment.map(by -> by.role().wire()))
                    .attribute("assessedBy", assessment.map(Profile.Assessment::by))
                    .attribute("assessedOn", assessment.map(Profile.Assessment::on));
        }
        xml.close();
    }

    private static void discussion(Xml xml, Line<Discussion> line) {
        xml.empty("discussion")
                .attribute("id", line.value().id())
                .attribute("person", line.value().person())
                .attribute("heldOn", line.value().heldOn())
                .attribute("changed", line.changed());
    }

    private static void course(Xml xml, Line<Course> line) {
        var course = line.value();
        xml.open("course")
                .attribute("id", course.id())
                .attribute("person", course.person())
                .attribute("completedOn", course.completedOn())
                .attribute("changed", line.changed());
        name(xml, "title", course.title());
        course.competences()
                .forEach(uri -> xml.empty("competence")
                        .attribute("framework", Catalogue.EXPERT_WORK)
                        .attribute("uri", uri));
        xml.close();
    }

    private static void gone(Xml xml, String attribute, String id, Line<?> line) {
        xml.empty("removed")
                .attribute(attribute, id)
                .attribute("changed", line.changed())
                .attribute("mergedInto", line.mergedInto());
    }

    private static void name(Xml xml, String element, Names names) {
        xml.empty(element)
                .attribute("fi", names.fi())
                .attribute("sv", names.sv())
                .attribute("en", names.en());
    }
}
