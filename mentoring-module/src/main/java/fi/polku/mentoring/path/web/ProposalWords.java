package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathChange;
import fi.polku.mentoring.path.Position;
import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Side;
import fi.polku.mentoring.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proposal in words.
 *
 * @param proposal the proposal
 * @param t the reader's language
 */
public record ProposalWords(ProposalView proposal, Texts t) {

    /**
     * One thing about it.
     *
     * @param term what
     * @param text its value
     */
    public record Row(String term, String text) {}

    /**
     * What would change, in a line.
     *
     * @return such as "New step: …"
     */
    public String title() {
        String step = proposal.change() instanceof PathChange.Add add
                ? add.content().title().in(t.locale())
                : proposal.seen().map(seen -> seen.title().in(t.locale())).orElse("");
        return t.get("proposal.title." + proposal.change().kind(), step);
    }

    /**
     * Who proposed it, and when.
     *
     * @param reader which side reads it
     * @param name the person's name, for the supervisor
     * @return a sentence
     */
    public String by(Side reader, String name) {
        String day = t.date(proposal.proposedAt());
        if (proposal.by() == reader) {
            return t.get("proposal.by.you", day);
        }
        return proposal.by() == Side.SUPERVISOR
                ? t.get("proposal.by.supervisor", day)
                : t.get("proposal.by.person", name, day);
    }

    /**
     * What would change, thing by thing.
     *
     * @return in the order of a step's page
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (proposal.change() instanceof PathChange.Add add) {
            String criterion = add.content().criterion().in(t.locale());
            if (!criterion.isEmpty()) {
                rows.add(new Row(t.get("step.criterion"), criterion));
            }
            rows.add(new Row(
                    t.get("step.kind"),
                    t.get("step.kind." + add.content().kind().code())));
            add.due().ifPresent(due -> rows.add(new Row(t.get("common.due"), t.date(due))));
            rows.add(new Row(t.get("proposal.place"), place(add.position())));
        } else if (proposal.change() instanceof PathChange.Move move) {
            move.due().ifPresent(due -> rows.add(new Row(t.get("common.due"), due(due))));
            move.position().ifPresent(to -> rows.add(new Row(t.get("proposal.place"), place(to))));
        }
        return rows;
    }

    private String due(PathChange.NewDue due) {
        return t.get("proposal.due", day(proposal.seen().flatMap(ProposalView.Seen::due)), day(due.day()));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(t::date).orElse(t.get("common.noDue"));
    }

    private String place(Position position) {
        return switch (position.where()) {
            case START -> t.get("proposal.place.start");
            case END -> t.get("proposal.place.end");
            case AFTER ->
                t.get(
                        "proposal.place.after",
                        proposal.afterTitle().map(title -> title.in(t.locale())).orElse(t.get("proposal.place.gone")));
        };
    }
}
