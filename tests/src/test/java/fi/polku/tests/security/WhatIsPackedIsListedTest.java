package fi.polku.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.ProjectFiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The list of what the WAR is made of (SBOM), by which it is looked up in databases of vulnerabilities. */
class WhatIsPackedIsListedTest {
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void list_in_the_war_names_each_library_of_the_war_and_no_other() throws IOException {
        try (ZipFile war = new ZipFile(ProjectFiles.war().toFile())) {
            Set<String> packed = war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            JsonObject list = list(war);
            Set<String> listed = list.getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .map(component -> component.getString("name") + "-" + component.getString("version") + ".jar")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(packed).hasSizeGreaterThan(20).anyMatch(name -> name.startsWith("hibernate-core-"));
            assertThat(listed).isEqualTo(packed);
        }
    }

    @Test
    void each_is_named_as_databases_of_vulnerabilities_know_it() throws IOException {
        try (ZipFile war = new ZipFile(ProjectFiles.war().toFile())) {
            JsonObject list = list(war);
            assertThat(list.getString("bomFormat")).isEqualTo("CycloneDX");
            assertThat(list.getJsonArray("components").getValuesAs(JsonObject.class))
                    .allSatisfy(component -> {
                        assertThat(component.getString("purl")).startsWith("pkg:maven/");
                        assertThat(component.getJsonArray("hashes")).isNotEmpty();
                    });
        }
    }

    private static JsonObject list(ZipFile war) throws IOException {
        try (InputStream file = war.getInputStream(war.getEntry("META-INF/sbom/polku.cdx.json"));
                var reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
