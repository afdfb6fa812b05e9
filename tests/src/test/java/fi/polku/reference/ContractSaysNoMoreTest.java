package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * What can be said by the contract, against a list written by hand: an element or attribute beyond it, such as one that
 * could hold a log's text or the notes of a matching group, fails here, and so does one that could hold anything.
 */
class ContractSaysNoMoreTest {
    private static final Path SCHEMA = Path.of("../docs/contract/v1/competence-system.xsd");

    /** For each type or message: its attributes and elements. */
    private static final List<String> SAID = """
            LocalName @en @fi @sv
            LocalText @en @fi @sv
            Page @asOf @next @since @version
            Held @asOf @version
            Removed @changed @id
            RemovedPerson +Removed @mergedInto
            RemovedCompetence @changed @framework @uri
            RemovedProfile @changed @person
            Unit @agency @changed @id @parent name:LocalName
            Person @changed @email @employedFrom @employedTo @familyName @givenName @id @language @supervisor @unit
            Scale @changed @id level name:LocalName
            Scale/level @value description:LocalText name:LocalName
            Framework @changed @id @scale attribution:LocalText group name:LocalName
            Framework/group @id name:LocalName
            Competence @changed @framework @group @uri name:LocalName
            CompetenceReference @framework @uri
            Profile @changed @person entry:Entry
            Entry @assessedBy @assessedOn @assessor @competence @framework @level @target
            Discussion @changed @heldOn @id @person
            Course @changed @completedOn @id @person competence:CompetenceReference title:LocalName
            Goal @changed @competence @due @framework @id @levelNow @levelTarget @outlook @person @progress @status title:Name
            Step @approvedBy @changed @completedOn @id @kind @person competence:CompetenceReference path:LocalName title:LocalName
            Evidence @changed @competence @framework @id @level @on @person note:Text title:Name
            Participation @changed @from @id @person @role @status @to programme:LocalName
            Training @changed @completedOn @hours @id @person title:LocalName
            capabilities @asOf @system @version capability
            capabilities/capability @name
            units +Page removed:Removed unit:Unit
            people +Page person:Person removed:RemovedPerson
            scales +Page removed:Removed scale:Scale
            frameworks +Page framework:Framework removed:Removed
            competences +Page competence:Competence removed:RemovedCompetence
            profiles +Page profile:Profile removed:RemovedProfile
            discussions +Page discussion:Discussion removed:Removed
            courses +Page course:Course removed:Removed
            goal:Goal
            goals +Held goal
            step:Step
            steps +Held step
            evidence:Evidence
            evidenceList +Held evidence
            participation:Participation
            participations +Held participation
            training:Training
            trainings +Held training
            evidenceAnswer @at @id @level @outcome @person @version reason:Text
            """.lines().toList();

    @Test
    void every_element_and_attribute_is_on_the_list() throws IOException {
        assertThat(said(schema())).containsExactlyInAnyOrderElementsOf(SAID);
    }

    @Test
    void nothing_can_hold_just_anything() throws IOException {
        assertThat(all(schema()))
                .extracting(Element::getLocalName)
                .doesNotContain("any", "anyAttribute", "import", "include", "redefine", "override");
        assertThat(all(schema()))
                .extracting(element -> element.getAttribute("mixed"))
                .containsOnly("");
        assertThat(all(schema()))
                .filteredOn(part -> part.hasAttribute("name")
                        && List.of("element", "attribute").contains(part.getLocalName()))
                .as("each has a type: without one it could hold anything")
                .allMatch(part -> part.hasAttribute("type")
                        || HostCaller.children(part).stream()
                                .anyMatch(child -> child.getLocalName().equals("complexType")));
    }

    private static Element schema() throws IOException {
        return HostCaller.root(Files.readString(SCHEMA));
    }

    private static List<String> said(Element schema) {
        return HostCaller.children(schema).stream()
                .filter(part ->
                        List.of("element", "complexType", "attributeGroup").contains(part.getLocalName()))
                .flatMap(part -> lines(part.getAttribute("name"), part))
                .toList();
    }

    private static Stream<String> lines(String name, Element part) {
        var said = new TreeSet<String>();
        var within = Stream.<String>builder();
        collect(name, part, said, within);
        var type = part.hasAttribute("type") ? ":" + local(part.getAttribute("type")) : "";
        return Stream.concat(
                Stream.of(name + type + (said.isEmpty() ? "" : " " + String.join(" ", said))), within.build());
    }

    private static void collect(String name, Element part, TreeSet<String> said, Stream.Builder<String> within) {
        for (var child : HostCaller.children(part)) {
            switch (child.getLocalName()) {
                case "attribute" -> said.add("@" + child.getAttribute("name"));
                case "attributeGroup" -> said.add("+" + local(child.getAttribute("ref")));
                case "element" -> element(name, child, said, within);
                case "extension" -> {
                    said.add("+" + local(child.getAttribute("base")));
                    collect(name, child, said, within);
                }
                default -> collect(name, child, said, within);
            }
        }
    }

    private static void element(String owner, Element element, TreeSet<String> said, Stream.Builder<String> within) {
        var name = element.getAttribute("name");
        var type = element.getAttribute("type");
        if (name.isEmpty()) {
            said.add(local(element.getAttribute("ref")));
        } else if (!type.isEmpty()) {
            said.add(name + ":" + local(type));
        } else {
            said.add(name);
            lines(owner + "/" + name, element).forEach(within::add);
        }
    }

    private static List<Element> all(Element root) {
        return Stream.concat(Stream.of(root), HostCaller.children(root).stream().flatMap(child -> all(child).stream()))
                .toList();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
