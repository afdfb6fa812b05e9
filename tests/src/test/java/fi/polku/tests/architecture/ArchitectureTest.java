package fi.polku.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import fi.polku.run.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of {@code docs/architecture.md}, held to the classes and files as they are. */
class ArchitectureTest {
    private static final String PRODUCT = "fi.polku.mentoring";
    private static final ClassRules RULES = new ClassRules(PRODUCT);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption((Location location) -> !location.contains("/architecture/broken/"))
            .importPackages("fi.polku");
    private static final JavaClasses PRODUCT_CLASSES =
            CLASSES.that(resideInAnyPackage(PRODUCT + "..", "fi.polku.adapter.."));

    private static final Path ROOT = ProjectFiles.root();
    private static final SourceRules MODULE = new SourceRules(ROOT.resolve("mentoring-module/src/main"));
    private static final SourceRules PRODUCT_FILES =
            new SourceRules(ROOT.resolve("mentoring-module/src/main"), ROOT.resolve("osaava-adapter/src/main"));
    private static final SourceRules ALL_JAVA = new SourceRules(
            ROOT.resolve("mentoring-module/src/main/java"),
            ROOT.resolve("osaava-adapter/src/main/java"),
            ROOT.resolve("tests/src/main/java"));

    @Test
    void every_class_is_in_a_known_room() {
        RULES.every_class_is_in_a_known_room().check(CLASSES);
    }

    @Test
    void the_table_is_the_one_that_the_document_shows() throws Exception {
        Pattern row = Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\|");
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/architecture.md"))) {
            Matcher match = row.matcher(line);
            if (match.matches()) {
                shown.put(match.group(1), imports(match.group(2), shown));
            }
        }
        assertThat(shown).isEqualTo(Rooms.ofTheProduct().table());
    }

    /** In words: {@code nothing}, names with commas between, or {@code x and its imports}. */
    private static Set<String> imports(String words, Map<String, Set<String>> above) {
        Set<String> imports = new TreeSet<>(Set.of(
                words.replace(" and its imports", "").replace("nothing", "").split(", *")));
        imports.remove("");
        if (words.endsWith(" and its imports")) {
            imports.addAll(above.getOrDefault(words.replace(" and its imports", ""), Set.of()));
        }
        return imports;
    }

    @Test
    void rooms_import_only_what_the_table_says() {
        RULES.rooms_import_only_what_the_table_says().check(CLASSES);
    }

    @Test
    void no_packages_go_in_a_circle() {
        RULES.no_packages_go_in_a_circle().check(CLASSES);
        new ClassRules("fi.polku.adapter").no_packages_go_in_a_circle().check(CLASSES);
    }

    @Test
    void the_product_knows_neither_its_adapter_nor_its_tests() {
        noClasses()
                .that()
                .resideInAPackage(PRODUCT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fi.polku.adapter..", "fi.polku.tests..", "fi.polku.run..", "fi.polku.reference..")
                .check(CLASSES);
    }

    @Test
    void the_web_is_spoken_in_web_packages_alone() {
        RULES.the_web_is_spoken_in_web_packages_alone().check(CLASSES);
    }

    @Test
    void xml_is_bound_at_the_adapter_alone() {
        RULES.xml_is_bound_at_the_adapter_alone().check(CLASSES);
    }

    @Test
    void use_cases_say_first_who_acts() {
        RULES.use_cases_say_first_who_acts().check(PRODUCT_CLASSES);
    }

    @Test
    void stores_are_their_rooms_own() {
        RULES.stores_are_their_rooms_own().check(PRODUCT_CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        RULES.time_comes_from_the_clock().check(PRODUCT_CLASSES);
    }

    @Test
    void names_say_something() {
        RULES.names_say_something().check(CLASSES);
    }

    @Test
    void every_package_says_its_job_and_its_invariant() {
        assertThat(ALL_JAVA.size()).isPositive();
        assertThat(ALL_JAVA.packagesWithoutWords()).isEmpty();
    }

    @Test
    void no_host_is_named_outside_its_adapter() {
        assertThat(MODULE.size()).isPositive();
        assertThat(MODULE.namesOfHosts()).isEmpty();
    }

    @Test
    void only_the_sync_worker_catches_whatever_comes() {
        assertThat(PRODUCT_FILES.size()).isPositive();
        assertThat(PRODUCT_FILES.catchingAll(Set.of())).isEmpty();
    }
}
