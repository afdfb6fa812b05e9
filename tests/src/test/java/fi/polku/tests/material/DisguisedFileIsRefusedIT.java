package fi.polku.tests.material;

import static fi.polku.tests.material.Documents.bytes;
import static fi.polku.tests.material.Documents.joined;
import static fi.polku.tests.material.Documents.office;
import static fi.polku.tests.material.Documents.openDocument;
import static fi.polku.tests.material.Documents.pdf;
import static fi.polku.tests.material.Documents.picture;
import static fi.polku.tests.material.Documents.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A file is what its name says, or it is not taken; what is taken leaves as an attachment that no browser takes for a page. */
@PolkuTest
class DisguisedFileIsRefusedIT {
    private static final String CONTENT = "is not what its name says";
    private static final String TYPE = "Possible are";
    private static final String MACROS = "has macros";

    private static final String PAGE = "<!DOCTYPE html><html><script>alert(document.cookie)</script></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final String MACRO_TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Override PartName="/main.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""";
    /** Each entity is ten of the one before: without a limit it fills the memory. */
    private static final String BILLION = """
            <?xml version="1.0"?><!DOCTYPE Types [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
            <Types>&c;<Override ContentType="%s.main+xml"/></Types>""".formatted(Documents.WORD);

    private final Shelf shelf;

    DisguisedFileIsRefusedIT(Site polku) {
        this.shelf = new Shelf(polku, "peer-triads");
    }

    /** What is sent, and a word of what is said about it. */
    private record Attack(String name, byte[] content, String said) {}

    private static Map<String, Attack> attacks() {
        byte[] archive = zip(Map.of("a.exe", "MZ"));
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("a page called a PDF", new Attack("opas.pdf", bytes(PAGE), CONTENT));
        attacks.put("a page that is a PDF further on", new Attack("opas.pdf", joined(bytes(PAGE), pdf()), CONTENT));
        attacks.put(
                "a PDF with a page in its head",
                new Attack("opas.pdf", joined(bytes("%PDF-1.4\n" + PAGE), pdf()), CONTENT));
        attacks.put("a PDF that is an archive at its end", new Attack("opas.pdf", joined(pdf(), archive), CONTENT));
        attacks.put("an archive called a PDF", new Attack("opas.pdf", archive, CONTENT));
        attacks.put("a PDF called a picture", new Attack("kuva.png", pdf(), CONTENT));
        attacks.put("a page called a text", new Attack("ohje.txt", bytes(PAGE), CONTENT));
        attacks.put(
                "a page behind blank lines called a text", new Attack("ohje.txt", bytes("\n\n   \n" + PAGE), CONTENT));
        attacks.put(
                "a page in UTF-16 called a text",
                new Attack("ohje.txt", PAGE.getBytes(StandardCharsets.UTF_16), CONTENT));
        attacks.put(
                "a program called a table",
                new Attack("luvut.csv", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), CONTENT));
        attacks.put("an SVG with a script", new Attack("kuva.svg", bytes(SVG), TYPE));
        attacks.put("an SVG with a script called a picture", new Attack("kuva.png", bytes(SVG), CONTENT));
        attacks.put(
                "a picture that is an archive too", new Attack("kuva.jpg", joined(picture("jpg"), archive), CONTENT));
        attacks.put("a page", new Attack("sivu.html", bytes(PAGE), TYPE));
        attacks.put("an archive", new Attack("kaikki.zip", archive, TYPE));
        attacks.put("a document with macros", new Attack("ohje.docm", office(Documents.WORD, Map.of()), MACROS));
        attacks.put(
                "a document with macros called one without",
                new Attack("ohje.docx", office(Documents.WORD, Map.of("[Content_Types].xml", MACRO_TYPES)), MACROS));
        attacks.put(
                "a document with a macro that it does not tell of",
                new Attack("ohje.docx", office(Documents.WORD, Map.of("word/vbaProject.bin", "x")), MACROS));
        attacks.put(
                "an OpenDocument text with macros",
                new Attack(
                        "ohje.odt", openDocument(Documents.TEXT, Map.of("Basic/Standard/Module1.xml", "x")), MACROS));
        attacks.put("a table called a document", new Attack("ohje.docx", office(Documents.EXCEL, Map.of()), CONTENT));
        attacks.put("an archive called a document", new Attack("ohje.docx", archive, CONTENT));
        attacks.put(
                "an archive cut short called a document",
                new Attack("ohje.docx", java.util.Arrays.copyOf(archive, 40), CONTENT));
        attacks.put(
                "a document with something before it",
                new Attack("ohje.docx", joined(bytes(PAGE), office(Documents.WORD, Map.of())), CONTENT));
        attacks.put(
                "a document whose list of parts is a bomb",
                new Attack("ohje.docx", office(Documents.WORD, Map.of("[Content_Types].xml", BILLION)), CONTENT));
        attacks.put(
                "a document whose macros are told of in other letters",
                new Attack(
                        "ohje.docx",
                        office(
                                Documents.WORD,
                                Map.of(
                                        "[Content_Types].xml",
                                        "<Types><Default ContentType=\"" + Documents.WORD
                                                + ".main+xml\"/><Override ContentType=\""
                                                + "application/vnd.ms-word.document.macro&#69;nabled.main+xml\"/></Types>")),
                        CONTENT));
        attacks.put("nothing", new Attack("opas.pdf", new byte[0], "empty"));
        attacks.put("21 megabytes", new Attack("opas.pdf", pdf(21 * 1024 * 1024), "at most 20 MB"));
        attacks.put("a program called a PDF first", new Attack("opas.pdf.exe", pdf(), TYPE));
        attacks.put("a name that reads backwards", new Attack("opas\u202Efdp.exe", pdf(), TYPE));
        attacks.put("a name without an extension", new Attack("opas", pdf(), TYPE));
        attacks.put("a name that is an extension", new Attack(".pdf", pdf(), TYPE));
        attacks.put("a path and nothing more", new Attack("../../", pdf(), TYPE));
        attacks.put("no file at all", new Attack("", new byte[0], ""));
        return attacks;
    }

    @TestFactory
    Stream<DynamicTest> is_refused_by_the_name_of_its_field() {
        return attacks().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    Answer answer = shelf.addFile(
                                    each.getValue().name(), each.getValue().content())
                            .expect(400);
                    assertThat(answer.wrongFields()).containsExactly("file");
                    assertThat(answer.body()).contains(each.getValue().said());
                }));
    }

    /** What is sent, how it is called then, and what it is served as. */
    private record Good(String name, byte[] content, String kept, String type) {}

    private static Stream<Good> good() {
        return Stream.of(
                new Good("opas.pdf", pdf(), "opas.pdf", "application/pdf"),
                new Good("Opas kaikille äö.PDF", pdf(), "Opas kaikille äö.PDF", "application/pdf"),
                new Good("../../etc/opas.pdf", pdf(), "opas.pdf", "application/pdf"),
                new Good("C:\\\\temp\\\\opas.pdf", pdf(), "opas.pdf", "application/pdf"),
                new Good("o\u202Epa\u200Bs.pdf", pdf(), "opas.pdf", "application/pdf"),
                new Good("a<b>;c.pdf", pdf(), "a_b__c.pdf", "application/pdf"),
                new Good("con.pdf", pdf(), "_con.pdf", "application/pdf"),
                new Good("a".repeat(300) + ".pdf", pdf(), "a".repeat(116) + ".pdf", "application/pdf"),
                new Good("ohje.docx", office(Documents.WORD, Map.of()), "ohje.docx", Documents.WORD),
                new Good("luvut.xlsx", office(Documents.EXCEL, Map.of()), "luvut.xlsx", Documents.EXCEL),
                new Good("kalvot.pptx", office(Documents.SLIDES, Map.of()), "kalvot.pptx", Documents.SLIDES),
                new Good("ohje.odt", openDocument(Documents.TEXT, Map.of()), "ohje.odt", Documents.TEXT),
                new Good("kuva.png", picture("png"), "kuva.png", "image/png"),
                new Good("kuva.jpeg", picture("jpg"), "kuva.jpeg", "image/jpeg"),
                new Good("ohje.txt", "Hyvää päivää".getBytes(StandardCharsets.UTF_8), "ohje.txt", "text/plain"),
                new Good("luvut.csv", bytes("nimi;päivä\r\nÄiti;1\r\n"), "luvut.csv", "text/csv"));
    }

    @TestFactory
    Stream<DynamicTest> what_is_what_it_says_is_kept_and_given_back_as_it_was() {
        return good().map(each -> dynamicTest(each.name().length() > 60 ? "a long name" : each.name(), () -> {
            Answer made = shelf.addFile(each.name(), each.content()).expect(201);
            JsonObject file = made.json().getJsonObject("file");
            assertThat(file.getString("name")).isEqualTo(each.kept());
            assertThat(file.getString("type")).isEqualTo(each.type());
            assertThat(file.getInt("size")).isEqualTo(each.content().length);
            assertThat(shelf.hr.download(file.getString("href"))).isEqualTo(each.content());
            shelf.hr.delete("/api/v1/material/" + made.text("id")).expect(204);
            shelf.hr.get(file.getString("href")).expect(404);
        }));
    }

    @Test
    void is_served_so_that_nothing_in_it_can_run() {
        Answer made = shelf.addFile("opas äö.pdf", pdf()).expect(201);
        String href = made.json().getJsonObject("file").getString("href");
        Answer served = shelf.hr.get(href).expect(200);
        assertThat(served.header("Content-Disposition"))
                .contains("attachment; filename=\"opas __.pdf\"; filename*=UTF-8''opas%20%C3%A4%C3%B6.pdf");
        assertThat(served.header("Content-Type")).contains("application/pdf");
        assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(served.header("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("'self'");
        assertThat(served.header("Cache-Control")).contains("private, no-cache");
        assertThat(served.header("Content-Length")).contains(Integer.toString(pdf().length));
        String tag = served.header("ETag").orElseThrow();
        assertThat(tag).contains(made.json().getJsonObject("file").getString("sha256"));
        shelf.hr.with("If-None-Match", tag).get(href).expect(304);
    }

    @Test
    void of_twenty_megabytes_each_byte_comes_back() {
        byte[] big = pdf(20 * 1024 * 1024);
        Answer made = shelf.addFile("iso.pdf", big).expect(201);
        assertThat(shelf.hr.download(made.json().getJsonObject("file").getString("href")))
                .isEqualTo(big);
        shelf.hr.delete("/api/v1/material/" + made.text("id")).expect(204);
    }
}
