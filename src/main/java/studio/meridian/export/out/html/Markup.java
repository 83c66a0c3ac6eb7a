package studio.meridian.export.out.html;

/** Text put into HTML. */
final class Markup {
    private Markup() {}

    /** Text that stands between tags or in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** HTML has no way to write these. */
    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c == '\u007f';
    }

    /** An element with a text inside, or nothing when the text is blank. */
    static String element(String tag, String attributes, String text) {
        if (text.isBlank()) return "";
        String space = attributes.isEmpty() ? "" : " ";
        return "<" + tag + space + attributes + ">" + escaped(text) + "</" + tag + ">\n";
    }

    /** A name as part of a relative address. */
    static String address(String name) {
        return escaped(name.replace("%", "%25").replace("?", "%3F").replace("#", "%23"));
    }
}
