package fi.polku.adapter.files;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.function.IntFunction;

/**
 * A full batch of any size, computed as it is written.
 *
 * @param inbound where it is put
 * @param people how many
 * @param entries that each one's profile has
 */
record LargeBatch(Path inbound, int people, int entries) {
    private static final String ATTRIBUTES =
            " xmlns='urn:polku:competence-system-adapter:v1' version='1.0' asOf='2026-11-20T04:00:00Z'";
    private static final String CHANGED = " changed='2026-01-01T00:00:00Z'";
    private static final int COMPETENCES = 100;

    void write() throws IOException {
        Path batch = Files.createDirectory(inbound.resolve("batch-000001"));
        String files = file(
                        batch,
                        "scales",
                        1,
                        scale -> "<scale id='s'" + CHANGED
                                + "><name fi='S'/><level value='1'><name fi='1'/></level><level value='2'><name fi='2'/></level></scale>")
                + file(
                        batch,
                        "frameworks",
                        1,
                        f -> "<framework id='f' scale='s'" + CHANGED + "><name fi='F'/></framework>")
                + file(
                        batch,
                        "competences",
                        COMPETENCES,
                        c -> "<competence framework='f' uri='urn:c:" + c + "'" + CHANGED
                                + "><name fi='C'/></competence>")
                + file(batch, "units", 1, unit -> "<unit id='u' agency='u'" + CHANGED + "><name fi='U'/></unit>")
                + file(batch, "people", people, this::person)
                + file(batch, "profiles", people, this::profile);
        Files.writeString(
                batch.resolve("manifest.xml"),
                "<batch xmlns='" + CheckedXml.BATCH
                        + "' version='1.0' sequence='1' kind='full' asOf='2026-11-20T04:00:00Z'"
                        + " created='2026-11-20T04:00:00Z'>" + files + "</batch>");
    }

    private static String file(Path batch, String collection, int elements, IntFunction<String> element)
            throws IOException {
        Path file = batch.resolve(collection + ".xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<" + collection + ATTRIBUTES + ">\n");
            for (int number = 0; number < elements; number++) {
                out.write(element.apply(number));
                out.write('\n');
            }
            out.write("</" + collection + ">\n");
        }
        try (DigestInputStream bytes = Sha256.reading(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return "<file name='" + collection + ".xml' collection='" + collection + "' elements='" + elements
                    + "' bytes='" + Files.size(file) + "' sha256='" + Sha256.of(bytes) + "'/>";
        }
    }

    private String person(int number) {
        return "<person id='p-" + number + "' givenName='Aino' familyName='Esimerkki' unit='u'"
                + (number == 0 ? "" : " supervisor='p-" + number / 20 + "'") + CHANGED + "/>";
    }

    private String profile(int number) {
        StringBuilder profile = new StringBuilder("<profile person='p-" + number + "'" + CHANGED + ">");
        for (int entry = 0; entry < entries; entry++) {
            profile.append("<entry framework='f' competence='urn:c:")
                    .append((number + entry) % COMPETENCES)
                    .append("' level='1' target='2' assessor='supervisor' assessedBy='p-")
                    .append(number / 20)
                    .append("' assessedOn='2026-09-14'/>");
        }
        return profile.append("</profile>").toString();
    }
}
