package fi.polku.mentoring.bank;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looking for a mentor, and keeping a bank: opening it, closing it, and what is told of it, which is never who offers or asks what. */
@UseCases
public class Banks {
    @Inject
    BankStore store;

    @Inject
    OfferStore offers;

    @Inject
    Figures figures;

    @Inject
    AuditTrail audit;

    /**
     * What somebody finds.
     *
     * @param banks that are for them
     * @param themes by which they may look
     * @param competence what the competence that they look for is called
     * @param offers a page of others' offers
     */
    public record Look(List<Bank> banks, List<BankTheme> themes, Optional<Localized> competence, Slice<Offer> offers) {}

    /**
     * Looks for a mentor in all banks that are for the actor.
     *
     * @param actor who looks
     * @param sought whom
     * @param after where the page begins
     * @param size how many, at least 1
     * @return those that were published last first
     */
    public Look look(Actor actor, SoughtMentor sought, Cursor after, int size) {
        return new Look(
                mine(actor),
                store.themes(Optional.empty()),
                sought.competence().flatMap(store::competence),
                find(actor, sought, after, size));
    }

    /**
     * Others' offers in all banks that are for the actor.
     *
     * @param actor who looks
     * @param sought whom
     * @param after where the page begins
     * @param size how many, at least 1
     * @return those that were published last first, without their words
     */
    public Slice<Offer> find(Actor actor, SoughtMentor sought, Cursor after, int size) {
        actor.person();
        return Slice.of(
                offers.find(sought, after, size + 1),
                size,
                offer -> new Cursor(offer.publishedAt().orElseThrow(), offer.id()).text());
    }

    /**
     * Open banks that are for the actor.
     *
     * @param actor a person
     * @return by name, each as the actor stands to it
     */
    public List<Bank> mine(Actor actor) {
        actor.person();
        return store.mine(Optional.empty());
    }

    /**
     * Themes by which the actor may look.
     *
     * @param actor a person
     * @return by name, those of all banks
     */
    public List<BankTheme> themes(Actor actor) {
        actor.person();
        return store.themes(Optional.empty());
    }

    /**
     * A bank as who runs its programme sees it.
     *
     * @param programme of which programme
     * @param name what the programme is called
     * @param possible whether there can be one: the programme is announced, has no rounds, and its groups are a mentor and a mentee
     * @param openedAt UTC; absent when it has never been open
     * @param closedAt UTC; absent while it is open
     */
    public record Run(
            UUID programme, Localized name, boolean possible, Optional<Instant> openedAt, Optional<Instant> closedAt) {

        /** Whether it is open now. */
        public boolean open() {
            return openedAt.isPresent() && closedAt.isEmpty();
        }
    }

    /**
     * A bank with what is told of it.
     *
     * @param run as it stands
     * @param counted whether the reader is told figures: human resources are, of their own organisation
     * @param offered how many offers were published; absent where that is not told
     * @param asked how many requests reached a mentor; absent where that is not told
     * @param begun how many pairs have begun; absent where that is not told
     */
    public record Kept(
            Run run, boolean counted, Optional<Integer> offered, Optional<Integer> asked, Optional<Integer> begun) {}

    /**
     * A bank for who runs its programme.
     *
     * @param actor who runs it
     * @param programme of which programme
     * @return as it stands, with figures through the small-cell rule for human resources
     * @throws Problem.NotFound when the actor does not run the programme
     */
    public Kept keep(Actor actor, UUID programme) {
        actor.person();
        Run run = store.run(programme).orElseThrow(Problem.NotFound::new);
        if (!actor.roles().contains(Role.HR)) {
            return new Kept(run, false, Optional.empty(), Optional.empty(), Optional.empty());
        }
        List<ReleasedBlock> blocks = figures.blocks(actor, BankFigures.ALL);
        Cell here = Cell.of(programme.toString());
        return new Kept(
                run,
                true,
                BankFigures.number(blocks, BankFigures.OFFERED, here),
                BankFigures.number(blocks, BankFigures.ASKED, here),
                BankFigures.number(blocks, BankFigures.BEGUN, here));
    }

    /**
     * Opens a bank, also again.
     *
     * @param actor who runs the programme
     * @param programme of which programme
     * @throws Problem.NotFound when the actor does not run the programme
     * @throws Problem.Refused when it can have none, or has one that is open
     */
    public void open(Actor actor, UUID programme) {
        Run run = run(actor, programme);
        if (!store.open(programme)) {
            throw new Problem.Refused(run.open() ? "bank.refused.is-open" : "bank.refused.form");
        }
        audit.record(actor, "bank.open", new AuditedThing("programme", programme, Optional.empty()));
    }

    private Run run(Actor actor, UUID programme) {
        actor.person();
        return store.run(programme).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Closes a bank: nobody finds, offers or asks any more; what was asked is answered still.
     *
     * @param actor who runs the programme
     * @param programme of which programme
     * @throws Problem.NotFound when the actor does not run the programme
     * @throws Problem.Refused when it is not open
     */
    public void close(Actor actor, UUID programme) {
        run(actor, programme);
        if (!store.close(programme)) {
            throw new Problem.Refused("bank.refused.is-closed");
        }
        audit.record(actor, "bank.close", new AuditedThing("programme", programme, Optional.empty()));
    }
}
