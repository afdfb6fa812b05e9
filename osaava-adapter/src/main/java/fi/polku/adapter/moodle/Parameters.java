package fi.polku.adapter.moodle;

import jakarta.ws.rs.core.Form;
import java.util.Collection;

/** Parameters of a function, nested as PHP reads them: {@code values[0]}, {@code filters[0][column]}. */
final class Parameters {
    private final Form form = new Form();
    private int filters;

    Parameters with(String name, Object value) {
        form.param(name, value.toString());
        return this;
    }

    Parameters all(String name, Collection<?> values) {
        int place = 0;
        for (Object value : values) {
            with(name + "[" + place++ + "]", value);
        }
        return this;
    }

    Parameters where(String column, Object value) {
        with("filters[" + filters + "][column]", column);
        return with("filters[" + filters++ + "][value]", value);
    }

    /** The whole request, for one function. */
    Form of(String function, String token) {
        Form whole = new Form()
                .param("wstoken", token)
                .param("wsfunction", function)
                .param("moodlewsrestformat", "json")
                // names in all their languages, instead of the one of the integration account
                .param("moodlewssettingraw", "true");
        form.asMap().forEach((name, values) -> values.forEach(value -> whole.param(name, value)));
        return whole;
    }
}
