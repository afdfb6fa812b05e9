package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FormOfAGroupTest {
    private static final Texts FINNISH = Texts.of(Locale.forLanguageTag("fi"));

    private static GroupForm form(Places... places) {
        return new GroupForm(List.of(places), false);
    }

    @Test
    void common_forms_are_known_by_their_sizes() {
        assertThat(form(Places.of(GroupRole.MENTOR, 1, 1), Places.of(GroupRole.MENTEE, 1, 1))
                        .kind())
                .isEqualTo(FormKind.PAIR);
        assertThat(form(Places.of(GroupRole.PEER, 3, 3)).kind()).isEqualTo(FormKind.TRIAD);
        assertThat(form(Places.of(GroupRole.MENTOR, 2, 2), Places.of(GroupRole.MENTEE, 2, 3))
                        .kind())
                .isEqualTo(FormKind.SMALL_GROUP);
        assertThat(form(Places.of(GroupRole.SENIOR, 2, 3), Places.of(GroupRole.NEWCOMER, 2, 3))
                        .kind())
                .isEqualTo(FormKind.REVERSE);
        assertThat(form(Places.of(GroupRole.PEER, 3, 4)).kind()).isEqualTo(FormKind.OWN);
    }

    @Test
    void says_its_sizes_in_words() {
        assertThat(form(Places.of(GroupRole.MENTEE, 2, 3), Places.of(GroupRole.MENTOR, 2, 2))
                        .words(FINNISH))
                .isEqualTo("2 mentoria ja 2–3 aktoria, yhteensä 4–5 henkilöä");
        assertThat(form(Places.of(GroupRole.MENTOR, 1, 1), Places.of(GroupRole.MENTEE, 1, 1))
                        .words(FINNISH))
                .isEqualTo("1 mentori ja 1 aktori, yhteensä 2 henkilöä");
        assertThat(Samples.triad().words(FINNISH)).isEqualTo("3 vertaista");
    }

    @Test
    void tells_who_is_missing_and_who_is_too_many() {
        GroupForm four = form(Places.of(GroupRole.MENTOR, 2, 2), Places.of(GroupRole.MENTEE, 2, 3));
        assertThat(four.misfits(Map.of(GroupRole.MENTOR, 2, GroupRole.MENTEE, 3)))
                .isEmpty();
        assertThat(four.misfits(Map.of(GroupRole.MENTOR, 1, GroupRole.MENTEE, 4, GroupRole.PEER, 1)))
                .isEqualTo(Map.of(GroupRole.MENTOR, -1, GroupRole.MENTEE, 1, GroupRole.PEER, 1));
    }

    @Test
    void refuses_what_is_no_group() {
        refused("programme.form.no-places");
        refused("programme.form.too-small", Places.of(GroupRole.MENTOR, 1, 1));
        refused("programme.form.too-large", Places.of(GroupRole.MENTOR, 4, 4), Places.of(GroupRole.MENTEE, 2, 12));
        refused("programme.form.role-twice", Places.of(GroupRole.PEER, 1, 1), Places.of(GroupRole.PEER, 2, 2));
    }

    private static void refused(String key, Places... places) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> form(places))
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(e -> e.key()).containsExactly(key));
    }

    @Property
    void fits_exactly_when_each_role_is_within_its_sizes(
            @ForAll @IntRange(min = 1, max = 3) int least,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(max = 8) int mentors,
            @ForAll @IntRange(max = 8) int mentees) {
        GroupForm form = form(Places.of(GroupRole.MENTOR, least, least + more), Places.of(GroupRole.MENTEE, 1, 3));
        Map<GroupRole, Integer> group = new EnumMap<>(GroupRole.class);
        group.put(GroupRole.MENTOR, mentors);
        group.put(GroupRole.MENTEE, mentees);
        boolean fits = mentors >= least && mentors <= least + more && mentees >= 1 && mentees <= 3;
        assertThat(form.misfits(group).isEmpty()).isEqualTo(fits);
        if (fits) {
            assertThat(mentors + mentees).isBetween(form.least(), form.most());
        }
    }

    @Test
    void templates_write_places_as_they_are_read() {
        assertThat(Places.parse("mentor 2-2 anyone guests; mentee 2-3 newcomers"))
                .isEqualTo(Arrays.asList(
                        new Places(GroupRole.MENTOR, 2, 2, Condition.ANYONE, true),
                        new Places(GroupRole.MENTEE, 2, 3, Condition.NEWCOMERS, false)));
    }
}
