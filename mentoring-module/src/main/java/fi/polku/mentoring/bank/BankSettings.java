package fi.polku.mentoring.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one asks, and how long a mentor has; {@code docs/operations.md} says more. */
@ApplicationScoped
public class BankSettings {
    @Inject
    @ConfigProperty(name = "polku.bank.requests", defaultValue = "3")
    int requests;

    @Inject
    @ConfigProperty(name = "polku.bank.answer-days", defaultValue = "7")
    int answerDays;

    @Inject
    @ConfigProperty(name = "polku.bank.release-days", defaultValue = "7")
    int releaseDays;

    /** Most requests for one person that wait for an answer. */
    public int requests() {
        return requests;
    }

    /** Within how many days a mentor is asked to answer; then they are reminded. */
    public int answerDays() {
        return answerDays;
    }

    /** How many days after that a request is released. */
    public int releaseDays() {
        return releaseDays;
    }
}
