package fi.polku.mentoring.matching;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in words what a proposal says in numbers, in the language of the messages it is given. */
public final class Words {
    private static final String PREFIX = "matching.";
    private static final int NAMED = 5;
    private static final double PERCENT = Wish.FULL / 100.0;

    private final Messages messages;
    private final UnaryOperator<String> names;

    /** Finds a message by key and fills in its arguments. */
    @FunctionalInterface
    public interface Messages {
        String get(String key, Object... arguments);
    }

    /**
     * Words in one language.
     *
     * @param names what people call a code or an id; the code itself where nobody has told
     */
    public Words(Messages messages, UnaryOperator<String> names) {
        this.messages = messages;
        this.names = names;
    }

    /** Why these people: what they meet the wish by, and what that gave. */
    public String of(Reason reason) {
        Map<String, Long> codes = reason.facts().stream()
                .flatMap(fact -> fact.codes().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        String wish = of(reason.wish());
        if (reason.facts().isEmpty()) {
            return messages.get(PREFIX + "reason.none", wish);
        }
        return messages.get(
                reason.key(),
                list(codes),
                percent(reason.points()),
                percent(reason.most()),
                reason.facts().size());
    }

    /** What a code or an id is called. */
    public String of(String code) {
        return names.apply(code);
    }

    /** What a wish is called. */
    public String of(Wish wish) {
        return messages.get(PREFIX + "wish." + wish.key());
    }

    /** What a rule says. */
    public String of(HardRule rule) {
        return messages.get(PREFIX + "rule." + key(rule));
    }

    /** What people of a role are called. */
    public String of(Role role) {
        return messages.get(PREFIX + "role." + key(role));
    }

    /** Why somebody has no group. */
    public String of(Result.Why why) {
        return messages.get(PREFIX + "why." + key(why));
    }

    /** What would change it. */
    public String of(Result.Change change) {
        return change.rule() == HardRule.SIZE
                ? messages.get(PREFIX + "change.size", change.people(), of(change.role()))
                : messages.get(PREFIX + "change.rule", change.people(), of(change.role()), of(change.rule()));
    }

    /** What cannot be solved. */
    public String of(Flaw flaw) {
        return messages.get(PREFIX + "flaw." + flaw.key(), flaw.arguments().toArray());
    }

    /** Those that hold between most of them come first; beyond a few, how many more there are. */
    private String list(Map<String, Long> codes) {
        String named = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(code -> names.apply(code.getKey())))
                .limit(NAMED)
                .map(code -> names.apply(code.getKey()))
                .collect(Collectors.joining(", "));
        int more = codes.size() - NAMED;
        return more > 0 ? messages.get(PREFIX + "reason.more", named, more) : named;
    }

    private static long percent(int points) {
        return Math.round(points / PERCENT);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
