package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is missing or in the way is one sentence on the error output, and the exit says that it failed. */
class RunCannotStartIT {
    @TempDir
    Path temporary;

    private Clone clone;

    @BeforeEach
    void cloneIt() throws Exception {
        clone = new Clone(temporary);
    }

    @Test
    void without_java() throws Exception {
        refused(clone.polku("run"), "Polku needs JDK 17 or newer, and java was not found");
    }

    @Test
    void with_an_old_java() throws Exception {
        clone.with("java", "openjdk version \"11.0.24\" 2024-07-16");
        refused(clone.polku("run"), "Polku needs JDK 17 or newer, and java is Java 11.");
    }

    @Test
    void with_a_java_of_the_old_numbering() throws Exception {
        clone.with("java", "java version \"1.8.0_401\"");
        refused(clone.polku("run"), "java is Java 8.");
    }

    @Test
    void with_a_java_that_cannot_compile() throws Exception {
        clone.with("java", "openjdk version \"21.0.2\" 2024-01-16");
        refused(clone.polku("run"), "Polku needs a whole JDK");
    }

    @Test
    void with_the_java_that_JAVA_HOME_names() throws Exception {
        clone.where("JAVA_HOME", "/nowhere");
        refused(clone.polku("run"), "/nowhere/bin/java was not found");
    }

    @Test
    void without_maven() throws Exception {
        clone.withJava();
        refused(clone.polku("run", "--port", String.valueOf(Ports.free())), "no mvn was found");
    }

    @Test
    void with_an_old_maven() throws Exception {
        clone.withJava().with("mvn", "Apache Maven 3.6.3");
        refused(
                clone.polku("run", "--port", String.valueOf(Ports.free())),
                "Polku is built with Maven 3.8 or newer, and mvn is \"Apache Maven 3.6.3");
    }

    @Test
    void when_the_build_fails() throws Exception {
        clone.withJava().with("mvn", "Apache Maven 3.9.9");
        refused(clone.polku("run", "--port", String.valueOf(Ports.free())), "The build failed; " + clone.state());
    }

    @Test
    void on_a_port_that_is_taken() throws Exception {
        clone.withJava();
        try (ServerSocket taker = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused(
                    clone.polku("run", "--port", String.valueOf(taker.getLocalPort())),
                    "Port " + taker.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void on_a_port_that_is_none() throws Exception {
        clone.withJava();
        refused(clone.polku("run", "--port", "http"), "The port must be a number from 1 to 65532, not \"http\".");
    }

    @Test
    void in_a_folder_that_cannot_be_written_to() throws Exception {
        clone.withJava().where("POLKU_STATE", "/dev/null/polku");
        refused(clone.polku("run"), "The folder /dev/null/polku cannot be written to");
    }

    @Test
    void twice_in_the_same_folder() throws Exception {
        clone.withJava();
        Files.createDirectories(clone.state());
        try (FileChannel first = Launcher.lock(clone.state()).orElseThrow()) {
            assertThat(first.isOpen()).isTrue();
            refused(clone.polku("run", "--port", String.valueOf(Ports.free())), "Polku already runs with the data in");
        }
    }

    @Test
    void with_words_it_does_not_know() throws Exception {
        clone.withJava();
        refused(clone.polku("run", "--prot", "8080"), "\"run\" takes nothing but --port N");
        refused(clone.polku("walk"), "There is no command \"walk\"");
    }

    @Test
    void help_is_no_refusal() throws Exception {
        Clone.Said said = clone.withJava().polku("help");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("./polku run", "./polku token ROLE", "./polku test", "./polku bench NAME");
    }

    private static void refused(Clone.Said said, String sentence) {
        assertThat(said.exit()).as("exit").isNotZero();
        assertThat(said.err()).startsWith("polku: ").contains(sentence);
        assertThat(said.err().lines()).as("one sentence").hasSize(1);
    }
}
