package fi.polku.mentoring.web;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/** Leaves the pages out of the OpenAPI document: they are for people, and may change without notice. */
public class ApiOnly implements OASFilter {
    @Override
    public void filterOpenAPI(@Nullable OpenAPI document) {
        if (document == null || document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList()
                .forEach(document.getPaths()::removePathItem);
    }
}
