package fi.polku.run;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.mentoring.audit.Finding;
import fi.polku.mentoring.audit.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a verification found, in words.
 *
 * @param head the head file, which may not exist; absent when none is named
 * @param limit how long a record may wait to be sealed
 * @param now the time, UTC
 */
record VerdictText(Verdict verdict, Optional<Path> head, Duration limit, Instant now) {

    /** What is told on the command line. */
    String lines(double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d records in %,d seals are as they were sealed (%.1f s)%s",
                verdict.records(),
                verdict.seals(),
                seconds,
                verdict.sealedAt().map(at -> "; the last was made " + at).orElse("")));
        verdict.finding()
                .ifPresent(finding -> lines.add("BROKEN  " + finding.text() + "\n        " + meaning(finding)));
        if (verdict.waiting() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s not sealed yet: %,d since %s",
                    waitsTooLong() ? "LOOK    records" : "records",
                    verdict.waiting(),
                    verdict.since().map(Instant::toString).orElse("an unknown time")));
        }
        lines.addAll(ofHead());
        return String.join("\n", lines) + "\n";
    }

    private List<String> ofHead() {
        if (head.isEmpty()) {
            return List.of("No head file was named: records cut off at the end cannot be noticed.");
        }
        if (verdict.head().isEmpty()) {
            return List.of(
                    "LOOK    there is no head file " + head.get() + ": records cut off at the end cannot be noticed.");
        }
        Verdict.Head known = verdict.head().get();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "head file %s: %,d seals, the last %,d", head.get(), known.lines(), known.last()));
        known.remarks().forEach(remark -> lines.add("          " + remark));
        if (known.lacking() > 0) {
            lines.add("LOOK    " + known.lacking() + " seals are missing in the middle of it");
        }
        if (known.toCome() > 0) {
            lines.add((headIsBehind() ? "LOOK    " : "        ") + known.toCome() + " seals are not in it yet");
        }
        if (known.unreadable() > 0) {
            lines.add("LOOK    " + known.unreadable() + " lines of it say nothing");
        }
        return lines;
    }

    private static String meaning(Finding finding) {
        return switch (finding.kind()) {
            case RECORD_CHANGED -> "The record does not say what it said when it was sealed.";
            case RECORD_REMOVED -> "The record was sealed and is no longer there.";
            case RECORD_INSERTED -> "The record was added after its time had been sealed.";
            case RECORD_MOVED -> "The record's number or transaction, hence its place, is not what it was.";
            case SEAL_CHANGED -> "The seal is not what its key sealed, or something before it is not.";
            case SEAL_REMOVED -> "The seal is not there, but a later one is.";
            case CUT_OFF ->
                "The head file knows this seal and the database does not: it was cut off here, or restored.";
            case HEAD_DIFFERS ->
                "The seal fits its key, but the head file knows another: sealed again, or the file changed.";
            case KEY_UNKNOWN ->
                "Its key is none of those given: name former keys too, the newest first; else it is forged.";
            case KEY_WENT_BACK -> "It was sealed by a former key after a newer one had been in use.";
        };
    }

    private boolean waitsTooLong() {
        return verdict.since().filter(this::isLongAgo).isPresent();
    }

    private boolean headIsBehind() {
        return verdict.head()
                .flatMap(Verdict.Head::since)
                .filter(this::isLongAgo)
                .isPresent();
    }

    private boolean isLongAgo(Instant at) {
        return at.plus(limit).isBefore(now);
    }

    /** How the command ends. */
    int exit() {
        if (!verdict.intact()) {
            return VerifyAudit.BROKEN;
        }
        boolean headIsNotWhole = head.isPresent()
                && verdict.head()
                        .map(known -> known.lacking() > 0 || known.unreadable() > 0 || headIsBehind())
                        .orElse(true);
        return waitsTooLong() || headIsNotWhole ? VerifyAudit.LOOK : VerifyAudit.INTACT;
    }

    /** The same for programs. */
    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("intact", verdict.intact());
        fields.put("exit", exit());
        verdict.finding().ifPresent(finding -> {
            fields.put("finding", finding.kind().code());
            fields.put("seal", finding.seal());
            finding.record().ifPresent(id -> fields.put("record", id));
        });
        fields.put("records", verdict.records());
        fields.put("seals", verdict.seals());
        verdict.sealedAt().ifPresent(at -> fields.put("sealedAt", at.toString()));
        fields.put("waiting", verdict.waiting());
        verdict.since().ifPresent(at -> fields.put("waitingSince", at.toString()));
        verdict.head().ifPresent(known -> {
            fields.put("headSeals", known.lines());
            fields.put("headLast", known.last());
            fields.put("headLacking", known.lacking());
            fields.put("headToCome", known.toCome());
            fields.put("headUnreadable", known.unreadable());
        });
        return JSONObjectUtils.toJSONString(fields);
    }
}
