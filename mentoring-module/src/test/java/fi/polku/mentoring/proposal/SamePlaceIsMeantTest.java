package fi.polku.mentoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamePlaceIsMeantTest {
    @Test
    void in_either_language_and_in_every_case() {
        assertThat(MeetingPlaces.of("Helsinki")).containsExactly("helsinki");
        assertThat(MeetingPlaces.of("Helsingfors centrum")).containsExactly("helsinki");
        assertThat(MeetingPlaces.of("Mieluiten Helsingissä, keskustassa")).containsExactly("helsinki");
        assertThat(MeetingPlaces.of("ÅBO")).isEqualTo(MeetingPlaces.of("turussa"));
    }

    @Test
    void several_are_all_of_them() {
        assertThat(MeetingPlaces.of("Tampere tai Hämeenlinna / Lahti"))
                .containsExactly("hämeenlinna", "lahti", "tampere");
    }

    @Test
    void unknown_one_is_what_was_typed() {
        assertThat(MeetingPlaces.of("Taivalkoski")).containsExactly("taivalkoski");
        assertThat(MeetingPlaces.of("–")).isEmpty();
    }

    @Test
    void words_around_a_known_place_are_no_places() {
        assertThat(MeetingPlaces.of("Haluan tavata Tampereella, koska asun siellä"))
                .containsExactly("tampere");
    }

    @Test
    void sentence_without_a_known_place_says_nothing() {
        assertThat(MeetingPlaces.of("Haluan oppia kysymään ja peilata omaa työtäni"))
                .isEmpty();
    }
}
