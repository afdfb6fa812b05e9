package fi.polku.mentoring.evidence;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.host.Outgoing;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.path.CompletedSteps;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person has the host told of a completed step: written, decided and taken back item by item. */
@UseCases
public class EvidenceItems {
    private static final String KIND = "evidence";

    @Inject
    EvidenceStore store;

    @Inject
    ItemViews views;

    @Inject
    CompletedSteps steps;

    @Inject
    Competences competences;

    @Inject
    Outgoing outgoing;

    @Inject
    Vault vault;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Begins the item that tells of a step's completion.
     *
     * @param actor the person
     * @param step a completed step of the actor's path
     * @return the item; the same when it was begun before
     * @throws Problem.NotFound when the step is not the actor's
     * @throws Problem.Refused when the step is not completed, or the host does not take completions
     */
    public UUID prepareCompletion(Actor actor, UUID step) {
        begin(actor, step, HostMessage.Kind.STEP);
        Optional<UUID> before = store.itemOf(step, Optional.empty());
        if (before.isPresent()) {
            return before.get();
        }
        return add(actor, new Item(actor.person(), step, now()));
    }

    /**
     * Writes evidence of a competence, for a decision later.
     *
     * @param actor the person
     * @param step a completed step of the actor's path
     * @param competence URI of a competence of the catalogue, of the step or another
     * @param words what the person writes
     * @return the item
     * @throws Problem.NotFound when the step is not the actor's
     * @throws Problem.Refused when the step is not completed, the host takes no evidence, or there is evidence of this
     *     competence from this step
     * @throws Problem.Invalid when the competence is not known, or the level is not on its scale
     */
    public UUID prepare(Actor actor, UUID step, String competence, WriteEvidence words) {
        begin(actor, step, HostMessage.Kind.EVIDENCE);
        onScale(actor, competence, words);
        if (store.itemOf(step, Optional.of(competence)).isPresent()) {
            throw new Problem.Refused("evidence.refused.exists");
        }
        Instant now = now();
        Item item = new Item(actor.person(), step, competence, now);
        item.write(sealed(item, words), now);
        return add(actor, item);
    }

    private void begin(Actor actor, UUID step, HostMessage.Kind kind) {
        steps.hold(actor, step);
        if (!store.taken().contains(kind)) {
            throw new Problem.Refused("sync.refused.host-takes-none");
        }
    }

    private UUID add(Actor actor, Item item) {
        store.add(item);
        store.flush();
        record(actor, "evidence.prepare", item);
        return item.id();
    }

    private void onScale(Actor actor, String competence, WriteEvidence words) {
        List<ScaleStep> scale = competences
                .byUri(actor, competence)
                .orElseThrow(() -> new Problem.Invalid("competence", "evidence.unknown-competence"))
                .scale();
        words.level().ifPresent(level -> {
            if (scale.stream().noneMatch(step -> step.value() == level)) {
                throw new Problem.Invalid("level", "evidence.off-scale");
            }
        });
    }

    private Item.Words sealed(Item item, WriteEvidence words) {
        return new Item.Words(
                vault.seal(EvidenceStore.title(item.owner(), item.id()), words.title()),
                vault.sealOptional(EvidenceStore.note(item.owner(), item.id()), words.note()),
                words.level());
    }

    /**
     * Writes evidence anew that is not given.
     *
     * @param actor the person
     * @param id the item
     * @param version the version that was looked at; absent when any will do
     * @param words what the person writes
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it is given, or tells of the completion itself
     * @throws Problem.Invalid when the competence is not known any more, or the level is not on its scale
     */
    public void write(Actor actor, UUID id, Optional<Integer> version, WriteEvidence words) {
        Item item = own(actor, id, version);
        onScale(actor, item.competence().orElseThrow(() -> new Problem.Refused("evidence.refused.no-words")), words);
        item.write(sealed(item, words), now());
        changed(actor, item, "evidence.write");
    }

    /**
     * Gives an item to the host, as it was shown.
     *
     * @param actor the person
     * @param id the item
     * @param mark of what the person was shown
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when something else would be sent than what was shown
     * @throws Problem.Refused when it is given already, the step is no longer completed, its competence is not known any
     *     more, or the host does not take it
     */
    public void send(Actor actor, UUID id, String mark) {
        ItemRow row = store.row(id).orElseThrow(Problem.NotFound::new);
        CompletedStep step = steps.hold(actor, row.step());
        Item item = own(actor, id, Optional.of(row.version()));
        Instant now = now();
        Map<String, CompetenceView> catalogue = views.catalogue(actor, row, step);
        if (!MessageMark.of(message(row, step, catalogue, Instant.EPOCH)).equals(mark)) {
            throw new Problem.Stale();
        }
        HostMessage message = message(row, step, catalogue, now);
        item.give(vault.seal(EvidenceStore.given(item.owner(), id), MessageContent.write(message)), now);
        changed(actor, item, "evidence.give");
        outgoing.put(actor, message);
    }

    private static HostMessage message(
            ItemRow row, CompletedStep step, Map<String, CompetenceView> catalogue, Instant decided) {
        return MessageComposer.message(row, step, catalogue, decided)
                .orElseThrow(() -> new Problem.Refused("evidence.refused.unknown-competence"));
    }

    /**
     * Decides not to send an item.
     *
     * @param actor the person
     * @param id the item
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is given
     */
    public void keep(Actor actor, UUID id) {
        Item item = own(actor, id, Optional.empty());
        item.keep(now());
        changed(actor, item, "evidence.keep");
    }

    /**
     * Takes an item back: before it has begun to leave nothing of it leaves, later the host is asked to forget it. When it
     * was asked to, did not, and an administrator has given that up, the host is asked once more.
     *
     * @param actor the person
     * @param id the item
     * @return whether nothing of it has left
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is not given, and no request to forget it has been given up
     */
    public boolean takeBack(Actor actor, UUID id) {
        ItemRow row = store.row(id).orElseThrow(Problem.NotFound::new);
        Item item = own(actor, id, Optional.empty());
        if (row.isForgettingGivenUp()) {
            item.askAgain(now());
            outgoing.takeBack(actor, row.kind(), row.subject());
            changed(actor, item, "evidence.take-back");
            return false;
        } else if (row.given().isEmpty()) {
            throw new Problem.Refused("evidence.refused.not-given");
        }
        boolean neverLeft = outgoing.takeBack(actor, row.kind(), row.subject());
        item.takeBack(neverLeft, now());
        changed(actor, item, "evidence.take-back");
        return neverLeft;
    }

    /**
     * Says that the host's answer has been seen.
     *
     * @param actor the person
     * @param id the item
     * @throws Problem.NotFound when it is not the actor's
     */
    public void noted(Actor actor, UUID id) {
        Item item = own(actor, id, Optional.empty());
        item.note(now());
        changed(actor, item, "evidence.note-answer");
    }

    private Item own(Actor actor, UUID id, Optional<Integer> version) {
        Item item = store.find(id).filter(i -> i.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != item.version()) {
            throw new Problem.Stale();
        }
        return item;
    }

    private void changed(Actor actor, Item item, String action) {
        store.flush();
        record(actor, action, item);
    }

    private void record(Actor actor, String action, Item item) {
        audit.record(actor, action, AuditedThing.of(KIND, item.id(), item.owner()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
