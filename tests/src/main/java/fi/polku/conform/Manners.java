package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** The rules that every answer keeps. */
final class Manners {
    private static final List<String> ADDRESSES = List.of("Location", "Content-Location", "Link", "Refresh");
    /** In which attributes an address is a name, which nobody goes to. */
    private static final List<String> NAMING = List.of("uri", "competence");

    private static final Map<String, Integer> PROBLEMS = Map.of(
            "unauthorised", 401,
            "invalid", 400,
            "unknown-resource", 404,
            "unknown-person", 404,
            "not-offered", 405,
            "changes-gone", 410,
            "cursor-gone", 410,
            "key-reused", 422,
            "too-many", 429,
            "unavailable", 503);

    private static final Pattern TYPE =
            Pattern.compile("<([A-Za-z]+:)?type>\\s*urn:polku:competence-system-adapter:v1:problem:([a-z-]+)\\s*</");
    private static final Pattern STATUS = Pattern.compile("<([A-Za-z]+:)?status>\\s*(\\d+)\\s*</");

    private final Report report;

    Manners(Report report) {
        this.report = report;
    }

    /** What the head of an answer tells. */
    void head(Question question, HttpResponse<?> response) {
        HttpHeaders headers = response.headers();
        for (String name : ADDRESSES) {
            boolean redirect = response.statusCode() / 100 == 3 && name.equals("Location");
            headers.firstValue(name)
                    .filter(value -> !redirect)
                    .ifPresent(value -> report.broken(Rule.B8, question.words(), "header " + name + ": " + value));
        }
        boolean packed = headers.firstValue("Content-Encoding").isPresent();
        boolean asked = question.headers().containsKey("Accept-Encoding");
        if (packed && !asked) {
            report.broken(Rule.B9, question.words(), "Content-Encoding, which was not asked for");
        }
        if (response.statusCode() / 100 == 3 && response.statusCode() != 304) {
            String where = headers.firstValue("Location").map(to -> " to " + to).orElse("");
            report.broken(Rule.B2, question.words(), "a redirect, " + response.statusCode() + where);
            throw new Unusable(question.words() + " was answered with a redirect");
        }
        report.kept(Rule.B2);
    }

    /** A small answer: success as it is, anything else as a problem. */
    Answer look(Question question, HttpResponse<?> response, byte[] body) throws IOException {
        int status = response.statusCode();
        if (status < 400) {
            return new Answer(status, response.headers(), Optional.empty());
        }
        String type = type(response.headers());
        if (!type.equals("application/problem+xml")) {
            report.broken(Rule.B5, question.words(), status + " as " + (type.isEmpty() ? "nothing" : type));
            return new Answer(status, response.headers(), Optional.empty());
        }
        return new Answer(status, response.headers(), problem(question, status, body));
    }

    private Optional<String> problem(Question question, int status, byte[] body) throws IOException {
        Contents.Faults faults = Contents.read(new ByteArrayInputStream(body), Contents.PROBLEM, Elements.IGNORED);
        String text = new String(body, UTF_8);
        Matcher type = TYPE.matcher(text);
        Matcher said = STATUS.matcher(text);
        if (!faults.invalid().isEmpty() || faults.typed() || faults.broken()) {
            report.broken(Rule.B5, question.words(), status + " with a problem that is not valid: " + faults.invalid());
        } else if (!type.find() || !PROBLEMS.getOrDefault(type.group(2), 0).equals(status)) {
            report.broken(Rule.B5, question.words(), status + " with a type that is none of the contract's for it");
        } else if (!said.find() || Integer.parseInt(said.group(2)) != status) {
            report.broken(Rule.B5, question.words(), status + " with a problem that says another status");
        } else {
            report.kept(Rule.B5);
            return Optional.of(type.group(2));
        }
        return Optional.empty();
    }

    /** A document of the contract, read as it comes. */
    void document(Question question, HttpResponse<?> response, InputStream body, Elements elements) throws IOException {
        String type = type(response.headers());
        report.check(Rule.B3, type.equals("application/xml"), question.words(), "an answer of type " + type);
        contents(question, body, elements);
    }

    /** The content of such a document, wherever it comes from. */
    void contents(Question question, InputStream body, Elements elements) throws IOException {
        Contents.Faults faults = Contents.read(body, Contents.CONTRACT, (depth, name, attributes) -> {
            within(question, depth, attributes);
            elements.element(depth, name, attributes);
        });
        if (faults.typed()) {
            report.broken(Rule.B3, question.words(), "a document type");
            throw new Unusable(question.words() + " was answered with a document type");
        }
        faults.invalid().forEach(fault -> report.broken(Rule.B4, question.words(), fault));
        if (faults.broken()) {
            throw new Unusable(question.words() + " was answered with what is not XML");
        }
        if (faults.invalid().isEmpty()) {
            report.kept(Rule.B4);
        }
    }

    private void within(Question question, int depth, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            String value = attributes.getValue(i);
            if (depth == 0 && name.equals("version")) {
                version(question, value);
            }
            if (!NAMING.contains(name) && isAddress(value)) {
                report.broken(Rule.B8, question.words(), "the attribute " + name + " holds the address " + value);
            }
            if (IdentityCodes.isIn(value)) {
                // the value itself stays out of the report
                report.broken(Rule.B10, question.words(), "the attribute " + name + " holds an identity code");
            }
        }
        report.kept(Rule.B8);
        report.kept(Rule.B10);
    }

    private void version(Question question, String version) {
        int asked = minor(question.headers().getOrDefault("Contract-Version", "1.0"));
        report.check(
                Rule.B11,
                version.matches("1\\.\\d{1,3}") && minor(version) <= asked,
                question.words(),
                "version " + version + ", where 1." + asked + " was asked for");
    }

    private static boolean isAddress(String value) {
        return value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, "https://", 0, 8);
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(2));
    }

    private static String type(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
