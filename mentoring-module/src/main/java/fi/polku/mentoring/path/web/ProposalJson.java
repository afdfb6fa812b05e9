package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathChange;
import fi.polku.mentoring.path.Position;
import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.StepContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of a path as the API shows it, its texts in the caller's language. {@code by} is person or supervisor;
 * {@code change} is add, drop or move; {@code title} is the new step's, or that of the step it is about; {@code after} is a
 * step's id, {@code start} or {@code end}, left out when the place stays; {@code status} is open, agreed, declined or
 * withdrawn.
 */
public record ProposalJson(
        UUID id,
        UUID path,
        UUID owner,
        String by,
        String change,
        @Nullable UUID step,
        String title,
        @Nullable String criterion,
        @Nullable String kind,
        @Nullable List<String> competences,
        @Nullable String after,
        @Nullable Boolean dueChanges,
        @Nullable LocalDate due,
        @Nullable String reason,
        String status,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /**
     * A proposal for the API.
     *
     * @param proposal as read
     * @param language the caller's
     * @return as shown
     */
    public static ProposalJson of(ProposalView proposal, Locale language) {
        Optional<StepContent> added =
                proposal.change() instanceof PathChange.Add add ? Optional.of(add.content()) : Optional.empty();
        return new ProposalJson(
                proposal.id(),
                proposal.path(),
                proposal.owner(),
                proposal.by().code(),
                proposal.change().kind(),
                proposal.change().step().orElse(null),
                added.map(StepContent::title)
                        .or(() -> proposal.seen().map(ProposalView.Seen::title))
                        .map(title -> title.in(language))
                        .orElse(""),
                added.map(c -> c.criterion().in(language))
                        .filter(c -> !c.isEmpty())
                        .orElse(null),
                added.map(c -> c.kind().code()).orElse(null),
                added.map(StepContent::competences).orElse(null),
                after(proposal.change()),
                proposal.change() instanceof PathChange.Move move ? move.due().isPresent() : null,
                due(proposal.change()),
                proposal.reason().orElse(null),
                proposal.outcome().status().code(),
                proposal.proposedAt(),
                proposal.outcome().decidedAt().orElse(null),
                proposal.outcome().answer().orElse(null));
    }

    private static @Nullable String after(PathChange change) {
        Optional<Position> position = change instanceof PathChange.Add add
                ? Optional.of(add.position())
                : change instanceof PathChange.Move move ? move.position() : Optional.empty();
        return position.map(p ->
                        p.after().map(UUID::toString).orElse(p.where().name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable LocalDate due(PathChange change) {
        if (change instanceof PathChange.Add add) {
            return add.due().orElse(null);
        }
        return change instanceof PathChange.Move move
                ? move.due().flatMap(PathChange.NewDue::day).orElse(null)
                : null;
    }
}
