package fi.polku.mentoring.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Look;
import fi.polku.mentoring.sharing.NamedThing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfMyDataTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static Look look(Optional<UUID> who, String right, String action) {
        NamedThing thing = new NamedThing("goal", Optional.of(ID), Optional.empty(), Optional.empty());
        return new Look(1, Instant.EPOCH, who, who.map(w -> "Aino Koskela"), right, action, thing);
    }

    /** All that others may do to what is one's own; the last words of a few are those of several kinds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "goal.read",
                "log-entry.read",
                "path.read",
                "step.read",
                "step.approve",
                "step.return",
                "step.reconsider",
                "path-proposal.propose",
                "path-proposal.agreed",
                "path-proposal.declined",
                "path-proposal.withdrawn",
                "goal.sent-to-host",
                "evidence.withdrawn-from-host",
                "step.refused-by-host",
                "evidence.answered-by-host",
                "message.resend",
                "message.drop",
                "person.merge",
                "guest.accept",
                "guest.join",
                "deputy.name",
                "deputy.end"
            })
    void every_deed_has_its_word(String action) {
        for (Texts t : Texts.all()) {
            assertThat(MyDataWords.action(t, look(Optional.of(ID), "named", action)))
                    .isNotEqualTo(t.get("mydata.action.other"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "supervisor", "deputy", "hr", "administrator"})
    void every_right_has_its_word(String right) {
        for (Texts t : Texts.all()) {
            assertThat(MyDataWords.right(t, look(Optional.of(ID), right, "goal.read")))
                    .isNotEqualTo(t.get("mydata.right.other"));
        }
    }

    @Test
    void what_nobody_did_polku_did() {
        assertThat(MyDataWords.who(ENGLISH, look(Optional.empty(), "own", "person.merge")))
                .isEqualTo("Polku itself");
        assertThat(MyDataWords.right(ENGLISH, look(Optional.empty(), "own", "person.merge")))
                .isEqualTo("automatically");
    }

    @Test
    void an_entry_is_told_by_its_day_and_leads_to_its_page() {
        NamedThing entry =
                new NamedThing("log-entry", Optional.of(ID), Optional.empty(), Optional.of(LocalDate.of(2026, 5, 3)));
        assertThat(MyDataWords.thing(ENGLISH, entry)).startsWith("Entry of 3");
        assertThat(MyDataWords.path(entry)).contains("/log/" + ID);
    }

    @Test
    void what_is_gone_leads_nowhere() {
        NamedThing gone = new NamedThing("goal", Optional.of(ID), Optional.empty(), Optional.empty());
        assertThat(MyDataWords.thing(ENGLISH, gone)).isEqualTo("Mentoring goal");
        assertThat(MyDataWords.path(gone)).isEmpty();
        NamedThing there = new NamedThing(
                "goal", Optional.of(ID), Optional.of(new Localized("Tavoite", "", "")), Optional.empty());
        assertThat(MyDataWords.path(there)).contains("/goals/" + ID);
    }
}
