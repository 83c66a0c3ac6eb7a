package studio.meridian.platform.mediawiki;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as wikitext that shows it to the letter: what would mean something there becomes a
 * numeric character reference, which no part of the parser takes for markup.
 */
final class Escape {
    /** Signs that mean something at the start of a line or of a cell. */
    private static final String AT_THE_START = "*#:;=-!+}| \t";

    /** A number behind these becomes a link. */
    private static final Pattern MAGIC = Pattern.compile("(?<=(?:ISBN|RFC|PMID)) (?=\\d)");

    /** What ends an address, or means something inside one. */
    private static final String UNSAFE = "[]<>\"'|{}~\\^`";

    /** What would be read as a sign. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]");

    private Escape() {}

    /** As the wiki itself will keep it: composed, without control signs and spaces at the end. */
    static String kept(String wikitext) {
        String plain =
                CONTROL.matcher(wikitext.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).stripTrailing();
    }

    /** Words in a line. */
    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char before = i == 0 ? 0 : words.charAt(i - 1);
            char after = i + 1 == words.length() ? 0 : words.charAt(i + 1);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '[', ']', '{', '}', '|' -> reference(out, c);
                case '&' -> out.append(isName(after) ? "&amp;" : "&");
                case '\'', '~', '_' -> {
                    // Alone they are harmless; at an edge, what follows is not known.
                    boolean alone = before != 0 && after != 0 && before != c && after != c;
                    if (alone) out.append(c);
                    else reference(out, c);
                }
                case '!' -> {
                    if (before == c || after == c) reference(out, c);
                    else out.append(c);
                }
                case ':' -> {
                    boolean protocol = isLetter(before) && !Character.isWhitespace(after);
                    if (protocol) reference(out, c);
                    else out.append(c);
                }
                case '\n' -> out.append("<br />");
                case '\t', '\r' -> out.append(' ');
                default -> out.append(c);
            }
        }
        return MAGIC.matcher(out).replaceAll("&#32;");
    }

    private static boolean isName(char c) {
        return c == '#' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void reference(StringBuilder out, char c) {
        out.append("&#").append((int) c).append(';');
    }

    /** A line that is not taken for a list, a heading, a rule or a row. */
    static String line(String wikitext) {
        String line = wikitext.strip();
        if (line.isEmpty() || AT_THE_START.indexOf(line.charAt(0)) < 0) return line;
        StringBuilder out = new StringBuilder();
        reference(out, line.charAt(0));
        return out.append(line, 1, line.length()).toString();
    }

    /** What stands between the tags of preformatted text. */
    static String preformatted(String code) {
        StringBuilder out = new StringBuilder(code.length() + 16);
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            char after = i + 1 == code.length() ? 0 : code.charAt(i + 1);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append(isName(after) ? "&amp;" : "&");
                case '~', '{' -> reference(out, c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** An address that ends where it should. */
    static String address(String url) {
        StringBuilder out = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean unsafe = c <= ' ' || Character.isSpaceChar(c) || UNSAFE.indexOf(c) >= 0;
            boolean twice = c == '_' && i + 1 < url.length() && url.charAt(i + 1) == '_';
            if (unsafe || twice) percent(out, c);
            else out.append(c);
        }
        return ENTITY.matcher(out).replaceAll(Matcher.quoteReplacement("&amp;"));
    }

    private static void percent(StringBuilder out, char c) {
        for (byte one : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            out.append("%%%02X".formatted(one));
        }
    }
}
