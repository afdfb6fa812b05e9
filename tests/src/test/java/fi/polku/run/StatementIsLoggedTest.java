package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementIsLoggedTest {
    @Test
    void values_are_read_in_their_order() {
        assertThat(Executed.parameters("Parameters: $1 = 'p-000006', $2 = '12', $3 = NULL"))
                .containsExactly(Optional.of("p-000006"), Optional.of("12"), Optional.empty());
    }

    @Test
    void quotes_commas_dollars_and_lines_inside_a_value_do_not_end_it() {
        assertThat(Executed.parameters("Parameters: $1 = 'it''s, $2 = ''no''\nnext', $2 = ''"))
                .containsExactly(Optional.of("it's, $2 = 'no'\nnext"), Optional.of(""));
    }

    @Test
    void what_is_read_piece_by_piece_is_one_statement() {
        assertThat(StatementLog.isStatement("execute S_1/C_2: select 1")).isTrue();
        assertThat(StatementLog.isStatement("execute <unnamed>: select 1")).isTrue();
        assertThat(StatementLog.isStatement("statement: select 1")).isTrue();
        assertThat(StatementLog.isStatement("execute fetch from S_1/C_2: select 1"))
                .isFalse();
        assertThat(StatementLog.isStatement("duration: 3.1 ms")).isFalse();
    }

    @Test
    void a_statement_without_parameters_has_none() {
        assertThat(Executed.parameters("")).isEmpty();
    }

    @Test
    void a_detail_that_is_cut_short_is_refused() {
        assertThatThrownBy(() -> Executed.parameters("Parameters: $1 = 'begins"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Executed.parameters("Parameters: $1 = 'one', $3 = 'three'"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
