package fi.polku.mentoring.network;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finding each other: who takes part in a round joins its network with a card, sees who else has, and leaves when they wish. Nobody else can put them there, or read
 * what they wrote.
 */
@UseCases
public class Networks {
    static final String KIND = "network-card";
    static final String RIGHT = "network";

    @Inject
    NetworkStore store;

    @Inject
    Profiles profiles;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /**
     * A network.
     *
     * @param actor who takes part in the round, has a card there, or runs it
     * @param round of which round
     * @return as the actor stands to it
     * @throws Problem.NotFound when there is none for the actor
     */
    public Network read(Actor actor, UUID round) {
        actor.person();
        return store.find(round).orElseThrow(Problem.NotFound::new);
    }

    /**
     * A network with those in it.
     *
     * @param network as the actor stands to it
     * @param choices what one may look for
     * @param cards a page; absent when the actor has not joined
     */
    public record Look(Network network, NetworkChoices choices, Optional<Slice<NetworkCard>> cards) {}

    /**
     * Looks around.
     *
     * @param actor who takes part in the round, has a card there, or runs it
     * @param round of which round
     * @param sought whom
     * @param after where the page begins
     * @param size how many, at least 1
     * @return those who joined last first; to who has not joined, nobody
     * @throws Problem.NotFound when there is none for the actor
     */
    public Look look(Actor actor, UUID round, Sought sought, Cursor after, int size) {
        Network network = read(actor, round);
        return new Look(
                network,
                store.choices(round),
                network.joined() ? Optional.of(slice(round, sought, after, size)) : Optional.empty());
    }

    /**
     * Those in a network.
     *
     * @param actor who is in it
     * @param round of which round
     * @param sought whom
     * @param after where the page begins
     * @param size how many, at least 1
     * @return those who joined last first
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor has not joined
     */
    public Slice<NetworkCard> list(Actor actor, UUID round, Sought sought, Cursor after, int size) {
        if (!read(actor, round).joined()) {
            throw new Problem.NotAllowed("network.join-first");
        }
        return slice(round, sought, after, size);
    }

    private Slice<NetworkCard> slice(UUID round, Sought sought, Cursor after, int size) {
        return Slice.of(
                store.list(round, sought, after, size + 1),
                size,
                card -> new Cursor(card.joinedAt(), card.id()).text());
    }

    /**
     * A card, opened.
     *
     * @param card with its words
     * @param mine whether it is the reader's own
     * @param pairs as what the reader may invite its owner to a pair
     */
    public record Opened(NetworkCard card, boolean mine, List<PairChance> pairs) {}

    /**
     * Opens a card, on record unless it is one's own.
     *
     * @param actor who is in the same network
     * @param card which
     * @return with its words
     * @throws Problem.NotFound when the actor does not see it
     */
    public Opened open(Actor actor, UUID card) {
        actor.person();
        NetworkCard opened = store.open(card).orElseThrow(Problem.NotFound::new);
        boolean mine = opened.owner().equals(actor.person());
        if (!mine) {
            audit.recordRead(actor, thing(card, opened.owner()), RIGHT);
        }
        return new Opened(opened, mine, mine ? List.of() : store.pairs(card));
    }

    private static AuditedThing thing(UUID card, UUID owner) {
        return AuditedThing.of(KIND, card, owner);
    }

    /**
     * What one's own card is written from.
     *
     * @param network as the actor stands to it
     * @param themes to choose from
     * @param competences of the actor's profile, by address, and what is on the card
     * @param card as it stands; absent before they join
     */
    public record Desk(
            Network network,
            List<NetworkChoices.Named> themes,
            Map<String, Localized> competences,
            Optional<NetworkCard> card) {}

    /**
     * One's own card and what it may say.
     *
     * @param actor who takes part in the round
     * @param round of which round
     * @return to be written
     * @throws Problem.NotFound when the actor neither takes part nor runs the round
     * @throws Problem.NotAllowed when they do not take part
     */
    public Desk desk(Actor actor, UUID round) {
        Network network = toWrite(actor, round);
        Map<String, Localized> competences = profiles.of(actor).groups().stream()
                .flatMap(group -> group.competences().stream())
                .collect(Collectors.toMap(
                        ProfileView.Line::uri,
                        ProfileView.Line::name,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
        return new Desk(
                network,
                store.choices(round).themes(),
                competences,
                network.card().flatMap(store::open));
    }

    private Network toWrite(Actor actor, UUID round) {
        Network network = read(actor, round);
        if (!network.takesPart()) {
            throw new Problem.NotAllowed("network.participants-only");
        }
        return network;
    }

    /**
     * One's own card.
     *
     * @param actor whose
     * @param round of which round
     * @return as it stands
     * @throws Problem.NotFound when the actor has not joined
     */
    public NetworkCard own(Actor actor, UUID round) {
        return read(actor, round).card().flatMap(store::open).orElseThrow(Problem.NotFound::new);
    }

    /**
     * What others would see.
     *
     * @param actor who takes part in the round
     * @param round of which round
     * @param content what would be shown
     * @return as others would see it; it is not kept
     * @throws Problem.Invalid when a theme or a competence is not one to choose from
     */
    public NetworkCard preview(Actor actor, UUID round, CardContent content) {
        Desk desk = checked(actor, round, content);
        NetworkStore.Me me = store.me(actor.person());
        Map<UUID, Localized> themes =
                desk.themes().stream().collect(Collectors.toMap(NetworkChoices.Named::id, NetworkChoices.Named::name));
        return new NetworkCard(
                desk.card().map(NetworkCard::id).orElse(round),
                round,
                actor.person(),
                me.who(),
                content,
                all(content.themes(), themes::get),
                all(content.competences(), desk.competences()::get),
                content.showsEmail() ? me.email() : Optional.empty(),
                desk.card().map(NetworkCard::joinedAt).orElseGet(clock::instant),
                desk.card().map(NetworkCard::version).orElse(1));
    }

    private static <K> List<Localized> all(List<K> chosen, Function<K, Localized> name) {
        return chosen.stream().map(name).toList();
    }

    private Desk checked(Actor actor, UUID round, CardContent content) {
        Desk desk = desk(actor, round);
        if (!desk.themes().stream().map(NetworkChoices.Named::id).toList().containsAll(content.themes())) {
            throw new Problem.Invalid("themes", "field.choice");
        }
        if (!desk.competences().keySet().containsAll(content.competences())) {
            throw new Problem.Invalid("competences", "field.choice");
        }
        return desk;
    }

    /**
     * Joins: from now on others who have joined see the card, and the actor theirs.
     *
     * @param actor who takes part in the round
     * @param round of which round
     * @param content what to show
     * @param key when the client may repeat the call
     * @return the card's id
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when they do not take part in it
     * @throws Problem.Invalid when a theme or a competence is not one to choose from
     * @throws Problem.Refused when they have joined already
     */
    public UUID join(Actor actor, UUID round, CardContent content, Optional<IdempotencyKey> key) {
        checked(actor, round, content);
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, round, content)))
                .orElseGet(() -> add(actor, round, content));
    }

    private UUID add(Actor actor, UUID round, CardContent content) {
        UUID id = UUID.randomUUID();
        if (!store.join(id, round, actor.person(), content)) {
            throw new Problem.Refused("network.refused.joined");
        }
        audit.record(actor, "network.join", thing(id, actor.person()));
        return id;
    }

    /**
     * Changes what one shows.
     *
     * @param actor who is in the network
     * @param round of which round
     * @param version which was read; absent for whichever
     * @param content what to show
     * @return as it stands
     * @throws Problem.NotFound when the actor has not joined
     * @throws Problem.NotAllowed when they do not take part any more
     * @throws Problem.Invalid when a theme or a competence is not one to choose from
     * @throws Problem.Stale when it was changed since
     */
    public NetworkCard change(Actor actor, UUID round, Optional<Integer> version, CardContent content) {
        NetworkCard before = checked(actor, round, content).card().orElseThrow(Problem.NotFound::new);
        if (!store.change(before.id(), actor.person(), version.orElse(before.version()), content)) {
            throw new Problem.Stale();
        }
        audit.record(actor, "network.change", thing(before.id(), actor.person()));
        return own(actor, round);
    }

    /**
     * Leaves: the card is gone at once, and so are others' to the actor. Messages stay with whom they reached.
     *
     * @param actor whose card it is, also when they do not take part any more
     * @param round of which round
     * @throws Problem.NotFound when they have no card there
     */
    public void leave(Actor actor, UUID round) {
        UUID card = read(actor, round).card().orElseThrow(Problem.NotFound::new);
        if (!store.leave(round, actor.person())) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "network.leave", thing(card, actor.person()));
    }
}
