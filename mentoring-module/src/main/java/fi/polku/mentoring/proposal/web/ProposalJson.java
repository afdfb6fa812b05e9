package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.matching.Appraisal;
import fi.polku.mentoring.matching.Reason;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.proposal.Comparison;
import fi.polku.mentoring.proposal.LeftOut;
import fi.polku.mentoring.proposal.Lock;
import fi.polku.mentoring.proposal.MoveCost;
import fi.polku.mentoring.proposal.ProgrammeWishes;
import fi.polku.mentoring.proposal.ProposalSummary;
import fi.polku.mentoring.proposal.ProposalView;
import fi.polku.mentoring.proposal.ProposedGroup;
import fi.polku.mentoring.proposal.ProposedPerson;
import fi.polku.mentoring.proposal.Weights;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals as the API shows them. Scores are from 0 to 1 for each group. */
final class ProposalJson {
    private ProposalJson() {}

    private static BigDecimal millionths(long points) {
        return BigDecimal.valueOf(points, 6);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> weights(Weights weights) {
        Map<String, String> all = new TreeMap<>();
        Weights.OFFERED.forEach(wish -> all.put(wish.key(), weights.of(wish).code()));
        return all;
    }

    /**
     * How much a programme cares for each wish.
     *
     * @param wishes by wish: none, little, some or much
     */
    public record WishesJson(UUID programme, TextJson name, Map<String, String> wishes) {
        static WishesJson of(ProgrammeWishes found) {
            return new WishesJson(found.programme(), TextJson.of(found.name()), weights(found.weights()));
        }
    }

    /**
     * A proposal as a whole.
     *
     * @param state waiting, running, done or failed
     * @param from the number of the one that it was solved again from
     * @param people how many it is about
     * @param elsewhere how many are in groups that are no matter of the engine's
     * @param stage searching or proving; left out unless it runs
     * @param stopping whether somebody wants it to stop
     * @param outcome left out until it is done
     * @param fault why there is none; left out unless it failed
     */
    public record SummaryJson(
            UUID id,
            int number,
            @Nullable String by,
            String state,
            Instant askedAt,
            @Nullable Integer from,
            long seed,
            long iterations,
            Map<String, String> wishes,
            int people,
            int elsewhere,
            @Nullable String stage,
            int placedSoFar,
            boolean stopping,
            @Nullable OutcomeJson outcome,
            @Nullable String fault) {
        static SummaryJson of(ProposalSummary summary) {
            ProposalSummary.Asked asked = summary.asked();
            return new SummaryJson(
                    summary.id(),
                    summary.number(),
                    summary.by().orElse(null),
                    summary.state().code(),
                    asked.at(),
                    asked.from().orElse(null),
                    asked.seed(),
                    asked.iterations(),
                    weights(asked.weights()),
                    asked.people(),
                    asked.elsewhere(),
                    summary.progress().stage().map(ProposalJson::code).orElse(null),
                    summary.progress().placed(),
                    summary.progress().stopping(),
                    summary.outcome().map(OutcomeJson::of).orElse(null),
                    summary.fault().orElse(null));
        }
    }

    /**
     * What came of it, as the checker has confirmed it.
     *
     * @param placeable no proposal places more
     * @param bound no proposal that places as many scores more
     * @param share how much of the bound the score is, in per cent, rounded down
     * @param violations always 0: what breaks a rule is not shown
     * @param proof by which argument the bound holds: prices, or shares where only a looser one could be proven
     * @param cutShort whether time, or somebody, ended it before all iterations
     * @param degraded why less was done than was asked for; left out when nothing was missing
     */
    public record OutcomeJson(
            Instant endedAt,
            int groups,
            int onDesk,
            int counted,
            int placed,
            int placeable,
            BigDecimal score,
            BigDecimal bound,
            BigDecimal share,
            boolean optimal,
            BigDecimal worst,
            BigDecimal tenthPercentile,
            int violations,
            String method,
            String proof,
            long reached,
            boolean cutShort,
            long searchMillis,
            long proofMillis,
            @Nullable String degraded) {
        static OutcomeJson of(ProposalSummary.Outcome outcome) {
            ProposalSummary.Figures figures = outcome.figures();
            ProposalSummary.Run run = outcome.run();
            return new OutcomeJson(
                    outcome.at(),
                    outcome.groups(),
                    outcome.taken(),
                    figures.counted(),
                    figures.placed(),
                    figures.placeable(),
                    millionths(figures.score()),
                    millionths(figures.bound()),
                    figures.share(),
                    figures.optimal(),
                    millionths(figures.worst()),
                    millionths(figures.tenth()),
                    0,
                    run.method(),
                    run.kind(),
                    run.reached(),
                    run.cutShort(),
                    run.searchMillis(),
                    run.proofMillis(),
                    run.degraded().orElse(null));
        }
    }

    /**
     * A proposal with a page of its groups.
     *
     * @param groups the best first; none until it is done
     * @param next the cursor of the following page of groups
     * @param unmatched who is in no group and why
     * @param unseen how many more there are whom the caller does not weigh
     */
    public record ProposalWithGroups(
            SummaryJson proposal,
            List<GroupJson> groups,
            @Nullable String next,
            List<UnmatchedJson> unmatched,
            int unseen) {
        static ProposalWithGroups of(ProposalView view, ProposalWords words) {
            return new ProposalWithGroups(
                    SummaryJson.of(view.summary()),
                    view.groups().items().stream()
                            .map(group -> GroupJson.of(group, words))
                            .toList(),
                    view.groups().next().orElse(null),
                    view.left().people().stream()
                            .map(left -> UnmatchedJson.of(left, words))
                            .toList(),
                    view.left().unseen());
        }
    }

    /**
     * Somebody.
     *
     * @param application left out, as the name is, for whom the caller does not weigh, and who has left
     * @param number in the order of sending
     */
    public record PersonJson(
            @Nullable UUID application,
            @Nullable String name,
            @Nullable Integer number,
            @Nullable TextJson organisation,
            String role) {
        static PersonJson of(ProposedPerson person) {
            boolean seen = person.application().isPresent();
            return new PersonJson(
                    person.application().orElse(null),
                    seen ? person.name() : null,
                    seen ? person.number() : null,
                    person.organisation().map(TextJson::of).orElse(null),
                    person.role().code());
        }
    }

    /**
     * A group.
     *
     * @param kept whether it was there before, on the desk or locked
     * @param onDesk as which group of the desk it was taken over
     * @param reasons what each wish gave; left out where somebody is in it whom the caller does not weigh
     * @param meets how it can meet, in the caller's language
     */
    public record GroupJson(
            int number,
            BigDecimal score,
            boolean kept,
            @Nullable Integer onDesk,
            boolean canBeTaken,
            List<PersonJson> people,
            @Nullable List<ReasonJson> reasons,
            @Nullable String meets) {
        static GroupJson of(ProposedGroup group, ProposalWords words) {
            return new GroupJson(
                    group.number(),
                    millionths(group.points()),
                    group.kept(),
                    group.onDesk().orElse(null),
                    group.canBeTaken(),
                    group.people().stream().map(PersonJson::of).toList(),
                    group.content()
                            .map(content -> content.reasons().stream()
                                    .map(reason -> ReasonJson.of(reason, words))
                                    .toList())
                            .orElse(null),
                    group.content().map(words::meeting).orElse(null));
        }
    }

    /**
     * What one wish gave.
     *
     * @param wish a code
     * @param score of the group's score
     * @param most if the wish were met in full
     * @param words in the caller's language
     */
    public record ReasonJson(String wish, BigDecimal score, BigDecimal most, String words, List<FactJson> facts) {
        static ReasonJson of(Reason reason, ProposalWords words) {
            return new ReasonJson(
                    reason.wish().key(),
                    millionths(reason.points()),
                    millionths(reason.most()),
                    words.reason(reason),
                    reason.facts().stream().map(FactJson::of).toList());
        }
    }

    /**
     * How two people meet a wish.
     *
     * @param one an application
     * @param other an application
     * @param value from 0 to 1, before weighing
     */
    public record FactJson(String one, String other, BigDecimal value) {
        static FactJson of(Reason.Fact fact) {
            return new FactJson(fact.one(), fact.other(), millionths(fact.points()));
        }
    }

    /**
     * Somebody without a group.
     *
     * @param why a code
     * @param words in the caller's language
     */
    public record UnmatchedJson(PersonJson person, String why, String words, List<ChangeJson> changes) {
        static UnmatchedJson of(LeftOut left, ProposalWords words) {
            return new UnmatchedJson(
                    PersonJson.of(left.person()),
                    code(left.why()),
                    words.why(left.why()),
                    left.changes().stream()
                            .map(change -> ChangeJson.of(change, words))
                            .toList());
        }
    }

    /** What would change it. */
    public record ChangeJson(String rule, String role, int people, String words) {
        static ChangeJson of(Result.Change change, ProposalWords words) {
            return new ChangeJson(code(change.rule()), code(change.role()), change.people(), words.change(change));
        }
    }

    /** Something that was decided, and proposals keep to. */
    public record LockJson(UUID id, String kind, @Nullable String by, List<PersonJson> people) {
        static LockJson of(Lock lock) {
            return new LockJson(
                    lock.id(),
                    lock.kind().code(),
                    lock.by().orElse(null),
                    lock.people().stream().map(PersonJson::of).toList());
        }
    }

    /**
     * What a move would change.
     *
     * @param score what it adds to the score of the whole; below 0 where it costs
     */
    public record CostJson(PersonJson person, BigDecimal score, List<ChangedGroupJson> groups) {
        static CostJson of(MoveCost cost) {
            return new CostJson(
                    PersonJson.of(cost.person()),
                    millionths(cost.points()),
                    cost.changes().stream().map(ChangedGroupJson::of).toList());
        }
    }

    /** A group before and after. */
    public record ChangedGroupJson(
            @Nullable Integer number,
            @Nullable AppraisalJson before,
            @Nullable AppraisalJson after) {
        static ChangedGroupJson of(MoveCost.Change change) {
            return new ChangedGroupJson(
                    change.number().orElse(null), appraised(change.before()), appraised(change.after()));
        }

        private static @Nullable AppraisalJson appraised(Optional<Appraisal> group) {
            return group.map(AppraisalJson::of).orElse(null);
        }
    }

    /**
     * How a group stands.
     *
     * @param score from 0 to 1
     * @param broken codes of rules that it breaks, {@code size} where somebody is missing or too many
     */
    public record AppraisalJson(BigDecimal score, List<String> broken) {
        static AppraisalJson of(Appraisal group) {
            return new AppraisalJson(
                    millionths(group.points()),
                    group.broken().stream().map(ProposalJson::code).toList());
        }
    }

    /**
     * Two proposals beside each other.
     *
     * @param same how many groups both have
     * @param changed numbers of groups of the one that the other does not have
     * @param changedInOther the same of the other
     * @param onlyInOne who has a group in the one alone
     * @param onlyInOther who has a group in the other alone
     */
    public record ComparisonJson(
            SummaryJson one,
            SummaryJson other,
            int same,
            List<Integer> changed,
            List<Integer> changedInOther,
            List<PersonJson> onlyInOne,
            List<PersonJson> onlyInOther) {
        static ComparisonJson of(Comparison comparison) {
            return new ComparisonJson(
                    SummaryJson.of(comparison.one()),
                    SummaryJson.of(comparison.other()),
                    comparison.same(),
                    List.copyOf(comparison.changed().keySet()),
                    List.copyOf(comparison.changedInOther().keySet()),
                    comparison.onlyInOne().stream().map(PersonJson::of).toList(),
                    comparison.onlyInOther().stream().map(PersonJson::of).toList());
        }
    }

    /** How many groups came to the desk. */
    public record TakenJson(int taken) {}

    /** How many groups went from the desk. */
    public record TakenBackJson(int takenBack) {}

    /** The key of each wish that can be weighed. */
    static String[] wishes() {
        return Weights.OFFERED.stream().map(Wish::key).toArray(String[]::new);
    }
}
