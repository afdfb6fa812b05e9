package fi.polku.reference;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Catalogue.Framework;
import fi.polku.reference.Catalogue.Group;
import fi.polku.reference.Catalogue.Level;
import fi.polku.reference.Goal.Aim;
import fi.polku.reference.Profile.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's page as the agency's people would meet it: who, the profile by groups, and next to it what was told from Polku: mentoring and shared goals. */
final class PersonPage {
    private final Records records;
    private final Words words;

    PersonPage(Records records, Words words) {
        this.records = records;
        this.words = words;
    }

    void write(Xml xml, Person person) {
        Layout.begin(xml, words, person.name());
        facts(xml, person);
        xml.element("h2", words.of("profile"));
        var entries = records.profiles().find(person.id()).map(Profile::entries).orElse(List.of());
        records.frameworks().all().forEach(framework -> framework(xml, framework, entries));
        xml.element("h2", words.of("participations"));
        participations(xml, records.received().of(RecordKind.PARTICIPATION, person.id()));
        xml.element("h2", words.of("goals"));
        goals(xml, records.goals().of(person.id()));
        Layout.end(xml, words);
    }

    private void facts(Xml xml, Person person) {
        xml.open("dl");
        xml.element("dt", words.of("unit")).element("dd", unit(person));
        xml.element("dt", words.of("supervisor")).open("dd");
        person.supervisor()
                .flatMap(records.people()::find)
                .ifPresentOrElse(
                        supervisor -> Layout.link(xml, words, supervisor.id(), supervisor.name()),
                        () -> xml.text(words.of("supervisor.none")));
        xml.close();
        xml.element("dt", words.of("email")).element("dd", person.email());
        xml.close();
    }

    private String unit(Person person) {
        return records.units()
                .find(person.unit())
                .map(unit -> records.units()
                        .find(unit.agency())
                        .filter(agency -> !agency.equals(unit))
                        .map(agency -> words.of(unit.name()) + ", " + words.of(agency.name()))
                        .orElse(words.of(unit.name())))
                .orElse("");
    }

    private void framework(Xml xml, Framework framework, List<Entry> entries) {
        var own = entries.stream()
                .filter(entry -> entry.framework().equals(framework.id()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        framework.groups().forEach(group -> group(xml, group, own));
        xml.element("p", words.of(framework.attribution()));
    }

    private void group(Xml xml, Group group, List<Entry> entries) {
        var own = entries.stream()
                .filter(entry -> competence(entry.framework(), entry.competence())
                        .flatMap(Competence::group)
                        .equals(Optional.of(group.id())))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Layout.table(xml, words.of(group.name())).element("caption", words.of(group.name()));
        head(xml, "competence", "level", "target", "assessed");
        xml.open("tbody");
        own.forEach(entry -> row(xml, entry));
        xml.close().close().close();
    }

    private void row(Xml xml, Entry entry) {
        xml.open("tr").open("th").attribute("scope", "row");
        xml.text(name(entry.framework(), entry.competence())).close();
        xml.element(
                "td",
                entry.level().map(level -> level(entry.framework(), level)).orElse("–"));
        xml.element(
                "td",
                entry.target().map(level -> level(entry.framework(), level)).orElse(words.of("target.none")));
        xml.element("td", entry.assessment().map(this::assessed).orElse(words.of("assessed.none")));
        xml.close();
    }

    private String assessed(Profile.Assessment assessment) {
        return words.of("assessed." + assessment.role().wire(), words.of(assessment.on()));
    }

    private void participations(Xml xml, List<Part> participations) {
        if (participations.isEmpty()) {
            xml.element("p", words.of("participations.none"));
            return;
        }
        Layout.table(xml, words.of("participations"));
        head(
                xml,
                "participation.programme",
                "participation.role",
                "participation.from",
                "participation.to",
                "goal.status");
        xml.open("tbody");
        participations.forEach(participation -> row(xml, participation));
        xml.close().close().close();
    }

    private void row(Xml xml, Part participation) {
        xml.open("tr")
                .open("th")
                .attribute("scope", "row")
                .text(programme(participation))
                .close();
        xml.element("td", words.of("role." + participation.required("role")));
        xml.element("td", words.of(LocalDate.parse(participation.required("from"))));
        xml.element(
                "td",
                participation
                        .attribute("to")
                        .map(LocalDate::parse)
                        .map(words::of)
                        .orElse("–"));
        xml.element("td", words.of("participation." + participation.required("status")))
                .close();
    }

    /** In the reader's language, or else in one that there is. */
    private String programme(Part participation) {
        var names = participation.child("programme").orElseThrow().attributes();
        return Optional.ofNullable(names.get(words.language()))
                .orElseGet(() -> names.values().iterator().next());
    }

    private void goals(Xml xml, List<Goal> goals) {
        if (goals.isEmpty()) {
            xml.element("p", words.of("goals.none"));
            return;
        }
        Layout.table(xml, words.of("goals"));
        head(xml, "goal", "goal.levels", "goal.due", "goal.progress", "goal.status");
        xml.open("tbody");
        goals.forEach(goal -> row(xml, goal));
        xml.close().close().close();
    }

    private void row(Xml xml, Goal goal) {
        xml.open("tr").open("th").attribute("scope", "row").text(goal.title()).close();
        xml.element("td", goal.aim().map(this::aim).orElse("–"));
        xml.element("td", goal.due().map(words::of).orElse("–"));
        xml.element("td", goal.progress() + " %");
        var outlook =
                goal.outlook().map(key -> ", " + words.of("outlook." + key)).orElse("");
        xml.element("td", words.of("status." + goal.status()) + outlook).close();
    }

    private String aim(Aim aim) {
        var framework = aim.framework().orElse(Catalogue.EXPERT_WORK);
        var levels = aim.levelNow().map(Object::toString).orElse("–") + " → "
                + aim.levelTarget().map(Object::toString).orElse("–");
        return name(framework, aim.competence()) + ": " + levels;
    }

    private void head(Xml xml, String... keys) {
        xml.open("thead").open("tr");
        for (var key : keys) {
            xml.open("th").attribute("scope", "col").text(words.of(key)).close();
        }
        xml.close().close();
    }

    private String name(String framework, String uri) {
        return competence(framework, uri).map(found -> words.of(found.name())).orElse(uri);
    }

    private String level(String framework, int value) {
        var name = records.frameworks()
                .find(framework)
                .flatMap(found -> records.scales().find(found.scale()))
                .flatMap(scale -> scale.levels().stream()
                        .filter(level -> level.value() == value)
                        .findAny())
                .map(Level::name);
        return value + name.map(found -> " " + words.of(found)).orElse("");
    }

    private Optional<Competence> competence(String framework, String uri) {
        return records.competences().find(framework + " " + uri);
    }
}
