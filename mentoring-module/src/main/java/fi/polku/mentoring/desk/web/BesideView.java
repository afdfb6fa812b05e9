package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.application.SideBySide;
import fi.polku.mentoring.desk.DeskNotes;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Some who applied, side by side: what they wrote, and what the matching group has written down about them. */
@ApplicationScoped
class BesideView {
    @Inject
    Visit visit;

    @Inject
    SideBySide sideBySide;

    @Inject
    DeskNotes notes;

    /** Where they are shown. */
    static String path(UUID round, Collection<UUID> applications, boolean hidden) {
        return "/rounds/" + round + "/desk/compare?"
                + applications.stream().map(id -> "application=" + id).collect(Collectors.joining("&"))
                + (hidden ? "&names=hidden" : "");
    }

    View of(UUID round, Collection<UUID> applications, DeskQuestion question, String refused, FormView form) {
        Set<UUID> all = new LinkedHashSet<>(applications);
        return new View(
                "desk/compare.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("desk.compare.title"), "desk"),
                        "beside",
                        sideBySide.read(visit.actor(), round, all),
                        "notes",
                        notes.beside(visit.actor(), round, all),
                        "base",
                        "/rounds/" + round + "/desk/notes",
                        "asked",
                        path(round, all, question.hidden()).replaceFirst("^[^?]*", ""),
                        "back",
                        "/rounds/" + round + "/desk" + question.kept(),
                        "hidden",
                        question.hidden(),
                        "refused",
                        refused,
                        "form",
                        form));
    }
}
