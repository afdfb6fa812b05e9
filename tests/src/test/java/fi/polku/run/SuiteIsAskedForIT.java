package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteIsAskedForIT {
    @TempDir
    Path temporary;

    private Clone clone;

    @BeforeEach
    void cloneIt() throws Exception {
        clone = new Clone(temporary)
                .withJava()
                .with("mvn", "Apache Maven 3.9.9")
                .with("softhsm2-util", "2.6.1");
    }

    @Test
    void maven_verifies() throws Exception {
        clone.where("POLKU_CHROMIUM", "/opt/chromium");
        Clone.Said said = clone.polku("test");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("verify").doesNotContain("-Pall");
    }

    @Test
    void all_means_the_long_tests_too() throws Exception {
        clone.where("POLKU_CHROMIUM", "/opt/chromium");
        assertThat(clone.polku("test", "--all").err()).contains("verify -Pall");
    }

    @Test
    void a_browser_that_cannot_be_installed_is_a_sentence() throws Exception {
        assumeThat(Path.of("/Applications/Google Chrome.app")).doesNotExist();
        Clone.Said said = clone.polku("test");
        assertThat(said.exit()).isNotZero();
        assertThat(said.err())
                .contains("polku: The browser tests need Chromium")
                .doesNotContain("verify");
    }

    @Test
    void a_missing_browser_is_installed_where_that_is_allowed() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        clone.with("apt-get", "apt-get");
        assertThat(clone.polku("test").err())
                .contains("apt-get -qq update", "apt-get -qq install -y chromium", "verify");
    }

    @Test
    void a_missing_device_of_keys_is_installed_where_that_is_allowed() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        clone.where("POLKU_CHROMIUM", "/opt/chromium").without("softhsm2-util").with("apt-get", "apt-get");
        assertThat(clone.polku("test").err()).contains("apt-get -qq install -y softhsm2", "verify");
    }

    @Test
    void ci_asks_for_nothing_but_the_suite() throws Exception {
        assertThat(Files.readString(ProjectFiles.root().resolve(".ci/run"))).endsWith("polku\" test\n");
    }

    @Test
    void other_words_are_refused() throws Exception {
        Clone.Said said = clone.polku("test", "--fast");
        assertThat(said.exit()).isNotZero();
        assertThat(said.err()).isEqualTo("polku: \"test\" takes nothing but --all, not \"--fast\".\n");
    }
}
