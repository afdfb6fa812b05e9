package fi.polku.mentoring.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostState;
import fi.polku.mentoring.host.RejectReason;
import fi.polku.mentoring.host.SyncRun;
import fi.polku.mentoring.shared.Texts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The administrator's pages say in words what the report keeps as a code. */
class EveryReasonHasWordsTest {

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(FaultReason.values())
                                .flatMap(one -> Stream.of("host.fault." + one.code(), "host.todo." + one.code())),
                        Arrays.stream(RejectReason.values()).map(one -> "host.reject." + one.code()),
                        Arrays.stream(HostState.Condition.values()).map(one -> "host.condition." + one.code()),
                        Arrays.stream(SyncRun.Outcome.values()).map(one -> "host.outcome." + one.code()),
                        Arrays.stream(HostMessage.Kind.values())
                                .flatMap(one -> Stream.of(
                                        "host.offer." + one.code(),
                                        "host.without." + one.code(),
                                        "message.kind." + one.code(),
                                        "message.kind." + one.code() + "-withdrawn")),
                        Stream.of("scales", "frameworks", "competences", "units", "people", "profiles")
                                .map(feed -> "host.feed." + feed))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void in_every_language(String key) {
        assertThat(Texts.all()).allMatch(texts -> texts.has(key));
    }
}
