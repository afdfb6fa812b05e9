package fi.polku.mentoring.web;

import gg.jte.Content;
import java.util.Map;

/**
 * An HTML answer, or a fragment of one: a template and its parameters. A page resource returns it, alone or as a response's entity.
 *
 * @param template path of the template: {@code goal/list.jte}
 * @param parameters by the names that the template declares
 */
public record View(String template, Map<String, Object> parameters) {

    /** A page that needs only its frame. */
    public static View of(String template, Page page) {
        return new View(template, Map.of("page", page));
    }

    /** A page that shows one thing. */
    public static View of(String template, Page page, String name, Object shown) {
        return new View(template, Map.of("page", page, name, shown));
    }

    /**
     * This as a part of another page, where the other page's template does not know it.
     *
     * @return for a template's parameter
     */
    public Content part() {
        return output -> Templates.render(this, output);
    }
}
