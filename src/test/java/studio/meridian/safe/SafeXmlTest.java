package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.FailureException;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.xml.stream.XMLStreamConstants;

@Timeout(20)
class SafeXmlTest {
    @Test
    void text_and_attributes_are_read() {
        SafeXmlReader reader = reader("<a b='1'>x &amp; 𠮷<c/></a>");
        assertThat(reader.nextTag()).isEqualTo(XMLStreamConstants.START_ELEMENT);
        assertThat(reader.getAttributeValue(null, "b")).isEqualTo("1");
        assertThat(text("<a b='1'>x &amp; 𠮷<c/></a>")).isEqualTo("x & 𠮷");
    }

    @Test
    void the_encoding_is_the_documents_own() {
        String xml = "<?xml version='1.0' encoding='UTF-16'?><a>مرحبا</a>";
        assertThat(text(xml.getBytes(StandardCharsets.UTF_16))).isEqualTo("مرحبا");
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>";
        assertThat(text(latin.getBytes(Charset.forName("ISO-8859-1")))).isEqualTo("é");
    }

    @Test
    void a_document_type_that_only_points_elsewhere_is_passed_over() {
        String tmx = "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/[x].dtd\">";
        assertThat(text(tmx + "\n<tmx>seg</tmx>")).isEqualTo("seg");
        assertThat(reader(tmx + "<tmx/>").nextTag()).isEqualTo(XMLStreamConstants.START_ELEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [ ]>\n<a/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"]y\"><!ENTITY z SYSTEM \"file:///etc/passwd\">]><a>&z;</a>",
                "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><a/>",
                "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>"
            })
    void declarations_of_the_document_are_refused(String xml) {
        SafeFailure failure = failure(xml);
        assertThat(failure).isInstanceOf(SafeFailure.Declarations.class);
        assertThat(failure.arguments()).containsEntry("file", "in.xml").containsEntry("line", 1);
    }

    @Test
    void a_billion_laughs_are_refused_at_once() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l").append(i).append(" '");
            xml.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertThat(failure(xml + "]><l>&l9;</l>")).isInstanceOf(SafeFailure.Declarations.class);
    }

    @Test
    void quadratic_blow_up_is_refused_at_once() {
        String xml = "<!DOCTYPE l [<!ENTITY a '" + "a".repeat(100_000) + "'>]><l>";
        assertThat(failure(xml + "&a;".repeat(100_000) + "</l>"))
                .isInstanceOf(SafeFailure.Declarations.class);
    }

    @Test
    void no_file_is_read_for_an_external_entity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml = "<!DOCTYPE a [<!ENTITY z SYSTEM '" + secret.toUri() + "'>]><a>&z;</a>";
        assertThat(failure(xml).arguments().toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a>\n<b></a>", "<a>\n&nbsp;</a>", "<a>\n<b c='1' c='2'/></a>", "<a>\n"})
    void malformed_text_names_its_line(String xml) {
        assertThat(failure(xml))
                .isInstanceOfSatisfying(
                        SafeFailure.Malformed.class,
                        failure -> {
                            assertThat(failure.line()).isEqualTo(2);
                            assertThat(failure.detail()).doesNotContain("ParseError");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "{\"a\":1}", "<a\u0000/>"})
    void what_is_no_xml_is_malformed(String xml) {
        assertThat(failure(xml)).isInstanceOf(SafeFailure.Malformed.class);
    }

    @Test
    void bytes_of_another_encoding_are_malformed() {
        byte[] bytes = "<a>é</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> text(bytes)).isInstanceOf(FailureException.class);
    }

    @Test
    void depth_is_limited_and_length_is_not() {
        assertThat(failure("<a>".repeat(100_000)).arguments().get("detail").toString())
                .contains("depth");
        String wide = "<r>" + "<a>x</a>".repeat(200_000) + "</r>";
        assertThat(text(wide)).hasSize(200_000);
    }

    @Test
    void an_element_can_be_skipped_with_all_inside() {
        SafeXmlReader reader = reader("<a><b><b>x</b></b><c>y</c></a>");
        reader.nextTag();
        reader.nextTag();
        reader.skipElement();
        reader.nextTag();
        assertThat(reader.getLocalName()).isEqualTo("c");
        assertThat(reader.getElementText()).isEqualTo("y");
    }

    @Test
    void text_where_a_tag_belongs_is_malformed() {
        SafeXmlReader reader = reader("<a>x<b/></a>");
        reader.nextTag();
        assertThatThrownBy(reader::nextTag).isInstanceOf(FailureException.class);
        SafeXmlReader other = reader("<a>x<b/></a>");
        other.nextTag();
        assertThatThrownBy(other::getElementText).isInstanceOf(FailureException.class);
    }

    @Test
    void declarations_are_refused_in_any_interface_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(failure("<!DOCTYPE a [<!ENTITY x \"]y\"><!ENTITY z ''>]><a>&z;</a>"))
                    .isInstanceOf(SafeFailure.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static SafeXmlReader reader(String xml) {
        return SafeXml.reader(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "in.xml");
    }

    private static String text(String xml) {
        return text(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] xml) {
        SafeXmlReader reader = SafeXml.reader(new ByteArrayInputStream(xml), "in.xml");
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) text.append(reader.getText());
        }
        return text.toString();
    }

    private static SafeFailure failure(String xml) {
        FailureException e = catchThrowableOfType(FailureException.class, () -> text(xml));
        return (SafeFailure) e.failure();
    }
}
