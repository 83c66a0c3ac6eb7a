package studio.meridian.export.wxr;

import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.SafeXmlReader;

import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

/** Names and texts of the elements of an export. */
final class WxrElements {
    /** Elements of an item that are kept as they came. */
    static final List<String> KEPT =
            List.of(
                    "title",
                    "link",
                    "guid",
                    "dc:creator",
                    "content:encoded",
                    "excerpt:encoded",
                    "wp:post_date",
                    "wp:post_date_gmt",
                    "wp:post_name",
                    "wp:status",
                    "wp:post_parent",
                    "wp:post_type",
                    "wp:is_sticky",
                    "wp:attachment_url");

    /** Characters of one element, far beyond any text a person wrote. */
    private static final int LONGEST = 16 << 20;

    // Any version, and either scheme: WordPress's own test data was written with https.
    private static final Pattern EXPORT =
            Pattern.compile("https?://wordpress\\.org/export/[0-9.]+/(excerpt/)?");

    private WxrElements() {}

    /** The name of the element with the prefix that WordPress writes, whatever the file wrote. */
    static String name(SafeXmlReader xml) {
        String space = xml.getNamespaceURI();
        String local = xml.getLocalName();
        if (space == null || space.isEmpty()) return local;
        if (EXPORT.matcher(space).matches()) {
            return (space.endsWith("excerpt/") ? "excerpt:" : "wp:") + local;
        }
        return switch (space) {
            case "http://purl.org/rss/1.0/modules/content/" -> "content:" + local;
            case "http://purl.org/dc/elements/1.1/" -> "dc:" + local;
            default -> "{" + space + "}" + local;
        };
    }

    /** All text of the element whose start was just read; elements inside it are passed over. */
    static String text(SafeXmlReader xml, String file) {
        StringBuilder text = new StringBuilder();
        int line = line(xml);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(xml, text, file, line);
                case XMLStreamConstants.START_ELEMENT -> xml.skipElement();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                default -> {}
            }
        }
    }

    /** Goes on to the next start tag inside the present element; false at its end. */
    static boolean nextChild(SafeXmlReader xml) {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
            if (event == XMLStreamConstants.END_ELEMENT) return false;
        }
    }

    static int line(SafeXmlReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static void append(SafeXmlReader xml, StringBuilder text, String file, int line) {
        text.append(xml.getText());
        if (text.length() <= LONGEST) return;
        throw new FailureException(new ImportFailure.TooLarge(file + ":" + line, LONGEST >> 20));
    }
}
