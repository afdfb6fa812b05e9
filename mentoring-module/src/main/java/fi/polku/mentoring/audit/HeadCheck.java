package fi.polku.mentoring.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks along the head file while the seals are walked along; knows one line at a time. */
final class HeadCheck {
    private static final int MOST_REMARKS = 20;

    private final BufferedReader file;
    private final List<String> remarks = new ArrayList<>();
    private Optional<HeadLine> next = Optional.empty();
    private Optional<HeadLine> before = Optional.empty();
    /** What may be the beginning of the next line. */
    private String broken = "";

    private long lines;
    private long lacking;
    private long toCome;
    private Optional<Instant> toComeSince = Optional.empty();
    private long unreadable;

    HeadCheck(BufferedReader file) throws IOException {
        this.file = file;
        advance();
    }

    /** What the file says against a seal that fits its key. */
    Optional<Finding> of(Seal seal) throws IOException {
        while (next.isPresent() && next.get().seq() < seal.seq()) {
            // a line for a seal that has been passed: twice the same is no harm
            if (!next.equals(before)) {
                unreadable++;
            }
            advance();
        }
        if (next.isEmpty()) {
            toCome++;
            toComeSince = toComeSince.or(() -> Optional.of(seal.sealedAt()));
            return Optional.empty();
        }
        if (next.get().seq() > seal.seq()) {
            lacking++;
            return Optional.empty();
        }
        if (!next.get().equals(seal.headLine())) {
            return Optional.of(Finding.ofSeal(Finding.Kind.HEAD_DIFFERS, seal.seq()));
        }
        lines++;
        before = next;
        advance();
        return Optional.empty();
    }

    /** What the file knows after the last seal. */
    Optional<Finding> rest(long last) throws IOException {
        while (next.isPresent() && next.get().seq() <= last) {
            if (!next.equals(before)) {
                unreadable++;
            }
            advance();
        }
        return next.map(line -> Finding.ofSeal(Finding.Kind.CUT_OFF, line.seq()));
    }

    Verdict.Head told() {
        return new Verdict.Head(
                lines, before.map(HeadLine::seq).orElse(0L), lacking, toCome, toComeSince, unreadable, remarks);
    }

    private void advance() throws IOException {
        next = Optional.empty();
        while (next.isEmpty()) {
            String line = file.readLine();
            if (line == null) {
                // the last line may just be being written
                return;
            }
            take(line);
        }
    }

    private void take(String line) {
        next = HeadLine.parse(line);
        if (line.startsWith(HeadFile.REMARK)) {
            if (remarks.size() < MOST_REMARKS) {
                remarks.add(line.substring(1).strip());
            }
        } else if (next.isEmpty() && !line.isEmpty()) {
            unreadable += broken.isEmpty() ? 0 : 1;
            broken = line;
        } else if (next.isPresent()) {
            // what a crash cut off comes again whole
            unreadable += line.startsWith(broken) ? 0 : 1;
            broken = "";
        }
    }
}
