package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Texts FI = Texts.of(Locale.forLanguageTag("fi"));
    private static final Texts SV = Texts.of(Locale.forLanguageTag("sv-SE"));
    private static final Texts EN = Texts.of(Locale.forLanguageTag("en-US"));
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);

    @Test
    void speaks_the_language_asked_for_whatever_its_region() {
        assertThat(FI.get("nav.today")).isEqualTo("Tänään");
        assertThat(SV.get("nav.today")).isEqualTo("I dag");
        assertThat(EN.get("nav.today")).isEqualTo("Today");
    }

    @Test
    void speaks_finnish_to_those_whose_language_it_does_not_know() {
        assertThat(Texts.of(Locale.JAPANESE).language()).isEqualTo("fi");
    }

    @Test
    void fails_loudly_on_a_key_that_nobody_wrote() {
        assertThatThrownBy(() -> FI.get("no.such.key")).hasMessageContaining("no.such.key");
        assertThat(FI.has("no.such.key")).isFalse();
    }

    @Test
    void chooses_singular_and_plural() {
        assertThat(EN.get("form.errors", 1)).isEqualTo("One thing needs mending");
        assertThat(EN.get("form.errors", 3)).isEqualTo("3 things need mending");
    }

    @Test
    void writes_days_and_months_as_the_language_does() {
        LocalDate day = LocalDate.of(2027, 5, 31);
        assertThat(FI.date(day)).isEqualTo("31.5.2027");
        assertThat(SV.date(day)).isEqualTo("31.5.2027");
        assertThat(EN.date(day)).isEqualTo("31 May 2027");
        assertThat(FI.by(day)).isEqualTo("31.5.2027 mennessä");
        assertThat(SV.by(day)).isEqualTo("senast 31.5.2027");
        assertThat(FI.month(YearMonth.of(2027, 5))).isEqualTo("toukokuu 2027");
        assertThat(EN.month(YearMonth.of(2027, 5))).isEqualTo("May 2027");
    }

    @Test
    void shows_moments_in_finnish_time_summer_and_winter() {
        assertThat(FI.dateTime(Instant.parse("2027-02-03T12:02:00Z"))).isEqualTo("3.2.2027 klo 14.02");
        assertThat(FI.dateTime(Instant.parse("2027-07-03T12:02:00Z"))).isEqualTo("3.7.2027 klo 15.02");
        assertThat(EN.time(Instant.parse("2027-02-03T12:02:00Z"))).isEqualTo("14:02");
        assertThat(FI.date(Instant.parse("2027-02-03T22:30:00Z"))).isEqualTo("4.2.2027");
    }

    @Test
    void writes_numbers_as_the_language_does() {
        assertThat(FI.number(13896)).isEqualTo("13\u00a0896");
        assertThat(EN.number(13896)).isEqualTo("13,896");
        assertThat(FI.percent(40)).isEqualTo("40\u00a0%");
        assertThat(EN.percent(40)).isEqualTo("40%");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-03, tänään, today",
        "2027-02-04, huomenna, tomorrow",
        "2027-02-05, ylihuomenna, in two days",
        "2027-02-06, 3 päivän päästä, in 3 days",
        "2027-02-16, 13 päivän päästä, in 13 days",
        "2027-02-17, kahden viikon päästä, in two weeks",
        "2027-03-31, 8 viikon päästä, in 8 weeks",
        "2027-05-31, kolmen kuukauden päästä, in three months",
        "2027-12-31, 10 kuukauden päästä, in 10 months",
        "2029-02-03, kahden vuoden päästä, in two years",
        "2032-02-03, 5 vuoden päästä, in 5 years",
        "2027-02-02, eilen, yesterday",
        "2027-02-01, toissapäivänä, two days ago",
        "2027-01-04, 4 viikkoa sitten, 4 weeks ago",
        "2026-11-03, kolme kuukautta sitten, three months ago",
        "2024-02-03, 3 vuotta sitten, 3 years ago",
    })
    void says_how_far_a_day_is(LocalDate day, String finnish, String english) {
        assertThat(FI.relative(day, TODAY)).isEqualTo(finnish);
        assertThat(EN.relative(day, TODAY)).isEqualTo(english);
    }
}
