package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Colleague;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.SharingChoices;
import fi.polku.mentoring.web.Page;
import fi.polku.mentoring.web.View;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing of a feature as the sharing pages handle it: the seam between a feature and the pages that all features share by.
 *
 * <p>A feature's page resource gives its thing this face and hands it on; the pages then live under the thing's own address:
 *
 * <pre>
 *   &#64;Inject SharingPages sharing;
 *
 *   &#64;Path("{id}/sharing")
 *   public SharingFlow sharing(&#64;PathParam("id") UUID id) {
 *       return sharing.of(new GoalSharing(goals, id));
 *   }
 * </pre>
 *
 * <p>That gives {@code GET …/sharing} (who reads it, and whom to share with), {@code GET …/sharing/preview?with=} (exactly what
 * that reader will see), {@code POST …/sharing} and {@code POST …/sharing/revoke} (both with {@code with}, each undone by the
 * other). Each method is one use case of the feature, hence one transaction; it refuses what is not the actor's with {@link
 * Problem.NotFound}. Texts are {@code sharing.*.<kind>}; the line beside a text that leads here is {@link ReaderLine}.
 */
public interface Shareable {

    /**
     * What it is.
     *
     * @return chooses the words of the pages
     */
    SharedKind kind();

    /**
     * The address of its own page.
     *
     * @return such as {@code /goals/ID}; the sharing pages are below it
     */
    String path();

    /**
     * Where it belongs in the navigation.
     *
     * @return the key of a navigation item, such as {@code development}
     */
    String place();

    /**
     * What there is to choose from; see {@link fi.polku.mentoring.sharing.Sharing#choices}.
     *
     * @param actor the owner
     * @param name the beginning of a colleague's name, absent when none is looked for
     * @return what it is called, and the choices
     */
    Overview overview(Actor actor, Optional<String> name);

    /**
     * What a reader would see; see {@link fi.polku.mentoring.sharing.Sharing#who}.
     *
     * @param actor the owner
     * @param reader with whom it may be shared
     * @return drawn by the same template that the reader will be shown
     */
    Preview preview(Actor actor, Reader reader);

    /**
     * Shares it.
     *
     * @param actor the owner
     * @param reader with whom
     * @return the reader's name, absent for the host
     */
    Optional<String> share(Actor actor, Reader reader);

    /**
     * Ends a share.
     *
     * @param actor the owner
     * @param reader with whom it was shared
     */
    void revoke(Actor actor, Reader reader);

    /**
     * A thing and who may read it.
     *
     * @param title what the thing is called, in a line
     * @param choices who reads it now, and whom it may be shared with
     */
    record Overview(String title, SharingChoices choices) {}

    /**
     * A thing as a reader would see it.
     *
     * @param title what the thing is called, in a line
     * @param reader the person, absent for the host
     * @param seen the template part that draws it, given the frame of the page; its headings begin at level 3
     */
    record Preview(String title, Optional<Colleague> reader, Function<Page, View> seen) {}
}
