package fi.polku.mentoring.evidence;

import static java.util.stream.Collectors.toMap;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.path.CompletedSteps;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes items to look at, with what would be sent; for all of a list in two statements. */
@ApplicationScoped
class ItemViews {
    @Inject
    Competences competences;

    @Inject
    CompletedSteps steps;

    /** Items without the scales of their competences. */
    List<EvidenceItem> of(Actor actor, List<ItemRow> rows) {
        List<UUID> ids = rows.stream().map(ItemRow::step).distinct().toList();
        Map<UUID, CompletedStep> completed =
                steps.all(actor, ids).stream().collect(toMap(CompletedStep::id, Function.identity()));
        Map<String, CompetenceView> catalogue = catalogue(actor, rows, completed.values().stream());
        return rows.stream()
                .map(row -> view(row, Optional.ofNullable(completed.get(row.step())), catalogue, List.of()))
                .toList();
    }

    /** All that a completed step may tell, and has told. */
    StepEvidence of(Actor actor, CompletedStep step, Set<HostMessage.Kind> taken, List<ItemRow> rows) {
        Map<String, CompetenceView> catalogue = catalogue(actor, rows, Stream.of(step));
        return new StepEvidence(
                step,
                taken,
                rows.stream()
                        .map(row -> view(row, Optional.of(step), catalogue, List.of()))
                        .toList(),
                step.competences().stream()
                        .filter(catalogue::containsKey)
                        .map(uri -> new StepEvidence.Named(uri, name(uri, catalogue)))
                        .toList());
    }

    /** One item, with the scale of its competence. */
    EvidenceItem of(Actor actor, ItemRow row) {
        Optional<CompletedStep> step = steps.find(actor, row.step());
        if (row.competence().isEmpty()) {
            return view(row, step, catalogue(actor, List.of(row), step.stream()), List.of());
        }
        Optional<CompetenceView> competence = row.competence().flatMap(uri -> competences.byUri(actor, uri));
        Map<String, CompetenceView> catalogue =
                competence.map(view -> Map.of(view.uri(), view)).orElse(Map.of());
        return view(row, step, catalogue, competence.map(CompetenceView::scale).orElse(List.of()));
    }

    /** The competences that an item's message may name. */
    Map<String, CompetenceView> catalogue(Actor actor, ItemRow row, CompletedStep step) {
        return catalogue(actor, List.of(row), Stream.of(step));
    }

    private Map<String, CompetenceView> catalogue(Actor actor, List<ItemRow> rows, Stream<CompletedStep> completed) {
        return competences.byUris(
                actor,
                Stream.concat(
                                rows.stream().flatMap(row -> row.competence().stream()),
                                completed.flatMap(step -> step.competences().stream()))
                        .distinct()
                        .toList());
    }

    private static EvidenceItem view(
            ItemRow row, Optional<CompletedStep> step, Map<String, CompetenceView> catalogue, List<ScaleStep> scale) {
        return new EvidenceItem(
                row.id(),
                new EvidenceItem.StepName(row.step(), row.stepTitle()),
                new EvidenceItem.About(
                        row.kind(),
                        row.competence()
                                .map(uri ->
                                        new EvidenceItem.Competence(uri, name(uri, catalogue), scale, row.levelNow()))),
                row.words(),
                shown(row, step, catalogue),
                row.standing(),
                row.version());
    }

    private static Optional<EvidenceItem.Shown> shown(
            ItemRow row, Optional<CompletedStep> step, Map<String, CompetenceView> catalogue) {
        Optional<HostMessage> message = row.given().isPresent()
                ? row.given()
                        .map(text ->
                                MessageContent.read(row.kind(), row.subject().toString(), row.hostPerson(), text))
                : step.flatMap(s -> MessageComposer.message(row, s, catalogue, Instant.EPOCH));
        return message.map(m -> new EvidenceItem.Shown(m, names(m, step, catalogue), MessageMark.of(m)));
    }

    private static EvidenceItem.Names names(
            HostMessage message, Optional<CompletedStep> step, Map<String, CompetenceView> catalogue) {
        Optional<String> approver = message instanceof StepCompletion completion
                ? step.flatMap(CompletedStep::approvedBy)
                        .filter(a -> a.hostId().equals(completion.approvedBy()))
                        .map(CompletedStep.Approver::name)
                : Optional.empty();
        return new EvidenceItem.Names(
                catalogue.values().stream().collect(toMap(CompetenceView::uri, CompetenceView::name)), approver);
    }

    private static Localized name(String uri, Map<String, CompetenceView> catalogue) {
        return Optional.ofNullable(catalogue.get(uri))
                .map(CompetenceView::name)
                .orElseGet(() -> new Localized(uri, uri, uri));
    }
}
