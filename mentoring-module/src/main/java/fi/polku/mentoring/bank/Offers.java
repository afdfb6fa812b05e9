package fi.polku.mentoring.bank;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Offering to mentor: a person's own decision alone, from the first word to taking it back. */
@UseCases
public class Offers {
    static final String KIND = "mentor-offer";
    static final String RIGHT = "bank";

    @Inject
    OfferStore store;

    @Inject
    BankStore banks;

    @Inject
    Profiles profiles;

    @Inject
    BankFigures figures;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RequestsReleased> released;

    /**
     * An offer, opened.
     *
     * @param offer with its words
     * @param mine whether it is the reader's own
     * @param mayAsk whether the reader may ask for themselves
     * @param reports those who report to the reader, for whom they may ask
     */
    public record Opened(Offer offer, boolean mine, boolean mayAsk, List<MentorRequest.Named> reports) {
        public Opened {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Opens an offer, on record unless it is one's own.
     *
     * @param actor whom it reaches, or whose it is
     * @param offer which
     * @return with its words
     * @throws Problem.NotFound when the actor does not see it
     */
    public Opened open(Actor actor, UUID offer) {
        actor.person();
        Offer opened = store.open(offer).orElseThrow(Problem.NotFound::new);
        if (opened.owner().equals(actor.person())) {
            return new Opened(opened, true, false, List.of());
        }
        audit.recordRead(actor, thing(offer, opened.owner()), RIGHT);
        boolean mayAsk = banks.mine(Optional.of(opened.programme())).stream().anyMatch(Bank::mayAsk);
        List<MentorRequest.Named> reports = store.reports(opened.programme()).stream()
                .filter(report -> !report.id().equals(opened.owner()))
                .toList();
        return new Opened(opened, false, mayAsk, reports);
    }

    /**
     * Makes sure that there is an offer to ask.
     *
     * @param actor who would ask
     * @param offer which
     * @throws Problem.NotFound when the actor does not see it, or it is their own
     */
    public void seen(Actor actor, UUID offer) {
        if (store.open(offer)
                .filter(opened -> !opened.owner().equals(actor.person()))
                .isEmpty()) {
            throw new Problem.NotFound();
        }
    }

    private static AuditedThing thing(UUID offer, UUID owner) {
        return AuditedThing.of(KIND, offer, owner);
    }

    /**
     * What one's own offer is written from.
     *
     * @param programme of which programme's bank
     * @param bank what the programme is called; absent while the bank is closed
     * @param themes to choose from
     * @param competences of the actor's profile, to choose from
     * @param offer as it stands; absent before it is written
     */
    public record Desk(
            UUID programme,
            Optional<Localized> bank,
            List<BankTheme> themes,
            List<Choosable> competences,
            Optional<Offer> offer) {
        public Desk {
            themes = List.copyOf(themes);
            competences = List.copyOf(competences);
        }

        /** What the programme is called. */
        public Localized name() {
            return bank.or(() -> offer.map(Offer::bank)).orElseThrow();
        }
    }

    /**
     * A competence of somebody's profile.
     *
     * @param uri names it
     * @param name what it is called
     * @param level theirs by the profile; absent when not assessed
     * @param scale the levels that one may say, the lowest first; empty where its framework has none of its own, then they are five
     */
    public record Choosable(String uri, Localized name, Optional<Integer> level, List<ScaleStep> scale) {
        private static final int COMMON = 5;

        public Choosable {
            scale = List.copyOf(scale);
        }

        boolean has(int said) {
            return scale.isEmpty()
                    ? said >= 1 && said <= COMMON
                    : scale.stream().anyMatch(step -> step.value() == said);
        }
    }

    /**
     * One's own offer and what it may say.
     *
     * @param actor who may be a mentor in the bank, or has an offer there
     * @param programme of which programme's bank
     * @return to be written
     * @throws Problem.NotFound when the bank is not for the actor, or closed, and they have no offer there
     * @throws Problem.NotAllowed when mentors are others in it, and they have no offer there
     */
    public Desk desk(Actor actor, UUID programme) {
        Optional<Bank> bank = banks.mine(Optional.of(programme)).stream().findFirst();
        Optional<Offer> offer = bank.map(Bank::offer)
                .orElseGet(() -> store.own(programme, actor.person()))
                .flatMap(store::open);
        if (offer.isEmpty() && !bank.orElseThrow(Problem.NotFound::new).mayOffer()) {
            throw new Problem.NotAllowed("bank.mentors-only");
        }
        List<Choosable> competences = profiles.of(actor).groups().stream()
                .flatMap(Offers::choosable)
                .collect(Collectors.toMap(
                        Choosable::uri, Function.identity(), (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new Desk(programme, bank.map(Bank::name), banks.themes(Optional.of(programme)), competences, offer);
    }

    private static java.util.stream.Stream<Choosable> choosable(ProfileView.Group group) {
        return group.competences().stream()
                .map(line -> new Choosable(line.uri(), line.name(), line.level(), group.scale()));
    }

    /**
     * One's own offer.
     *
     * @param actor whose
     * @param programme of which programme's bank
     * @return as it stands
     * @throws Problem.NotFound when they have none there
     */
    public Offer own(Actor actor, UUID programme) {
        return store.own(programme, actor.person()).flatMap(store::open).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Writes one's offer: a draft at first, that nobody else sees; what is published already is changed for all.
     *
     * @param actor who may be a mentor in the bank, or has an offer there
     * @param programme of which programme's bank
     * @param version which was read; absent for whichever
     * @param content what they offer
     * @return as it stands
     * @throws Problem.NotFound when the bank is not for the actor, or closed, and they have no offer there
     * @throws Problem.NotAllowed when mentors are others in it
     * @throws Problem.Invalid when a theme or a competence is not one to choose from
     * @throws Problem.Stale when it was changed since, or begun elsewhere
     */
    public Offer write(Actor actor, UUID programme, Optional<Integer> version, OfferContent content) {
        Desk desk = desk(actor, programme);
        check(desk, content);
        UUID id = desk.offer().map(Offer::id).orElseGet(UUID::randomUUID);
        boolean done = desk.offer().isPresent()
                ? store.change(
                        id, actor.person(), version.orElse(desk.offer().get().version()), content)
                : store.add(id, programme, actor.person(), content);
        if (!done) {
            throw new Problem.Stale();
        }
        audit.record(actor, desk.offer().isPresent() ? "offer.change" : "offer.begin", thing(id, actor.person()));
        return store.open(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Makes sure that one may begin an offer.
     *
     * @param actor who would
     * @param programme of which programme's bank
     * @throws Problem.NotFound when the bank is not for the actor, or closed
     * @throws Problem.NotAllowed when mentors are others in it
     * @throws Problem.Refused when they have one there
     */
    public void toBegin(Actor actor, UUID programme) {
        if (store.own(programme, actor.person()).isPresent()) {
            throw new Problem.Refused("bank.offer.refused.begun");
        }
        Bank bank = banks.mine(Optional.of(programme)).stream().findFirst().orElseThrow(Problem.NotFound::new);
        if (!bank.mayOffer()) {
            throw new Problem.NotAllowed("bank.mentors-only");
        }
    }

    /**
     * Begins one's offer.
     *
     * @param actor who may be a mentor in the bank
     * @param programme of which programme's bank
     * @param content what they offer
     * @return a draft
     * @throws Problem.NotFound when the bank is not for the actor, or closed
     * @throws Problem.NotAllowed when mentors are others in it
     * @throws Problem.Invalid when a theme or a competence is not one to choose from
     * @throws Problem.Refused when they have one there
     */
    public Offer begin(Actor actor, UUID programme, OfferContent content) {
        toBegin(actor, programme);
        return write(actor, programme, Optional.empty(), content);
    }

    private static void check(Desk desk, OfferContent content) {
        // a closed bank's themes are not told any more: what is on the offer stays
        List<UUID> before = desk.offer().map(offer -> offer.content().themes()).orElse(List.of());
        List<UUID> all = desk.themes().stream().map(BankTheme::id).toList();
        if (!content.themes().stream().allMatch(theme -> all.contains(theme) || before.contains(theme))) {
            throw new Problem.Invalid("themes", "field.choice");
        }
        Map<String, Choosable> own =
                desk.competences().stream().collect(Collectors.toMap(Choosable::uri, Function.identity()));
        for (OfferContent.Known known : content.competences()) {
            if (!Optional.ofNullable(own.get(known.uri()))
                    .map(c -> c.has(known.level()))
                    .orElse(false)) {
                throw new Problem.Invalid("competences", "field.choice");
            }
        }
    }

    /**
     * Publishes, pauses or withdraws one's offer.
     *
     * @param actor whose
     * @param programme of which programme's bank
     * @param state how it shall stand
     * @param version which was read; absent for whichever
     * @return as it stands
     * @throws Problem.NotFound when they have none there
     * @throws Problem.Refused when it cannot stand so, says nothing yet, or the bank is closed
     * @throws Problem.Stale when it was changed since
     */
    public Offer state(Actor actor, UUID programme, OfferState state, Optional<Integer> version) {
        Offer before = own(actor, programme);
        Optional<String> refused = store.state(before.id(), state, version);
        if (refused.isPresent()) {
            throw switch (refused.get()) {
                case "offer" -> new Problem.NotFound();
                case "stale" -> new Problem.Stale();
                default -> new Problem.Refused("bank.offer.refused." + refused.get());
            };
        }
        audit.record(actor, "offer." + state.code(), thing(before.id(), actor.person()));
        if (state == OfferState.PUBLISHED && before.state() != OfferState.PAUSED) {
            figures.offered(actor, programme, before.id());
        }
        if (state == OfferState.WITHDRAWN) {
            released.fire(new RequestsReleased(before.id()));
        }
        return store.open(before.id()).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Throws a draft away.
     *
     * @param actor whose
     * @param programme of which programme's bank
     * @throws Problem.NotFound when they have none there
     * @throws Problem.Refused when it has been published: then it is withdrawn
     */
    public void discard(Actor actor, UUID programme) {
        Offer offer = own(actor, programme);
        if (!store.remove(offer.id())) {
            throw new Problem.Refused("bank.offer.refused.state");
        }
        audit.record(actor, "offer.discard", thing(offer.id(), actor.person()));
    }
}
