package fi.polku.run.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileIsReadTest {
    @Test
    void time_in_the_platform_belongs_to_whoever_called_it() {
        assertThat(ServerProfile.area(List.of(
                        "java.util.HashMap",
                        "java.lang.String",
                        "org.postgresql.core.v3.QueryExecutorImpl",
                        "fi.polku.X")))
                .isEqualTo("org.postgresql.core");
        assertThat(ServerProfile.area(List.of("gg.jte.TemplateEngine", "fi.polku.mentoring.web.Templates")))
                .isEqualTo("gg.jte");
    }

    @Test
    void a_thread_of_the_platform_alone_is_the_platform_s() {
        assertThat(ServerProfile.area(List.of("sun.nio.ch.EPoll", "java.lang.Thread")))
                .isEqualTo("java.lang");
    }
}
