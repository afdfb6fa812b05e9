package fi.polku.mentoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ItemIsDecidedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final byte[] SEALED = {1, 2, 3};

    /** All that can be done with an item. */
    enum Deed {
        WRITE,
        GIVE,
        KEEP,
        TAKE_BACK_IN_TIME,
        TAKE_BACK_LATE
    }

    private static Item evidence() {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), "http://example.org/skill/1", NOW);
    }

    private static void make(Item item, Deed deed) {
        switch (deed) {
            case WRITE -> item.write(new Item.Words(SEALED, null, Optional.of(3)), NOW);
            case GIVE -> item.give(SEALED, NOW);
            case KEEP -> item.keep(NOW);
            case TAKE_BACK_IN_TIME -> item.takeBack(true, NOW);
            case TAKE_BACK_LATE -> item.takeBack(false, NOW);
        }
    }

    private static boolean done(Item item, Deed deed) {
        try {
            make(item, deed);
            return true;
        } catch (Problem.Refused refused) {
            return false;
        }
    }

    @Property
    void what_is_given_can_only_be_taken_back_and_nothing_else_can(@ForAll @Size(max = 20) List<Deed> deeds) {
        Item item = evidence();
        boolean given = false;
        for (Deed deed : deeds) {
            boolean takesBack = deed == Deed.TAKE_BACK_IN_TIME || deed == Deed.TAKE_BACK_LATE;
            assertThat(done(item, deed)).as("%s while given is %s", deed, given).isEqualTo(takesBack == given);
            given = given ? !takesBack : deed == Deed.GIVE;
        }
    }

    @Test
    void completion_of_a_step_has_no_words_to_write_and_goes_by_the_steps_id() {
        UUID step = UUID.randomUUID();
        Item completion = new Item(UUID.randomUUID(), step, NOW);
        assertThatThrownBy(() -> make(completion, Deed.WRITE)).isInstanceOf(Problem.Refused.class);
        assertThat(completion.subject()).isEqualTo(step);
        assertThat(evidence().subject()).isNotEqualTo(step);
    }
}
