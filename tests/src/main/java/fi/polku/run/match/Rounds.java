package fi.polku.run.match;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Flaw;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Words;
import fi.polku.mentoring.shared.Texts;
import fi.polku.run.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes an instance of what a file says, or tells what is wrong with it by field. */
final class Rounds {
    private static final int MOST_TOLD = 20;

    private Rounds() {}

    /**
     * The instance.
     *
     * @param named how the file calls a field
     * @throws Refusal naming every field that makes it unsound
     */
    static Instance sound(
            Rules rules,
            List<Applicant> applicants,
            List<Set<String>> conflicts,
            Locks locks,
            UnaryOperator<String> named) {
        try {
            return new Instance(rules, applicants, conflicts, locks);
        } catch (Flaw.Found e) {
            Words words = new Words(Texts.of(Locale.ENGLISH)::get, code -> code);
            throw refusal(e.flaws().stream()
                    .map(flaw -> named.apply(flaw.field()) + ": " + words.of(flaw))
                    .toList());
        }
    }

    static Refusal refusal(List<String> flaws) {
        String told = flaws.stream().limit(MOST_TOLD).map(flaw -> "\n  " + flaw).collect(Collectors.joining());
        int more = flaws.size() - MOST_TOLD;
        return new Refusal("The round cannot be read:" + told + (more > 0 ? "\n  and " + more + " more" : ""));
    }
}
