package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks a running JVM of ours. */
public final class Jcmd {
    private Jcmd() {}

    /**
     * Asks and waits for the answer.
     *
     * @param process the JVM's
     * @param words the command and its arguments
     * @return what it answers
     * @throws Refusal when it does not answer
     */
    public static String ask(long process, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process)));
        command.addAll(List.of(words));
        try {
            Process asking =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asking.waitFor() != 0) {
                throw new Refusal("The server does not answer jcmd: " + answer.strip());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while jcmd asked the server.", e);
        }
    }
}
