package fi.polku.run.match;

import fi.polku.mentoring.matching.Checker;
import fi.polku.mentoring.matching.Matching;
import fi.polku.mentoring.matching.Result;
import fi.polku.run.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code ./polku match FILE}: people and rules in, groups, reasons and bound out, checked. */
public final class MatchCommand {
    private MatchCommand() {}

    /**
     * Reads the file, solves it and prints the proposal as JSON.
     *
     * @return 0, or 2 where the checker found that the proposal does not hold
     * @throws Refusal if the file cannot be read
     */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refusal("\"match\" takes one file, a round as JSON or people as CSV; docs/matching.md says how.");
        }
        String name = arguments.get(0);
        String text = text(Path.of(name));
        Question question = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? RoundCsv.read(text) : RoundJson.read(text);
        Result result = Matching.propose(question.instance(), question.budget());
        Checker.Verdict verdict = Checker.check(question.instance(), result);
        out.print(ProposalJson.written(question, result, verdict));
        return verdict.holds() ? 0 : 2;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file + ".", e);
        } catch (MalformedInputException e) {
            throw new Refusal("The file " + file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read.", e);
        }
    }
}
