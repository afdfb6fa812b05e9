package fi.polku.conform;

import java.util.Set;

/** Tries every rule on one host. */
public final class Conformance {
    private Conformance() {}

    /**
     * Asks the host all there is to ask.
     *
     * @return what was found
     * @throws java.io.UncheckedIOException when the host does not answer
     */
    public static Report of(Target target) {
        Report report = new Report(Rule.byHttp());
        Caller caller = new Caller(target, report);
        SpeakingRules speaking = new SpeakingRules(caller);
        try {
            Set<String> offered = speaking.capabilities();
            Holdings holdings = new Holdings(report);
            speaking.tryAll(offered, target.token().isPresent());
            new ReadingRules(caller, holdings, offered).tryAll();
            new SendingRules(caller, holdings.sample()).tryAll(offered, target.person());
        } catch (Unusable e) {
            report.rules().forEach(rule -> report.untried(rule, e.getMessage() + "."));
        }
        return report;
    }
}
