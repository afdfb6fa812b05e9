package fi.polku.conform;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * The head of an answer; what is in it has been looked at as it came.
 *
 * @param status such as 200
 * @param headers of the answer
 * @param problem the last part of the problem's type, such as {@code invalid}; absent for others
 */
record Answer(int status, HttpHeaders headers, Optional<String> problem) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** As the report names it. */
    String words() {
        return status + problem.map(type -> " " + type).orElse("");
    }
}
