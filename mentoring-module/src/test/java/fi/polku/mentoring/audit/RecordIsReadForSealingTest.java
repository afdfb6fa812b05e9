package fi.polku.mentoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordIsReadForSealingTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T10:00:00.123456+02:00");
    private static final UUID ONE = new UUID(1, 2);

    @Test
    void its_form_is_the_one_that_is_written_down() {
        AuditRow row = row("goal.set", "goal", "own");
        assertThat(HexFormat.of().formatHex(row.bytes()))
                .isEqualTo(HexFormat.of().formatHex("polku audit record 1".getBytes(StandardCharsets.US_ASCII))
                        + "0000000000000007" + "0000000000000009"
                        + "01" + "00000000" + hex(AT.toEpochSecond()) + "0001e240"
                        + "00"
                        + "01" + "00000000"
                        + "01" + "00000008" + "676f616c2e736574"
                        + "01" + "00000004" + "676f616c"
                        + "01" + "00000000000000010000000000000002"
                        + "00"
                        + "01" + "00000003" + "6f776e");
    }

    private static String hex(long seconds) {
        return HexFormat.of().toHexDigits((int) seconds);
    }

    private static AuditRow row(@Nullable String action, @Nullable String kind, @Nullable String right) {
        return new AuditRow(7, 9, AT, null, "", action, kind, ONE, null, right);
    }

    @Test
    void letters_that_move_to_the_next_field_make_another() {
        assertThat(row("goal.setg", "oal", "own").bytes())
                .isNotEqualTo(row("goal.set", "goal", "own").bytes());
        assertThat(row("", "goal.setgoal", "own").bytes())
                .isNotEqualTo(row("goal.set", "goal", "own").bytes());
    }

    @Test
    void nothing_is_another_than_empty() {
        assertThat(row("goal.set", "goal", null).bytes())
                .isNotEqualTo(row("goal.set", "goal", "").bytes());
        assertThat(row("goal.set", null, "").bytes())
                .isNotEqualTo(row("goal.set", "", null).bytes());
    }

    @Test
    void time_further_away_than_any_is_no_obstacle() {
        AuditRow row = new AuditRow(7, 9, OffsetDateTime.MAX, null, "", "a", "b", null, null, null);
        assertThat(row.bytes()).isNotEmpty();
    }

    @Test
    void keys_are_told_apart_and_read_in_their_order() {
        String newer = key(2);
        String older = key(1);
        SealKeys keys = SealKeys.parse(newer + " \n" + older + "\n");
        SealKeys before = SealKeys.parse(older);
        assertThat(keys.current().name()).isNotEqualTo(before.current().name());
        assertThat(keys.named(before.current().name())).isPresent();
        assertThat(before.named(keys.current().name())).isEqualTo(Optional.empty());
        assertThat(keys.inOrder(keys.named(before.current().name()).orElseThrow(), keys.current()))
                .isTrue();
        assertThat(keys.inOrder(
                        keys.current(), keys.named(before.current().name()).orElseThrow()))
                .isFalse();
        assertThat(SealKeys.shared(newer + "," + older, "another " + older + "\n"))
                .isTrue();
        assertThat(SealKeys.shared(newer, older)).isFalse();
    }

    @Test
    void what_is_no_key_is_refused_without_being_told() {
        assertThatThrownBy(() -> SealKeys.parse("secret!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret!")
                .hasNoCause();
        assertThatThrownBy(() -> SealKeys.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealKeys.parse(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16");
    }

    private static String key(int of) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) of);
        return Base64.getEncoder().encodeToString(secret);
    }
}
