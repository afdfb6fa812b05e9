package fi.polku.mentoring.material;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Material of programmes and rounds: organisers put it there, those whom it is for read it from the first day of its phase. */
@UseCases
public class Materials {
    private static final String KIND = "material";

    @Inject
    MaterialStore store;

    @Inject
    FileStore files;

    @Inject
    ShelfStore shelves;

    @Inject
    MaterialSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What stands on a shelf: all of it for who runs the programme, for others what is for them and may be seen by now.
     *
     * @param actor who sees the programme
     * @param shelf which
     * @return all of it
     * @throws Problem.NotFound when there is none for the actor
     */
    public Shelved read(Actor actor, Shelf shelf) {
        Shelved empty = shelved(actor, shelf);
        List<Material> all = store.list(empty.programme().id(), empty.of().map(Round::id));
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        boolean whole = empty.run() || empty.of().isEmpty();
        return new Shelved(
                shelf,
                empty.programme(),
                empty.of(),
                all.stream()
                        .filter(each -> whole || each.shownOn(empty.of(), today))
                        .toList());
    }

    private Shelved shelved(Actor actor, Shelf shelf) {
        actor.person();
        return shelves.find(shelf).orElseThrow(Problem.NotFound::new);
    }

    /**
     * What is seen by now of a round whose programme has been read already.
     *
     * @param actor who sees it
     * @param programme which
     * @param round one of its rounds; absent where it has none
     * @return in order
     */
    List<Material> seen(Actor actor, UUID programme, Optional<Round> round) {
        actor.person();
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        return store.list(programme, round.map(Round::id)).stream()
                .filter(each -> each.shownOn(round, today))
                .toList();
    }

    /**
     * A shelf for who may change it, before anything of what they send is looked at.
     *
     * @param actor who runs the programme
     * @param shelf which
     * @return it, without what stands there
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public Shelved toFill(Actor actor, Shelf shelf) {
        Shelved found = shelved(actor, shelf);
        if (!found.run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return found;
    }

    /**
     * Reads a piece of material.
     *
     * @param actor whom it is for
     * @param id the material
     * @return as it is
     * @throws Problem.NotFound when there is none for the actor
     */
    public Material get(Actor actor, UUID id) {
        actor.person();
        return store.find(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * The same with the shelf it stands on, for who may change it.
     *
     * @param material it
     * @param shelved where it stands, with all beside it
     */
    public record OnShelf(Material material, Shelved shelved) {}

    /**
     * Reads a piece of material to change it.
     *
     * @param actor who runs its programme
     * @param id the material
     * @return it, and where it stands
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run its programme
     */
    public OnShelf toChange(Actor actor, UUID id) {
        Material found = get(actor, id);
        Shelf shelf = found.round().map(Shelf::ofRound).orElseGet(() -> Shelf.ofProgramme(found.programme()));
        Shelved shelved = read(actor, shelf);
        if (!shelved.run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return new OnShelf(found, shelved);
    }

    /**
     * Adds a link or a story as the last of its phase.
     *
     * @param actor who runs the programme
     * @param shelf where
     * @param kind either
     * @param said what is said of it
     * @return its id
     * @throws Problem.Invalid when its phase or audience is none of the programme's
     * @throws Problem.Refused when there is as much as may be
     */
    public UUID add(Actor actor, Shelf shelf, MaterialKind kind, MaterialContent said) {
        if (kind == MaterialKind.FILE) {
            throw new IllegalArgumentException("a file is added with its content");
        }
        return add(actor, toFill(actor, shelf), kind, said, Optional.empty());
    }

    /**
     * Adds a file as the last of its phase.
     *
     * @param actor who runs the programme
     * @param shelf where
     * @param said what is said of it
     * @param file that has been looked at
     * @return the id of the material
     * @throws Problem.Invalid when its phase or audience is none of the programme's
     * @throws Problem.Refused when there is as much as may be
     */
    public UUID addFile(Actor actor, Shelf shelf, MaterialContent said, CheckedFile file) {
        return add(actor, toFill(actor, shelf), MaterialKind.FILE, said, Optional.of(file));
    }

    private UUID add(
            Actor actor, Shelved shelf, MaterialKind kind, MaterialContent said, Optional<CheckedFile> content) {
        fits(shelf, said);
        if (store.countAlone(shelf.programme().id()) >= settings.most()) {
            throw new Problem.Refused("material.refused.too-much", settings.most());
        }
        UUID id = UUID.randomUUID();
        Optional<UUID> file = content.map(c -> UUID.randomUUID());
        store.add(id, shelf, kind, said, file, actor.person(), clock.instant());
        content.ifPresent(checked -> files.add(file.orElseThrow(), checked));
        record(actor, "material.add", id);
        return id;
    }

    private static void fits(Shelved shelf, MaterialContent said) {
        if (said.phase().filter(phase -> !shelf.phases().contains(phase)).isPresent()) {
            throw new Problem.Invalid("phase", "material.phase.none");
        }
        if (!shelf.audiences().contains(said.reached())) {
            throw new Problem.Invalid("audience", "field.choice");
        }
    }

    /**
     * Changes what is said.
     *
     * @param actor who runs the programme
     * @param id the material
     * @param version the version the change was made on; absent when any will do
     * @param change from what is said to what shall be
     * @return as it is now
     * @throws Problem.Stale when it was changed since that version
     */
    public Material change(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<MaterialContent> change) {
        OnShelf before = toChange(actor, id);
        version.filter(seen -> seen != before.material().version()).ifPresent(other -> {
            throw new Problem.Stale();
        });
        MaterialContent said = change.apply(before.material().said());
        fits(before.shelved(), said);
        store.change(before.material(), said, clock.instant());
        record(actor, "material.change", id);
        return store.find(id).orElseThrow();
    }

    /**
     * Puts another file in the place of a file.
     *
     * @param actor who runs the programme
     * @param id the material
     * @param file that has been looked at
     * @return as it is now
     * @throws Problem.Refused when it is no file
     */
    public Material replace(Actor actor, UUID id, CheckedFile file) {
        Material before = toChange(actor, id).material();
        if (before.kind() != MaterialKind.FILE) {
            throw new Problem.Refused("material.refused.no-file");
        }
        UUID next = UUID.randomUUID();
        store.replace(before, next, clock.instant());
        files.add(next, file);
        record(actor, "material.replace", id);
        return store.find(id).orElseThrow();
    }

    /**
     * Moves it one place among those of its phase; at the end of them it stays.
     *
     * @param actor who runs the programme
     * @param id the material
     * @param up before the one above it; else after the one below
     */
    public void move(Actor actor, UUID id, boolean up) {
        OnShelf found = toChange(actor, id);
        List<Material> beside = found.shelved().beside(found.material());
        int at = beside.stream().map(Material::id).toList().indexOf(id);
        int next = up ? at - 1 : at + 1;
        if (next >= 0 && next < beside.size()) {
            store.swap(id, beside.get(next).id());
            record(actor, "material.move", id);
        }
    }

    /**
     * Throws it away; a file with the last material that has it.
     *
     * @param actor who runs the programme
     * @param id the material
     * @return where it stood
     */
    public Shelf remove(Actor actor, UUID id) {
        Shelf shelf = toChange(actor, id).shelved().shelf();
        store.remove(id);
        record(actor, "material.remove", id);
        return shelf;
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }
}
