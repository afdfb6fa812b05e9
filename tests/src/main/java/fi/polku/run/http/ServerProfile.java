package fi.polku.run.http;

import fi.polku.run.Jcmd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's threads spend their time on the processor, by Flight Recorder. */
public final class ServerProfile {
    private static final int LINES = 15;
    private static final int DEPTH_OF_A_PACKAGE = 3;
    private static final List<String> OF_THE_PLATFORM = List.of("java.", "jdk.", "sun.", "javax.", "com.sun.crypto.");

    private final long server;
    private final Path file;

    /**
     * @param server its process
     * @param file the recording's
     */
    public ServerProfile(long server, Path file) {
        this.server = server;
        this.file = file;
    }

    public void start() {
        jcmd("JFR.start", "name=polku", "settings=profile");
    }

    /** Ends the recording and tells what is in it. */
    public String stop() {
        jcmd("JFR.stop", "name=polku", "filename=" + file);
        Map<String, Integer> areas = new HashMap<>();
        Map<String, Integer> frames = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> stack = event.getStackTrace().getFrames();
                    samples++;
                    areas.merge(area(stack.stream().map(ServerProfile::type).toList()), 1, Integer::sum);
                    frames.merge(
                            type(stack.get(0)) + "." + stack.get(0).getMethod().getName(), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "  " + samples + " samples, by whose code ran or called the platform\n" + top(areas, samples)
                + "  by the method that ran\n" + top(frames, samples);
    }

    /** Whose code it was that ran, or that called the platform's code that ran: the first three parts of its package. */
    static String area(List<String> types) {
        String owner = types.stream()
                .filter(type -> OF_THE_PLATFORM.stream().noneMatch(type::startsWith))
                .findFirst()
                .orElse(types.get(types.size() - 1));
        String[] parts = owner.split("\\.");
        int end = Math.min(DEPTH_OF_A_PACKAGE, parts.length - 1);
        return String.join(".", List.of(parts).subList(0, Math.max(1, end)));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String top(Map<String, Integer> counts, int all) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LINES)
                .map(entry -> String.format(
                        Locale.ROOT, "    %5.1f %%  %s%n", 100.0 * entry.getValue() / Math.max(1, all), entry.getKey()))
                .collect(Collectors.joining());
    }

    private void jcmd(String... words) {
        Jcmd.ask(server, words);
    }
}
