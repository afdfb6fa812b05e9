package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Of two values of one name, two readers in a row might take one each. */
class InputSaysTheSameTwiceTest {

    @Test
    void json_with_a_name_twice_is_refused() {
        assertThatThrownBy(() -> read(MediaType.APPLICATION_JSON_TYPE, "{\"title\":\"a\",\"title\":\"b\"}"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> read(MediaType.APPLICATION_JSON_TYPE, "{\"a\":{\"b\":1,\"b\":2}}"))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void form_with_a_field_twice_is_refused_by_name() throws IOException {
        Input input = read(MediaType.APPLICATION_FORM_URLENCODED_TYPE, "title=a&title=b");
        assertThat(input.line("title", 10)).isEmpty();
        assertThatThrownBy(input::check)
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("title"));
    }

    @Test
    void form_with_far_too_many_parts_is_refused_at_once() throws IOException {
        String body =
                IntStream.range(0, 100_000).mapToObj(n -> "steps[" + n + "].t=").collect(Collectors.joining("&"));
        Input input = read(MediaType.APPLICATION_FORM_URLENCODED_TYPE, body);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(input.objects("steps", 40)).isEmpty());
        assertThat(input.fine()).isFalse();
    }

    private static Input read(MediaType type, String body) throws IOException {
        return new InputReader()
                .readFrom(
                        Input.class,
                        Input.class,
                        new Annotation[0],
                        type,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
