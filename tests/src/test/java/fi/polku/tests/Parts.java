package fi.polku.tests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form of several parts as browsers send it: fields, and after them a file. */
final class Parts {
    static final String TYPE = "multipart/form-data; boundary=polku-test-5f1c";

    private static final String LINE = "\r\n";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The name of the file is written as it is, however it is. */
    static byte[] of(Map<String, String> fields, String field, String fileName, byte[] content) {
        Parts parts = new Parts();
        fields.forEach((name, value) -> {
            parts.line("--polku-test-5f1c");
            parts.line("Content-Disposition: form-data; name=\"" + name + "\"");
            parts.line("");
            parts.line(value);
        });
        parts.line("--polku-test-5f1c");
        parts.line("Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"");
        parts.line("Content-Type: application/octet-stream");
        parts.line("");
        parts.body.writeBytes(content);
        parts.line("");
        parts.line("--polku-test-5f1c--");
        return parts.body.toByteArray();
    }

    private void line(String text) {
        body.writeBytes((text + LINE).getBytes(StandardCharsets.UTF_8));
    }
}
