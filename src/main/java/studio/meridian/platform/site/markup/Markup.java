package studio.meridian.platform.site.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML or XML. All text and all values of attributes are escaped here; {@link #raw} alone
 * takes markup, and only such as was made by this class or by the sanitizer.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean xml;

    private Markup(boolean xml) {
        this.xml = xml;
    }

    /** An HTML page, or a part of one. */
    public static Markup html() {
        return new Markup(false);
    }

    /** An XML document. */
    public static Markup xml() {
        Markup markup = new Markup(true);
        markup.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return markup;
    }

    /** Text as it may stand in an element or a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an empty value leaves the attribute out
     */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the innermost element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the innermost element and ends the line. */
    public Markup closeLine() {
        return close().line();
    }

    /** An element that has no end, such as {@code meta}. */
    public Markup single(String element, String... attributes) {
        start(element, attributes);
        out.append(xml ? "/>" : ">").append('\n');
        return this;
    }

    /** An element with nothing but text. */
    public Markup leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** As {@link #leaf}, and ends the line. */
    public Markup leafLine(String element, String text, String... attributes) {
        return leaf(element, text, attributes).line();
    }

    /** Text. */
    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Markup that was made elsewhere. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Ends the line; for people who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** What was written. */
    public String written() {
        if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
        return out.toString();
    }

    /** What was written, in UTF-8. */
    public byte[] bytes() {
        return written().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            // A picture without words is marked by an empty alt, which must stand there.
            if (value.isEmpty() && !attributes[i].equals("alt")) continue;
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
        }
    }
}
