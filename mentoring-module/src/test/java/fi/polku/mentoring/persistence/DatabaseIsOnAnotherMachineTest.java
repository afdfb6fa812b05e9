package fi.polku.mentoring.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseIsOnAnotherMachineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/polku",
                "jdbc:postgresql://127.0.0.1/polku",
                "jdbc:postgresql:polku",
                "jdbc:postgresql://db.example.org/polku?sslmode=verify-full",
                "jdbc:postgresql://db.example.org/polku?sslmode=verify-ca&sslrootcert=ca.pem",
                "jdbc:postgresql://db.example.org/polku?ssl=true",
                "jdbc:postgresql://one.example.org,two.example.org/polku?sslmode=verify-full"
            })
    void protected_ways_are_taken(String url) {
        assertThatCode(() -> new DatabaseAddress("polku.db.url", url).refuseUnprotected())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/polku",
                "jdbc:postgresql://db.example.org/polku?sslmode=disable",
                "jdbc:postgresql://db.example.org/polku?sslmode=prefer",
                "jdbc:postgresql://db.example.org/polku?sslmode=require",
                "jdbc:postgresql://db.example.org/polku?ssl=true&sslmode=allow",
                "jdbc:postgresql://localhost,db.example.org/polku",
                "jdbc:mysql://localhost/polku"
            })
    void others_are_refused_with_what_to_do(String url) {
        assertThatThrownBy(() -> new DatabaseAddress("polku.db.url", url).refuseUnprotected())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("polku.db.url ");
    }
}
