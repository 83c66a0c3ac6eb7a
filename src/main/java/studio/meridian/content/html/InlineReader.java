package studio.meridian.content.html;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import studio.meridian.content.LinkDestination;
import studio.meridian.content.html.Piece.Break;
import studio.meridian.content.html.Piece.Mark;
import studio.meridian.content.html.Piece.Raw;
import studio.meridian.content.html.Piece.Space;
import studio.meridian.content.html.Piece.Style;
import studio.meridian.content.html.Piece.Word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the inline content of a block apart. */
final class InlineReader {
    private static final Pattern TOKEN = Pattern.compile("[ \\t\\n\\r\\f]+|[^ \\t\\n\\r\\f]+");
    private static final Pattern AUTOLINK = Pattern.compile("(https?|mailto):[^\\s<>\\\\]+");
    private static final Set<String> SILENT = Set.of("span", "font", "label", "bdi", "time", "wbr");
    private static final Set<String> REMOTE = Set.of("iframe", "embed", "object", "video", "audio");
    private static final Set<String> UNREAD = Set.of("script", "style", "template", "noscript");

    private final Leftovers leftovers;
    private final EnumSet<Style> active = EnumSet.noneOf(Style.class);
    private boolean inLink;

    InlineReader(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    List<Piece> read(List<? extends Node> nodes) {
        List<Piece> pieces = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof TextNode text) words(text.getWholeText(), pieces);
            else if (node instanceof Element element) element(element, pieces);
            else if (node instanceof Comment comment) Comments.list(comment, leftovers);
        }
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            boolean space = " \t\n\r\f".indexOf(word.charAt(0)) >= 0;
            if (!space) pieces.add(new Word(word));
            else pieces.add(new Space(word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0));
        }
    }

    private void element(Element element, List<Piece> pieces) {
        switch (element.normalName()) {
            case "em", "i" -> marked(element, Style.EMPHASIS, pieces);
            case "strong", "b" -> marked(element, Style.STRONG, pieces);
            case "del", "s", "strike" -> marked(element, Style.DELETED, pieces);
            case "code", "tt" -> code(element, pieces);
            case "a" -> link(element, pieces);
            case "img" -> image(element, pieces);
            case "br" -> pieces.add(new Break());
            case "input" -> input(element, pieces);
            default -> other(element, pieces);
        }
    }

    private void other(Element element, List<Piece> pieces) {
        String name = element.normalName();
        boolean silent = SILENT.contains(name) && !element.hasAttr("style");
        if (!silent) leftovers.add(element);
        if (UNREAD.contains(name)) return;
        if (REMOTE.contains(name)) address(element, pieces);
        pieces.addAll(read(element.childNodes()));
    }

    private void marked(Element element, Style style, List<Piece> pieces) {
        boolean outermost = active.add(style);
        List<Piece> inner = read(element.childNodes());
        if (!outermost) {
            pieces.addAll(inner);
            return;
        }
        active.remove(style);
        int start = 0;
        while (start < inner.size() && inner.get(start).isBlank()) start++;
        int end = inner.size();
        while (end > start && inner.get(end - 1).isBlank()) end--;
        // Marks do not work beside white space on their inner side.
        pieces.addAll(inner.subList(0, start));
        if (start < end) {
            pieces.add(new Mark(style, true));
            pieces.addAll(inner.subList(start, end));
            pieces.add(new Mark(style, false));
        }
        pieces.addAll(inner.subList(end, inner.size()));
    }

    private void code(Element element, List<Piece> pieces) {
        element.select("* *").forEach(leftovers::add);
        dropUnread(element);
        String text = element.wholeText().replaceAll("[\\r\\n]+", " ");
        if (text.isEmpty()) return;
        String fence = "`".repeat(longestRun(text) + 1);
        boolean space =
                text.startsWith("`")
                        || text.endsWith("`")
                        || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        String pad = space ? " " : "";
        pieces.add(new Raw(fence + pad + text + pad + fence));
    }

    /** Takes out what a reader never sees. */
    static void dropUnread(Element element) {
        element.select(String.join(", ", UNREAD)).remove();
    }

    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void link(Element element, List<Piece> pieces) {
        if (!element.hasAttr("href") || inLink) {
            if (!element.hasAttr("href")) leftovers.add("a without href", element);
            pieces.addAll(read(element.childNodes()));
            return;
        }
        String href = element.attr("href").strip();
        String title = element.attr("title");
        if (isPlain(element, href, title)) {
            pieces.add(new Raw("<" + href + ">"));
            return;
        }
        inLink = true;
        pieces.add(new Raw("["));
        pieces.addAll(read(element.childNodes()));
        pieces.add(new Raw("](" + LinkDestination.written(href) + TextEscapes.title(title) + ")"));
        inLink = false;
    }

    private static boolean isPlain(Element element, String href, String title) {
        boolean text = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode;
        return text
                && title.isEmpty()
                && AUTOLINK.matcher(href).matches()
                && element.wholeText().equals(href);
    }

    private void image(Element element, List<Piece> pieces) {
        String alt = element.attr("alt").strip();
        String src = element.attr("src").strip();
        if (src.isEmpty()) {
            leftovers.add("img without src", alt.isBlank() ? element.outerHtml() : alt);
            words(alt, pieces);
            return;
        }
        String text = TextEscapes.alternative(alt);
        String title = TextEscapes.title(element.attr("title"));
        pieces.add(new Raw("![" + text + "](" + LinkDestination.written(src) + title + ")"));
    }

    private void input(Element element, List<Piece> pieces) {
        Element item = element.closest("li");
        boolean task = element.attr("type").equals("checkbox") && item != null;
        if (!task) {
            leftovers.add(element);
            words(element.attr("value"), pieces);
            return;
        }
        pieces.add(new Raw(element.hasAttr("checked") ? "[x] " : "[ ] "));
    }

    private static void address(Element element, List<Piece> pieces) {
        Element source = element.selectFirst("source[src]");
        String url = element.attr(element.normalName().equals("object") ? "data" : "src").strip();
        if (url.isEmpty() && source != null) url = source.attr("src").strip();
        if (url.startsWith("//")) url = "https:" + url;
        if (AUTOLINK.matcher(url).matches()) pieces.add(new Raw("<" + url + ">"));
        else words(url, pieces);
    }
}
