package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.Material;
import fi.polku.mentoring.material.StoredFile;
import fi.polku.mentoring.material.WebAddress;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of material as the API shows it.
 *
 * @param kind {@code link}, {@code file} or {@code story}
 * @param round left out when it stays for every round
 * @param phase from the first day of which it is seen; left out when always
 * @param audience whom it is for
 * @param address of a link
 * @param file of a file
 * @param version for If-Match
 */
public record MaterialJson(
        UUID id,
        String kind,
        UUID programme,
        @Nullable UUID round,
        @Nullable String phase,
        String audience,
        TextJson title,
        TextJson text,
        @Nullable String address,
        @Nullable FileJson file,
        Instant changedAt,
        int version) {

    static MaterialJson of(Material material) {
        return new MaterialJson(
                material.id(),
                material.kind().code(),
                material.programme(),
                material.round().orElse(null),
                material.said().phase().map(PhaseKind::code).orElse(null),
                material.said().reached().code(),
                TextJson.of(material.said().title()),
                TextJson.of(material.said().text()),
                material.said().address().map(WebAddress::text).orElse(null),
                material.file().map(file -> FileJson.of(material, file)).orElse(null),
                material.changedAt(),
                material.version());
    }

    /**
     * What is told of a file.
     *
     * @param type its media type
     * @param size in bytes
     * @param sha256 of its content
     * @param href where its content is
     */
    public record FileJson(String name, String type, long size, String sha256, String href) {
        static FileJson of(Material material, StoredFile file) {
            return new FileJson(
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    "/api/v1/material/" + material.id() + "/file");
        }
    }
}
