package fi.polku.run;

import fi.polku.run.match.MatchCommand;
import java.util.List;

/** The commands that need the built project; {@link Launcher} comes before. */
public final class Polku {
    private Polku() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        System.exit(carryOut(words.get(0), words.subList(1, words.size())));
    }

    /** Carries the command out and gives the exit code. */
    public static int carryOut(String command, List<String> arguments) {
        try {
            switch (command) {
                case "run" -> new LocalRun(Integer.parseInt(arguments.get(0))).untilEnded();
                case "token" -> System.out.println(LocalToken.of(arguments));
                case "conform" -> {
                    return LocalHost.conform(arguments);
                }
                case "verify-audit" -> {
                    return VerifyAudit.carryOut(arguments, System.getenv());
                }
                case "match" -> {
                    return MatchCommand.run(arguments, System.out);
                }
                case "bench" -> new Bench(System.out).run(arguments);
                default -> throw new IllegalArgumentException(command);
            }
            return 0;
        } catch (Refusal | Launcher.Unfit e) {
            System.err.println("polku: " + e.getMessage());
            return 1;
        }
    }
}
