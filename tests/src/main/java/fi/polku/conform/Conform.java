package fi.polku.conform;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ./polku conform [URL | FOLDER]}: tries the rules of the contract on a host, or on a batch of files, and prints what
 * it keeps and breaks.
 */
public final class Conform {
    private static final int KEEPS_ALL = 0;
    private static final int BREAKS_SOME = 1;
    private static final int NOT_ASKED = 2;

    private final PrintStream out;
    private final Optional<String> usualToken;

    /**
     * @param out takes the report
     * @param usualToken the token where none is given on the command line
     */
    public Conform(PrintStream out, Optional<String> usualToken) {
        this.out = out;
        this.usualToken = usualToken;
    }

    /**
     * Carries it out.
     *
     * @param arguments of the command line
     * @param local finds the reference host of the local run, where no address is given
     * @return 0 when no rule is broken, 1 when one is, 2 when the host could not be asked or the folder not read
     */
    public int run(List<String> arguments, Supplier<Target> local) {
        try {
            Wishes wishes = Wishes.of(arguments);
            return wishes.folder()
                    .map(folder -> told(new BatchFolder(folder).report(), folder.toString(), wishes))
                    .orElseGet(() -> asked(local, wishes));
        } catch (Wishes.Unclear e) {
            out.println("polku: " + e.getMessage());
        } catch (UncheckedIOException e) {
            out.println("polku: " + e.getMessage());
        }
        return NOT_ASKED;
    }

    private int asked(Supplier<Target> local, Wishes wishes) {
        Target target = wishes.url().map(url -> given(url.toString(), wishes)).orElseGet(() -> own(local, wishes));
        return told(Conformance.of(target), target.base(), wishes);
    }

    private int told(Report report, String asked, Wishes wishes) {
        out.print(PrintedReport.text(report, asked));
        wishes.json().ifPresent(file -> write(file, report, asked));
        return report.anyBroken() ? BREAKS_SOME : KEEPS_ALL;
    }

    private Target given(String url, Wishes wishes) {
        return new Target(url, wishes.token().or(() -> usualToken), wishes.person(), wishes.xRoadClient());
    }

    private static Target own(Supplier<Target> local, Wishes wishes) {
        Target found = local.get();
        return new Target(
                found.base(), wishes.token().or(found::token), wishes.person().or(found::person), wishes.xRoadClient());
    }

    private static void write(Path file, Report report, String asked) {
        try {
            Files.writeString(file, JSONObjectUtils.toJSONString(PrintedReport.json(report, asked)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written to " + file + ".", e);
        }
    }
}
