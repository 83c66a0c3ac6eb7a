package studio.meridian.platform.mastodon;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a text whatever a server makes of it: no white space, no markup, and of people
 * only the first part of their name. For comparing, never for showing.
 */
final class Letters {
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br\\b|/?p\\b)[^>]*>");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);");
    private static final Pattern DOMAIN =
            Pattern.compile("(@[A-Za-z0-9_.-]+)(?:@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}](?::\\d+)?)+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x{FEFF}]+");

    private Letters() {}

    /** Of words as they were written. */
    static String of(String words) {
        String bare = DOMAIN.matcher(words).replaceAll("$1");
        String closed = SPACE.matcher(bare).replaceAll("");
        return Normalizer.normalize(closed, Normalizer.Form.NFC);
    }

    /** Of words as a server shows them. */
    static String ofHtml(String html) {
        String lines = BREAK.matcher(html).replaceAll(" ");
        String bare = MARKUP.matcher(lines).replaceAll("");
        return of(
                ENTITY.matcher(bare)
                        .replaceAll(one -> Matcher.quoteReplacement(entity(one.group(1)))));
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> name.startsWith("#") ? number(name.substring(1)) : "&" + name + ";";
        };
    }

    private static String number(String digits) {
        boolean hex = digits.startsWith("x");
        try {
            int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }
}
