package fi.polku.mentoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIsMissingTest {
    private static final UUID THEME = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Offer OFFER =
            new Offer(List.of(new Offer.Theme(THEME, new Localized("Muutos", "", ""))), List.of("fi", "sv"));
    private static final Typed COMPLETE = new Typed(Map.of(
            "themes", THEME.toString(),
            "motivation", "m",
            "values", "v",
            "reflection", "r",
            "languages", "sv fi",
            "meets", "remote",
            "hours", "3"));

    private static List<String> fields(Typed typed, Offer offer) {
        return Answers.lacking(typed, offer).stream().map(FieldError::field).toList();
    }

    @Test
    void nothing_typed_lacks_all_that_is_required_in_the_order_of_the_form() {
        assertThat(fields(Typed.NOTHING, OFFER))
                .containsExactly("themes", "motivation", "values", "reflection", "languages", "meets", "hours");
    }

    @Test
    void interests_and_wishes_are_never_required() {
        assertThat(fields(COMPLETE, OFFER)).isEmpty();
        assertThat(Answers.of(COMPLETE, OFFER))
                .isEqualTo(new Answers(List.of(THEME), List.of("sv", "fi"), Meets.REMOTE, 3));
    }

    @Test
    void who_meets_at_a_place_says_where() {
        Typed somewhere = COMPLETE.with(Map.of("meets", "place"));
        assertThat(fields(somewhere, OFFER)).containsExactly("place");
        assertThat(fields(somewhere.with(Map.of("place", "Oulu")), OFFER)).isEmpty();
    }

    @Test
    void theme_that_was_given_up_and_language_that_is_none_are_not_chosen() {
        Typed other = COMPLETE.with(Map.of("themes", UUID.randomUUID().toString(), "languages", "de"));
        assertThat(fields(other, OFFER)).containsExactly("themes", "languages");
        assertThat(fields(other.with(Map.of("languages", "fi")), new Offer(List.of(), List.of("fi"))))
                .as("a programme without themes")
                .isEmpty();
    }

    @Test
    void hours_are_a_number_that_can_be_worked() {
        for (String wrong : List.of("0", "81", "two", "2,5", "-1", "99999999999")) {
            assertThat(fields(COMPLETE.with(Map.of("hours", wrong)), OFFER))
                    .as(wrong)
                    .containsExactly("hours");
        }
        assertThatThrownBy(() -> Answers.of(COMPLETE.with(Map.of("hours", "81")), OFFER))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void what_is_typed_is_kept_as_it_is_and_what_is_emptied_goes() {
        Typed wrong = COMPLETE.with(Map.of("hours", "two", "motivation", ""));
        assertThat(Typed.of(wrong.document())).isEqualTo(wrong);
        assertThat(wrong.value("motivation")).isEmpty();
        assertThat(new Typed(Map.of("unknown", "x")).fields()).isEmpty();
    }
}
