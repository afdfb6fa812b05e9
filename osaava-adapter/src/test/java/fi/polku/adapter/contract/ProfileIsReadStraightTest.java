package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.adapter.contract.wire.Profile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileIsReadStraightTest {
    private static final String FULL =
            "<entry framework='f' competence='urn:a:1' level='2' target='4' assessor='self' assessedBy='p-2' assessedOn='2026-01-02'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<profile person='p-1' changed='2026-11-19T11:20:01Z'/>",
                "<profile/>",
                "<profile person='p-1' changed='c'>" + FULL + FULL + "</profile>",
                "<profile person=' p&#x2d;1\n' changed='&lt;&amp;&#228;'>\n <!-- x --> text " + FULL
                        + "<?y z?><entry/></profile>",
                "<profile person='p-1' later='1'><entry level='1' later='2' x:level='3' xmlns:x='urn:x'/></profile>",
                "<profile x:person='p-2' xmlns:x='urn:x' person='p-1'><later><entry level='9'/></later><entry level='1'>a"
                        + "<entry level='8'/><later/></entry></profile>",
                "<profile person='p-1'><x:entry level='9' xmlns:x='urn:x'/><removed id='p-3'/><profile person='p-4'/></profile>",
                "<profile person='p-1'><![CDATA[<entry level='9'/>]]><entry level=''/></profile>",
            })
    void what_comes_of_it_is_what_jaxb_makes_of_the_same_element(String element) throws Exception {
        XMLStreamReader straight = at(element);
        Profile read = ProfileElement.read(straight);
        XMLStreamReader bound = at(element);
        Profile expected =
                SafeXml.unmarshaller().unmarshal(bound, Profile.class).getValue();
        assertThat(read).usingRecursiveComparison().isEqualTo(expected);
        assertThat(rest(straight)).isEqualTo(rest(bound));
    }

    @Test
    void what_breaks_off_is_not_well_formed() throws XMLStreamException {
        XMLStreamReader straight = at("<profile person='p-1'><entry level='1'>", "");
        assertThatThrownBy(() -> ProfileElement.read(straight)).isInstanceOf(XMLStreamException.class);
    }

    private static XMLStreamReader at(String element) throws XMLStreamException {
        return at(element, "<removed person='p-9'/></profiles>");
    }

    private static XMLStreamReader at(String element, String rest) throws XMLStreamException {
        String document = "<profiles xmlns='urn:polku:competence-system-adapter:v1'>" + element + rest;
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        xml.nextTag();
        xml.nextTag();
        return xml;
    }

    /** What each leaves to be read. */
    private static List<String> rest(XMLStreamReader xml) throws XMLStreamException {
        List<String> events = new ArrayList<>();
        events.add(xml.getEventType() + (xml.hasName() ? " " + xml.getLocalName() : ""));
        while (xml.hasNext()) {
            events.add(xml.next() + (xml.hasName() ? " " + xml.getLocalName() : ""));
        }
        return events;
    }
}
