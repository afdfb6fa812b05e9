package fi.polku.mentoring.deputy;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Colleague;
import fi.polku.mentoring.sharing.Sharing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stands in for a supervisor. Named by the supervisor, or by human resources of the organisation when the supervisor
 * cannot; ended early by either, or by the deputy. What a deputy may is decided where relations are: by the database's {@code
 * polku.right_over}.
 */
@UseCases
public class Deputies {
    private static final String KIND = "deputy";
    private static final int MOST = 100;
    private static final int SHORTEST_SEARCH = 3;

    @Inject
    DeputyStore store;

    @Inject
    Sharing sharing;

    @Inject
    Event<DeputyNamed> named;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Those whose time is not over and whom the actor has to do with: as supervisor, as deputy, as the supervisor's report.
     *
     * @param actor a person
     * @return at most 100, the earliest first
     */
    public List<Deputyship> mine(Actor actor) {
        actor.person();
        return store.mine(MOST);
    }

    /**
     * Those of the organisation whose time is not over.
     *
     * @param actor human resources
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page, the last to end first
     * @throws Problem.NotAllowed when the actor is not of human resources
     */
    public Slice<Deputyship> ofOrganisation(Actor actor, Cursor after, int size) {
        actor.require(Role.HR);
        return Slice.of(
                store.ofOrganisation(after, size + 1),
                size,
                d -> new Cursor(d.to().atStartOfDay(ZoneOffset.UTC).toInstant(), d.id()).text());
    }

    /**
     * Names a deputy.
     *
     * @param actor the supervisor, or human resources of the supervisor's organisation
     * @param deputy who stands in for whom, and when
     * @return the deputy's time
     * @throws Problem.NotAllowed when nobody reports to the actor, or another's deputy is named by who is not of human resources
     * @throws Problem.Invalid when the first day is past, or the person cannot be the deputy
     * @throws Problem.Refused when the same person is named already for a day of that time
     */
    public Deputyship name(Actor actor, NameDeputy deputy) {
        UUID supervisor = deputy.supervisor().orElseGet(actor::person);
        boolean asHr = !supervisor.equals(actor.person());
        if (asHr) {
            actor.require(Role.HR);
        }
        if (deputy.from().isBefore(LocalDate.ofInstant(clock.instant(), Texts.ZONE))) {
            throw new Problem.Invalid("from", "deputy.from-past");
        }
        Optional<String> refusal = store.refusal(supervisor, deputy.person(), asHr);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), asHr);
        }
        if (store.isNamed(supervisor, deputy.person(), deputy.from(), deputy.to())) {
            throw new Problem.Refused("deputy.refused.already");
        }
        UUID id = UUID.randomUUID();
        store.add(id, deputy, supervisor, asHr, clock.instant());
        record(actor, "deputy.name", id, supervisor);
        named.fire(new DeputyNamed(id));
        return store.find(id).orElseThrow();
    }

    private static Problem refused(String refusal, boolean asHr) {
        if (refusal.equals("no-supervisor")) {
            return asHr
                    ? new Problem.Invalid("supervisor", "deputy.unknown-supervisor")
                    : new Problem.NotAllowed("team.supervisors-only");
        }
        return new Problem.Invalid("person", "deputy." + refusal);
    }

    /**
     * Ends a deputy's time at once.
     *
     * @param actor the supervisor, the deputy, or human resources of their organisation
     * @param id which
     * @throws Problem.NotFound when the actor has nothing to do with it, or it is over
     */
    public void end(Actor actor, UUID id) {
        Deputyship deputy = store.find(id).orElseThrow(Problem.NotFound::new);
        if (!store.end(id, clock.instant())) {
            throw new Problem.NotFound();
        }
        record(actor, "deputy.end", id, deputy.supervisor().id());
    }

    private void record(Actor actor, String action, UUID id, UUID supervisor) {
        AuditedThing thing = AuditedThing.of(KIND, id, supervisor);
        if (supervisor.equals(actor.person())) {
            audit.record(actor, action, thing);
        } else {
            audit.record(actor, action, thing, actor.roles().contains(Role.HR) ? Role.HR.code() : "deputy");
        }
    }

    /**
     * Finds people of the organisation by the beginning of their name.
     *
     * @param actor human resources
     * @param name at least three letters
     * @param supervisors only those to whom somebody reports
     * @return at most ten, by name
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public List<Colleague> find(Actor actor, String name, boolean supervisors) {
        actor.require(Role.HR);
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        return store.find(letters, supervisors);
    }

    /**
     * Somebody who was chosen from those that were found.
     *
     * @param actor who chose: a supervisor among colleagues, human resources in the organisation
     * @param person the one
     * @param asHr as whom
     * @return by name
     * @throws Problem.NotFound when there is no such person to be chosen
     */
    public Deputyship.Party chosen(Actor actor, UUID person, boolean asHr) {
        if (asHr) {
            actor.require(Role.HR);
        }
        Optional<String> name =
                asHr ? store.employee(person) : sharing.colleague(actor, person).map(Colleague::name);
        return new Deputyship.Party(person, name.orElseThrow(Problem.NotFound::new));
    }
}
