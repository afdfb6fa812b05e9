package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.adapter.BoundedStream;
import fi.polku.mentoring.host.HostFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSendsDangerousXmlTest {
    private static final String OPEN =
            "<people xmlns='urn:polku:competence-system-adapter:v1' version='1.0' asOf='2026-11-20T04:00:00Z'>";

    @TempDir
    Path folder;

    @Test
    void an_external_entity_is_never_opened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String document = "<!DOCTYPE people [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + OPEN
                + "<person id='p-1' givenName='A' familyName='B' unit='u-1' changed='2026-11-19T11:20:01Z'>&x;</person></people>";
        assertMisspoke(document, "document type");
    }

    @Test
    void an_external_document_type_is_never_fetched() {
        assertMisspoke("<!DOCTYPE people SYSTEM 'http://127.0.0.1:1/x.dtd'>" + OPEN + "</people>", "document type");
    }

    @Test
    @Timeout(10)
    void a_billion_laughs_are_not_laughed() {
        StringBuilder type = new StringBuilder("<!DOCTYPE people [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            type.append(
                    String.format(Locale.ROOT, "<!ENTITY l%d '&l%d;&l%d;&l%d;&l%d;'>", i, i - 1, i - 1, i - 1, i - 1));
        }
        assertMisspoke(type + "]>" + OPEN + "<person id='&l29;'/></people>", "document type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nothing;", "<person", "<person id='&nothing;'/>", "<a></b>", "\u0001"})
    void what_is_not_well_formed_is_refused_whole(String wrong) {
        assertMisspoke(OPEN + wrong + "</people>", "not well-formed");
    }

    @Test
    void a_page_cut_short_is_refused_whole() {
        assertMisspoke(OPEN + Page.person("p-1", Page.named("")), "not well-formed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html/>",
                "<people/>",
                "<people xmlns='urn:polku:competence-system-adapter:v2' asOf='2026-11-20T04:00:00Z'/>",
                "<units xmlns='urn:polku:competence-system-adapter:v1' asOf='2026-11-20T04:00:00Z'/>",
                "<people xmlns='urn:polku:competence-system-adapter:v1'/>",
                "<people xmlns='urn:polku:competence-system-adapter:v1' asOf='today'/>",
                "<people xmlns='urn:polku:competence-system-adapter:v1' asOf='2026-11-20T04:00:00Z' next='a&amp;b=c'/>",
            })
    void another_document_than_was_asked_for_is_refused(String document) {
        assertMisspoke(document, "people");
    }

    @Test
    void more_elements_than_a_page_may_have_are_refused() {
        StringBuilder people = new StringBuilder(OPEN);
        for (int i = 0; i <= PageReader.MOST; i++) {
            people.append(Page.person("p-" + i, Page.named("")));
        }
        assertMisspoke(people + "</people>", "more than 5000");
    }

    @Test
    @Timeout(20)
    void an_endless_body_is_left_at_its_limit() {
        InputStream body = new BoundedStream(new Endless(), -1, 1_000_000, Duration.ofMinutes(1));
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(body))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("longer than 1000000 bytes");
    }

    @Test
    void a_body_that_trickles_is_left_at_its_time() {
        InputStream body = new BoundedStream(new Endless(), -1, Long.MAX_VALUE, Duration.ZERO);
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(body))
                .isInstanceOf(HostFault.Away.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void a_body_that_is_shorter_than_promised_may_be_asked_for_again() {
        InputStream body = new BoundedStream(Page.of("people", ""), 10_000, 1_000_000, Duration.ofMinutes(1));
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(body))
                .isInstanceOf(HostFault.Away.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void a_body_that_breaks_off_may_be_asked_for_again() {
        InputStream body = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(body)).isInstanceOf(HostFault.Away.class);
    }

    @Test
    void octets_that_are_not_utf8_are_a_fault_of_the_document() {
        byte[] document = (OPEN + Page.person("p-1", Page.named("email='ä@x'")) + "</people>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(new java.io.ByteArrayInputStream(document)))
                .isInstanceOf(HostFault.Misspoke.class);
    }

    private static void assertMisspoke(String document, String message) {
        assertThatThrownBy(() -> ContractPeople.PEOPLE.page(Page.document(document)))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining(message);
    }

    /** A person whose given name never ends. */
    private static final class Endless extends InputStream {
        private final byte[] start = (OPEN + "<person givenName='").getBytes(StandardCharsets.UTF_8);
        private int at;

        @Override
        public int read() {
            return at < start.length ? start[at++] : 'x';
        }
    }
}
