package fi.polku.mentoring.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the OpenAPI document what is not for clients: the pages, which are for people and may change without notice,
 * and the classes that only pages are made of.
 */
public class ApiOnly implements OASFilter {
    private static final String READ = "Input";

    @Override
    public void filterOpenAPI(@Nullable OpenAPI document) {
        if (document == null || document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList()
                .forEach(document.getPaths()::removePathItem);
        Components components = document.getComponents();
        if (components != null && components.getSchemas() != null) {
            components.getSchemas().keySet().stream()
                    .filter(name -> !name.endsWith("Json"))
                    .toList()
                    .forEach(components::removeSchema);
            components.addSchema(
                    READ,
                    OASFactory.createSchema()
                            .type(Schema.SchemaType.OBJECT)
                            .description(
                                    "An object with the fields that the operation's description names; others are refused."));
        }
    }
}
