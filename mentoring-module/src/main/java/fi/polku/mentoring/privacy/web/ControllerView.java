package fi.polku.mentoring.privacy.web;

import fi.polku.mentoring.privacy.Controller;
import fi.polku.mentoring.privacy.Retention;
import fi.polku.mentoring.shared.Texts;
import java.util.List;

/**
 * A controller as the page shows it.
 *
 * @param controller who
 * @param name in the reader's language
 * @param differing what it keeps longer or shorter than others
 */
public record ControllerView(Controller controller, String name, List<KeptRow> differing) {

    static List<ControllerView> of(List<Controller> controllers, Retention retention, Texts t) {
        return controllers.stream()
                .map(each -> new ControllerView(
                        each, each.name().in(t.locale()), KeptRow.of(retention.differing(each.id()), t)))
                .toList();
    }
}
