package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.Handouts;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Material of this phase on the pages of programmes and groups. */
@ApplicationScoped
class HandoutsOfPhase implements Handouts {
    private static final int MOST = 12;

    @Inject
    Materials materials;

    @Inject
    Clock clock;

    @Override
    public Now now(Actor actor, UUID programme, Optional<Round> round) {
        Shelf shelf = round.map(r -> Shelf.ofRound(r.id())).orElseGet(() -> Shelf.ofProgramme(programme));
        List<Material> all = materials.seen(actor, programme, round);
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        List<PhaseKind> phases = round.stream()
                .flatMap(r -> r.timeline().byDay().stream())
                .filter(phase -> phase.includes(today))
                .map(Phase::kind)
                .toList();
        List<Piece> pieces = all.stream()
                .filter(each -> each.said().phase().map(phases::contains).orElse(true))
                .limit(MOST)
                .map(each -> piece(each, shelf))
                .toList();
        return new Now(shelf.path(), pieces, all.size() - pieces.size());
    }

    private static Piece piece(Material each, Shelf shelf) {
        MaterialContent said = each.said();
        String code = each.kind().code();
        return switch (each.kind()) {
            case LINK ->
                new Piece(
                        code,
                        said.title(),
                        said.text(),
                        said.address().map(WebAddress::server).orElse(""),
                        said.address().map(WebAddress::text).orElse(""));
            case FILE ->
                new Piece(
                        code,
                        said.title(),
                        said.text(),
                        each.file().map(StoredFile::name).orElse(""),
                        "/material/" + each.id() + "/file");
            case STORY ->
                new Piece(code, said.title(), new Localized("", "", ""), "", shelf.path() + "#m-" + each.id());
        };
    }
}
