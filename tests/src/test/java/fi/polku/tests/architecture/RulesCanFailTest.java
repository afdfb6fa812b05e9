package fi.polku.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fi.polku.run.ProjectFiles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule finds what breaks it in the broken product, and nothing else there. */
class RulesCanFailTest {
    private static final String BROKEN = "fi.polku.tests.architecture.broken";
    private static final ClassRules RULES = new ClassRules(BROKEN);
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);
    private static final SourceRules SOURCES =
            new SourceRules(ProjectFiles.root().resolve("tests/src/test/java/" + BROKEN.replace('.', '/')));

    @Test
    void unknown_rooms_and_third_levels() {
        assertThat(found(RULES.every_class_is_in_a_known_room()))
                .hasSize(3)
                .anyMatch(text -> text.contains("broken.pages.nowhere,"))
                .anyMatch(text -> text.contains("broken.util,"))
                .anyMatch(text -> text.contains("broken.goal.web.form,"));
    }

    @Test
    void imports_that_the_table_does_not_know() {
        assertThat(found(RULES.rooms_import_only_what_the_table_says()))
                .anyMatch(text -> text.endsWith(type("path.Step", "Word")))
                .anyMatch(text -> text.endsWith(type("goal.Goal", "Profile")))
                .anyMatch(text -> text.endsWith(type("path.Step", "GoalsResource")))
                .anyMatch(text -> text.endsWith(type("path.Step", "ListTemplate")))
                .noneMatch(text -> text.endsWith(type("goal.Goal", "GoalsResource")))
                .noneMatch(text -> text.endsWith(type("goal.Goal", "ListTemplate")))
                .noneMatch(text -> text.endsWith(type("host.Profile", "Goal")));
    }

    private static String type(String of, String in) {
        return "type <" + BROKEN + "." + of + "> in (" + in + ".java:0)";
    }

    @Test
    void circles() {
        assertThat(found(RULES.no_packages_go_in_a_circle()))
                .singleElement()
                .asString()
                .contains("Slice goal", "Slice host");
    }

    @Test
    void the_web_outside_web_packages() {
        assertThat(found(RULES.the_web_is_spoken_in_web_packages_alone()))
                .isNotEmpty()
                .allMatch(text -> text.contains("goal.GoalManager"));
    }

    @Test
    void bound_xml() {
        assertThat(found(RULES.xml_is_bound_at_the_adapter_alone()))
                .singleElement()
                .asString()
                .contains("goal.GoalManager");
    }

    @Test
    void use_cases_of_nobody() {
        assertThat(found(RULES.use_cases_say_first_who_acts()))
                .hasSize(2)
                .anyMatch(text -> text.contains("actorIsSecond"))
                .anyMatch(text -> text.contains("nobodyActs"));
    }

    @Test
    void open_stores() {
        assertThat(found(RULES.stores_are_their_rooms_own()))
                .singleElement()
                .asString()
                .contains("GoalStore");
    }

    @Test
    void time_from_elsewhere() {
        assertThat(found(RULES.time_comes_from_the_clock()))
                .hasSize(2)
                .anyMatch(text -> text.contains("Goal.broken()"))
                .anyMatch(text -> text.contains("Goal.brokenInMillis()"));
    }

    @Test
    void names_that_say_nothing() {
        assertThat(found(RULES.names_say_something())).containsExactly(BROKEN + ".goal.GoalManager is called Manager");
    }

    @Test
    void packages_that_say_nothing() {
        assertThat(SOURCES.packagesWithoutWords())
                .hasSize(8)
                .anyMatch(file -> file.endsWith("path/package-info.java"))
                .noneMatch(file -> file.endsWith("broken/goal/package-info.java"));
    }

    @Test
    void names_of_hosts() {
        assertThat(SOURCES.namesOfHosts()).singleElement().asString().endsWith("Profile.java names osaava");
    }

    @Test
    void whatever_comes_is_caught() {
        assertThat(SOURCES.catchingAll(Set.of())).singleElement().asString().endsWith("GoalManager.java");
        assertThat(SOURCES.catchingAll(Set.of("GoalManager.java"))).isEmpty();
    }

    private static List<String> found(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
