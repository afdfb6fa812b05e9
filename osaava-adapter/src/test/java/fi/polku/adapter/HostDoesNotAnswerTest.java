package fi.polku.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** There is no answer: what the network said becomes a reason that an administrator can act upon. */
class HostDoesNotAnswerTest {

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), FaultReason.NO_ANSWER),
                Arguments.of(new UnknownHostException("osaava.example"), FaultReason.NO_ANSWER),
                Arguments.of(new SocketTimeoutException("read timed out"), FaultReason.TOO_SLOW),
                Arguments.of(new SocketException("connection reset"), FaultReason.BROKEN_OFF));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void its_reason_is_told(IOException said, FaultReason reason) {
        assertThat(ask(new Line(new Guard(), Guard.breaker("osaava", Line.USUAL_PAUSE)), said)
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void a_host_that_fails_again_and_again_is_left_alone() {
        Line line = new Line(new Guard(), Guard.breaker("osaava", Line.USUAL_PAUSE));
        for (int i = 0; i < 6; i++) {
            ask(line, new ConnectException("refused"));
        }
        assertThat(ask(line, new ConnectException("refused")).reason()).isEqualTo(FaultReason.LEFT_ALONE);
    }

    private static HostFault ask(Line line, IOException said) {
        return catchThrowableOfType(
                HostFault.class,
                () -> line.send(
                        "units",
                        () -> {
                            throw new ProcessingException(said);
                        },
                        Response::getStatus));
    }
}
