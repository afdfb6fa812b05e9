package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.DueNow;
import fi.polku.mentoring.owndata.RetentionRun;
import fi.polku.mentoring.owndata.RetentionState;
import fi.polku.mentoring.owndata.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How retention stands, as the API shows it to an administrator. */
public record RetentionJson(List<RuleJson> rules, HoldsJson holds, List<RunJson> runs) {

    /** How long a kind is kept, and from when on the time runs. */
    public record RuleJson(String kind, String period, String since) {
        static RuleJson of(Rule rule) {
            return new RuleJson(
                    rule.kind().code(),
                    rule.period().toString(),
                    rule.kind().since().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Holds in figures. */
    public record HoldsJson(
            long people, long late, @Nullable LocalDate nextReview) {}

    /** A run and what it destroyed. */
    public record RunJson(
            UUID id,
            boolean asked,
            LocalDate day,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String fault,
            List<DestroyedJson> destroyed) {}

    /** How much of a kind; {@code things} is left out where fewer than five people had them. */
    public record DestroyedJson(
            String kind,
            String period,
            long people,
            @Nullable Long things,
            long held) {}

    /** What of a kind is due; {@code things} is left out where fewer than five people have them. */
    public record DueJson(
            String kind,
            String period,
            LocalDate upTo,
            long people,
            @Nullable Long things,
            long held) {
        static DueJson of(DueNow due) {
            return new DueJson(
                    due.rule().kind().code(),
                    due.rule().period().toString(),
                    due.upTo(),
                    due.people(),
                    due.things().orElse(null),
                    due.held());
        }
    }

    static RetentionJson of(RetentionState state) {
        return new RetentionJson(
                state.rules().stream().map(RuleJson::of).toList(),
                new HoldsJson(
                        state.holds().people(),
                        state.holds().late(),
                        state.holds().nextReview().orElse(null)),
                state.runs().stream().map(RetentionJson::of).toList());
    }

    private static RunJson of(RetentionRun run) {
        return new RunJson(
                run.id(),
                run.asked(),
                run.day(),
                run.times().startedAt(),
                run.times().endedAt().orElse(null),
                run.fault().orElse(null),
                run.destroyed().stream()
                        .map(each -> new DestroyedJson(
                                each.kind(),
                                each.period(),
                                each.people(),
                                each.things().orElse(null),
                                each.held()))
                        .toList());
    }
}
