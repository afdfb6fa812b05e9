package fi.polku.mentoring.owndata;

import fi.polku.mentoring.privacy.Controllers;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules hold for an organisation, by the settings that the page on privacy tells. */
@ApplicationScoped
public class Rules {
    /**
     * What is destroyed, in the order in which it is: a person last, and what hangs on something before it, so that the figures
     * of a dry run are those of the run. The audit is not among them (ADR 15).
     */
    static final List<Kept> DESTROYED = List.of(
            Kept.SESSION,
            Kept.MESSAGE,
            Kept.NOTICE,
            Kept.LOG_DRAFT,
            Kept.LOG_ENTRY,
            Kept.GOAL,
            Kept.PATH,
            Kept.EVENT_SIGN_UP,
            Kept.NETWORK,
            Kept.MENTOR_BANK,
            Kept.APPLICATION,
            Kept.MENTORSHIP_GROUP,
            Kept.PERSON,
            Kept.GUEST);

    /** What a person has is gone before the person is. */
    private static final List<Kept> BEFORE_THE_PERSON = List.of(Kept.LOG_ENTRY, Kept.GOAL, Kept.PATH, Kept.PERSON);

    @Inject
    Retention retention;

    @Inject
    Controllers controllers;

    /**
     * The rule for one kind.
     *
     * @param kind which
     * @param organisation the host's id of the organisation; absent for those of none
     * @return as configured for its controller, else as for all
     */
    public Rule of(Kept kind, Optional<String> organisation) {
        return new Rule(
                kind,
                organisation
                        .flatMap(controllers::of)
                        .map(controller -> retention.of(kind, controller))
                        .orElseGet(() -> retention.of(kind)));
    }

    /**
     * Up to which day records are due, by kind.
     *
     * @param organisation the host's id of the organisation; absent for those of none
     * @param today the day it is in Finland
     * @return of each kind that is destroyed, in that order
     */
    Map<Kept, LocalDate> dueUpTo(Optional<String> organisation, LocalDate today) {
        Map<Kept, LocalDate> days = new LinkedHashMap<>();
        DESTROYED.forEach(kind -> days.put(kind, dueUpTo(kind, organisation, today)));
        return days;
    }

    /**
     * Up to which day records of a kind are due. A person is never due before all that is theirs: whatever is configured, nothing
     * is left behind without its person.
     *
     * @param kind which
     * @param organisation the host's id of the organisation; absent for those of none
     * @param today the day it is in Finland
     * @return the latest day from which the time of a record that is due may run
     */
    LocalDate dueUpTo(Kept kind, Optional<String> organisation, LocalDate today) {
        List<Kept> which = kind == Kept.PERSON ? BEFORE_THE_PERSON : List.of(kind);
        return which.stream()
                .map(each -> of(each, organisation).dueUpTo(today))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
