package fi.polku.reference;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Calls a host as an integrator would, and holds every XML answer against the published schemas. */
final class HostCaller {
    private static final Schema CONTRACT = schema("competence-system.xsd");
    private static final Schema PROBLEM = schema("problem.xsd");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    HostCaller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** The root element of what is answered with 200. */
    Element read(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return root(response.body());
    }

    /** The child elements on all pages, from the first request on, and that all are as of one moment. */
    List<Element> readAll(String resource, String parameters) {
        var page = read(resource + "?" + parameters);
        var all = new ArrayList<>(children(page));
        var asOf = page.getAttribute("asOf");
        while (!page.getAttribute("next").isEmpty()) {
            page = read(resource + "?cursor=" + page.getAttribute("next"));
            if (!page.getAttribute("asOf").equals(asOf)) {
                throw new AssertionError("A page is as of another moment.");
            }
            all.addAll(children(page));
        }
        return all;
    }

    static Element root(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("Not XML: " + xml, e);
        }
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static void validate(String xml, String type) {
        try {
            var schema = type.equals("application/problem+xml") ? PROBLEM : CONTRACT;
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("Against the contract: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.contains("xml")) {
                validate(response.body(), type);
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError("The host did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(HostCaller.class.getResource("/fi/polku/contract/v1/" + name));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
