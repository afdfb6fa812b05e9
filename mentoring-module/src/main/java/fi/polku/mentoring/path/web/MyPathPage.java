package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathTemplates;
import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.path.TemplateSummary;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one's own path, or of the templates to begin one with; also shown again when something was refused. */
@RequestScoped
public class MyPathPage {
    private static final int TEMPLATES = 50;

    @Inject
    Visit visit;

    @Inject
    Paths paths;

    @Inject
    Proposals proposals;

    @Inject
    PathTemplates templates;

    @Inject
    Clock clock;

    /**
     * The page as things are now.
     *
     * @return 200
     */
    public View show() {
        return show("");
    }

    /**
     * The page as things are now, and why what was wanted was not done.
     *
     * @param refused the reason
     * @return to be sent with the problem's status
     */
    public View show(Problem.Refused refused) {
        return show(visit.t().get(refused.key(), refused.arguments()));
    }

    private View show(String refused) {
        Texts t = visit.t();
        Optional<PathView> path = paths.mine(visit.actor());
        boolean open = path.filter(p -> p.completedAt().isEmpty()).isPresent();
        List<ProposalView> changes =
                open ? proposals.list(visit.actor(), visit.actor().person()) : List.of();
        List<TemplateSummary> offered = open
                ? List.of()
                : templates.toBegin(visit.actor(), Cursor.start(), TEMPLATES).items();
        String title = path.map(p -> p.name().in(t.locale())).orElse(t.get("path.title"));
        return new View(
                "path/mine.jte",
                Map.of(
                        "page", visit.page(title, "development"),
                        "path", path,
                        "proposals", changes,
                        "templates", offered,
                        "refused", refused,
                        "today", today()));
    }

    /** The day it is in Finland. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
