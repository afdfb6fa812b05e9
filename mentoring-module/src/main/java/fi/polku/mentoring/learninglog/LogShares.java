package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Colleague;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.ShareView;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.sharing.SharingChoices;
import fi.polku.mentoring.sharing.Subject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How people share the entries of their learning log. Each method is for the author alone; to others the entry does not exist here. */
@UseCases
public class LogShares {
    @Inject
    LogEntryStore store;

    @Inject
    Sharing sharing;

    /**
     * Who may read one's own entry.
     *
     * @param actor the author
     * @param id the entry
     * @return empty when only the author may
     * @throws Problem.NotFound when it is not the actor's
     */
    public List<ShareView> readers(Actor actor, UUID id) {
        return sharing.readers(actor, subject(own(actor, id)));
    }

    /**
     * Shares one's own entry.
     *
     * @param actor the author
     * @param id the entry
     * @param reader with whom
     * @return the share
     * @throws Problem.NotFound when it is not the actor's
     */
    public ShareView share(Actor actor, UUID id, Reader reader) {
        return sharing.share(actor, subject(own(actor, id)), reader);
    }

    /**
     * Ends a share of one's own entry.
     *
     * @param actor the author
     * @param id the entry
     * @param reader with whom it was shared
     * @throws Problem.NotFound when it is not the actor's
     */
    public void revoke(Actor actor, UUID id, Reader reader) {
        sharing.revoke(actor, subject(own(actor, id)), reader);
    }

    /**
     * What there is to choose from when one shares an entry.
     *
     * @param actor the author
     * @param id the entry
     * @param name the beginning of a colleague's name; absent when none is looked for
     * @return the entry and the choices
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public Choices choices(Actor actor, UUID id, Optional<String> name) {
        LogEntryView entry = own(actor, id);
        return new Choices(entry, sharing.choices(actor, subject(entry), name));
    }

    /**
     * What a reader would see of one's own entry.
     *
     * @param actor the author
     * @param id the entry
     * @param reader with whom it may be shared
     * @return the entry as that reader would see it, and who that is; never the host, who is refused
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Invalid when the named person is not in the actor's organisation, or is the actor
     * @throws Problem.Refused when there is no supervisor to share with
     */
    public Preview preview(Actor actor, UUID id, Reader reader) {
        LogEntryView entry = own(actor, id);
        Optional<Colleague> who = sharing.who(actor, subject(entry), reader);
        return new Preview(entry.asSeenBy(reader instanceof Reader.Supervisor ? Right.SUPERVISOR : Right.NAMED), who);
    }

    private LogEntryView own(Actor actor, UUID id) {
        return store.view(id).filter(g -> g.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
    }

    private static Subject subject(LogEntryView entry) {
        return new Subject(SharedKind.LOG_ENTRY, entry.id(), entry.owner());
    }

    /**
     * An entry and whom it may be shared with.
     *
     * @param entry the entry
     * @param sharing the choices
     */
    public record Choices(LogEntryView entry, SharingChoices sharing) {}

    /**
     * An entry as another would see it.
     *
     * @param entry without what stays with its author
     * @param reader who would see it
     */
    public record Preview(LogEntryView entry, Optional<Colleague> reader) {}
}
