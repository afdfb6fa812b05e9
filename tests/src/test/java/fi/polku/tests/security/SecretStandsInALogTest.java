package fi.polku.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Written;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of all logs at the end finds what it is to find. */
class SecretStandsInALogTest {
    private static final String ENTRY = "Tänään sanoin esihenkilölleni, että jaksan huonosti.\nHuomenna lisää.";
    private static final String KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";

    @TempDir
    Path folder;

    private final LogSearch search = new LogSearch()
            .texts(new Written.Texts(
                    List.of(ENTRY, "Ohjaan palaverit puolessa tunnissa", "lyhyt", "a".repeat(500)),
                    List.of("Ohjaan palaverit puolessa tunnissa ja vähän yli")))
            .secrets(Map.of("keys.master", KEY));

    @Test
    void text_is_found_anywhere_in_a_line() throws IOException {
        assertThat(found(
                        "2027-01-01 SEVERE x: " + ENTRY.lines().findFirst().orElseThrow() + " at y",
                        StandardCharsets.UTF_8))
                .anyMatch(line -> line.contains(":2 holds what somebody wrote: Tänään sanoin"));
        assertThat(found(ENTRY, StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void text_is_found_in_the_letters_that_a_poor_log_leaves() throws IOException {
        assertThat(found("T?n??n sanoin esihenkil?lleni, ett? jaksan huonosti.", StandardCharsets.US_ASCII))
                .isNotEmpty();
        assertThat(found("jaksan huonosti.", StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void what_is_no_secret_is_not_told() throws IOException {
        assertThat(found(
                        "insert into polku.goal 'Ohjaan palaverit puolessa tunnissa'; lyhyt; " + "a".repeat(900),
                        StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void key_is_found_by_its_name_and_not_repeated() throws IOException {
        assertThat(found("starting with " + KEY, StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("the secret keys.master").doesNotContain(KEY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            token eyJhbGciOiJSUzI1NiJ9abc.eyJzdWIiOiJwLTEifQ.c2ln | a token
            cookie eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aXY.dGV4dA.dGFn | sealed cookie
            GET /sign-in/callback?code=S7H2H-MAbKzwM1QJ&state=x | a code of sign-in
            Authorization: Bearer abc | credentials of a request
            grant client_secret=abc | a client's secret
            grant code_verifier=abc | a verifier
            form csrf=abcdefghijklmnopqrstuv | a form's token
            GET /invitation/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq | an invitation
            Cookie: polku-session=abc | a cookie
            refused 131052-308T | an identity code
            """)
    void shape_of_a_secret_is_found(String line, String what) throws IOException {
        assertThat(found(line, StandardCharsets.UTF_8)).anyMatch(found -> found.contains(what));
    }

    @Test
    void usual_lines_are_fine() throws IOException {
        assertThat(found(
                        "2026-11-22T08:06:13 INFO fi.polku.security event=sign-in.failed person=nobody method=GET"
                                + " place=SignInPages#callback reason=flow code=none",
                        StandardCharsets.UTF_8))
                .isEmpty();
    }

    private Set<String> found(String line, Charset letters) throws IOException {
        Path log = folder.resolve("server.log");
        Files.write(log, List.of("first line", line, "last line"), letters);
        return search.in(log, false);
    }
}
