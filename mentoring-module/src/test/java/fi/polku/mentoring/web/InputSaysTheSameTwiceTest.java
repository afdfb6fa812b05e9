package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void form_with_too_many_parts_is_refused_by_the_name_of_the_list() throws IOException {
        Input input = read(MediaType.APPLICATION_FORM_URLENCODED_TYPE, parts(4_900));
        assertThat(input.objects("steps", 40)).isEmpty();
        assertThatThrownBy(input::check).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void form_with_far_too_many_fields_is_not_looked_into() {
        assertThatThrownBy(() -> read(MediaType.APPLICATION_FORM_URLENCODED_TYPE, parts(100_000)))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        problem -> assertThat(problem.getResponse().getStatus()).isEqualTo(413));
    }

    private static String parts(int number) {
        return IntStream.range(0, number).mapToObj(n -> "steps[" + n + "].t=").collect(Collectors.joining("&"));
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
