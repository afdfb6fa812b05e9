package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenFitsTest {
    @ParameterizedTest
    @CsvSource({
        "Apache Maven 3.8.7, true",
        "Apache Maven 3.10.0, true",
        "Apache Maven 4.0.0-rc-4, true",
        "Apache Maven 3.6.3, false",
        "Apache Maven 2.2.1, false",
        "mvn: command not found, false"
    })
    void from_version_3_8_on(String answer, boolean fits) {
        assertThat(Launcher.Build.mavenFits(answer)).isEqualTo(fits);
    }
}
