package fi.polku.run;

import java.util.List;
import java.util.Optional;

/** Whom the sign-in page offers. */
public interface People {
    /** The person behind a demo role. */
    Person in(DemoRole role);

    /** The person of that id. */
    Optional<Person> find(String id);

    /** Those whose name or id has the text in it, at most so many. */
    List<Person> search(String text, int atMost);
}
