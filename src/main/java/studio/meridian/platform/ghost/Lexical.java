package studio.meridian.platform.ghost;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes blocks of HTML as Ghost's editor keeps them (Lexical, in JSON), and says which blocks it
 * can write so that the page says exactly the same. What would come out in other words, such as
 * nested emphasis, is for raw HTML.
 */
final class Lexical {
    private static final Map<String, Integer> FORMATS =
            Map.of("strong", 1, "em", 2, "del", 4, "code", 16);

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final String CHILDREN = "children";
    private static final String LANGUAGE = "language-";

    private Lexical() {}

    /** Whether a block of a text can be written exactly. */
    static boolean canSay(Element block, Element text) {
        String name = block.normalName();
        if (HEADINGS.contains(name)) return isWords(block) && !isTarget(block, text);
        if (LISTS.contains(name)) return isList(block);
        return switch (name) {
            case "p" -> isWords(block);
            case "blockquote" ->
                    block.childrenSize() == 1
                            && block.ownText().isBlank()
                            && block.child(0).normalName().equals("p")
                            && isWords(block.child(0));
            case "pre" -> block.childrenSize() == 1 && isBare(block.child(0), "code", "class");
            case "hr" -> true;
            case "figure" -> isPicture(block);
            default -> false;
        };
    }

    /** Ghost gives headings names of its own, so a link to one would lead nowhere. */
    private static boolean isTarget(Element heading, Element text) {
        return text.select("a[href^=#]").stream()
                .anyMatch(link -> link.attr("href").equals("#" + heading.id()));
    }

    private static boolean isWords(Element block) {
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode) continue;
            if (!(node instanceof Element inline) || !isInline(inline)) return false;
        }
        return true;
    }

    private static boolean isInline(Element inline) {
        if (inline.normalName().equals("br")) return true;
        if (FORMATS.containsKey(inline.normalName())) return isBare(inline, inline.normalName());
        if (!inline.normalName().equals("a") || inline.attributesSize() != 1) return false;
        return inline.hasAttr("href")
                && inline.children().stream()
                        .allMatch(child ->
                                FORMATS.containsKey(child.normalName())
                                        && isBare(child, child.normalName()));
    }

    /** Nothing but text, and no attributes but one. */
    private static boolean isBare(Element element, String name, String... attribute) {
        boolean plain =
                element.attributes().asList().stream()
                        .allMatch(one -> List.of(attribute).contains(one.getKey()));
        return element.normalName().equals(name) && plain && element.childrenSize() == 0;
    }

    private static boolean isList(Element list) {
        for (Element item : list.children()) {
            if (!item.normalName().equals("li") || item.attributesSize() != 0) return false;
            Element copy = item.clone();
            Element last = copy.lastElementChild();
            if (last != null && LISTS.contains(last.normalName())) {
                if (!isList(last) || !isLastNode(last)) return false;
                last.remove();
            }
            if (!isWords(copy) || copy.wholeText().isBlank()) return false;
        }
        return list.childrenSize() > 0;
    }

    private static boolean isLastNode(Element element) {
        for (Node next = element.nextSibling(); next != null; next = next.nextSibling()) {
            if (!(next instanceof TextNode text) || !text.isBlank()) return false;
        }
        return true;
    }

    private static boolean isPicture(Element figure) {
        Element image = figure.firstElementChild();
        if (image == null || !image.normalName().equals("img")) return false;
        if (!image.attr("src").matches("(https://|/).*") || image.hasAttr("title")) return false;
        return figure.childrenSize() == 1
                || (figure.childrenSize() == 2
                        && figure.child(1).normalName().equals("figcaption")
                        && figure.child(1).childrenSize() == 0);
    }

    /** An end of a line is no more than a space there; behind a break it is nothing. */
    static void tidy(Element block) {
        if (block.normalName().equals("pre")) return;
        for (TextNode text : block.nodeStream(TextNode.class).toList()) {
            String said = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
            boolean begins =
                    text.previousSibling() instanceof Element before
                            && before.normalName().equals("br");
            text.text(begins ? said.stripLeading() : said);
        }
    }

    /** Writes a text. */
    static String write(List<Article.Piece> pieces) {
        ObjectNode document = object();
        ArrayNode blocks = element(document.putObject("root"), "root");
        for (Article.Piece piece : pieces) {
            Element block = piece.block();
            if (block == null) leaf(blocks, "html").put("html", piece.html());
            else write(block, blocks);
        }
        // Without any block it is no text.
        if (pieces.isEmpty()) element(blocks.addObject(), "paragraph");
        return SafeJson.write(document);
    }

    private static void write(Element block, ArrayNode blocks) {
        String name = block.normalName();
        switch (name) {
            case "p" -> words(block, element(blocks.addObject(), "paragraph"));
            case "blockquote" ->
                    words(block.child(0), element(blocks.addObject(), "extended-quote"));
            case "ul", "ol" -> list(block, blocks);
            case "hr" -> leaf(blocks, "horizontalrule");
            case "pre" -> code(block.child(0), leaf(blocks, "codeblock"));
            case "figure" -> picture(block, leaf(blocks, "image"));
            default -> {
                ObjectNode heading = blocks.addObject();
                words(block, element(heading, "extended-heading"));
                heading.put("tag", name);
            }
        }
    }

    private static void list(Element list, ArrayNode into) {
        boolean ordered = list.normalName().equals("ol");
        ObjectNode node = into.addObject();
        ArrayNode items = element(node, "list");
        int start = ordered && list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        node.put("listType", ordered ? "number" : "bullet");
        node.put("start", start).put("tag", list.normalName());
        int value = start;
        for (Element item : list.children()) {
            Element last = item.lastElementChild();
            Element inner = last != null && LISTS.contains(last.normalName()) ? last : null;
            Element words = item.clone();
            if (inner != null && words.lastElementChild() != null)
                words.lastElementChild().remove();
            words(words, item(items, value++));
            // A list in a list is an item of its own there.
            if (inner != null) list(inner, item(items, value));
        }
    }

    private static ArrayNode item(ArrayNode items, int value) {
        ObjectNode item = items.addObject();
        ArrayNode children = element(item, "listitem");
        item.put("value", value);
        return children;
    }

    private static void code(Element code, ObjectNode into) {
        String kind = code.className();
        into.put("code", code.wholeText().replaceFirst("\\n$", ""));
        into.put("language", kind.startsWith(LANGUAGE) ? kind.substring(LANGUAGE.length()) : "");
        into.put("caption", "");
    }

    private static void picture(Element figure, ObjectNode into) {
        Element image = figure.child(0);
        into.put("src", image.attr("src")).put("alt", image.attr("alt"));
        for (String side : List.of("width", "height")) {
            if (image.hasAttr(side)) into.put(side, Integer.parseInt(image.attr(side)));
        }
        into.put("caption", figure.childrenSize() > 1 ? figure.child(1).html() : "");
        into.put("title", "").put("href", "").put("cardWidth", "regular");
    }

    private static void words(Element block, ArrayNode into) {
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode text) {
                String said = text.getWholeText();
                if (node.previousSibling() == null) said = said.stripLeading();
                if (node.nextSibling() == null) said = said.stripTrailing();
                text(said, 0, into);
            } else if (node instanceof Element inline) {
                inline(inline, into);
            }
        }
    }

    private static void inline(Element inline, ArrayNode into) {
        switch (inline.normalName()) {
            case "br" -> leaf(into, "linebreak");
            case "a" -> {
                ObjectNode link = into.addObject();
                ArrayNode words = element(link, "link");
                link.put("url", inline.attr("href"));
                link.putNull("rel").putNull("target").putNull("title");
                for (Node node : inline.childNodes()) {
                    if (node instanceof TextNode text) text(text.getWholeText(), 0, words);
                    else if (node instanceof Element styled) styled(styled, words);
                }
            }
            default -> styled(inline, into);
        }
    }

    private static void styled(Element inline, ArrayNode into) {
        text(inline.wholeText(), FORMATS.getOrDefault(inline.normalName(), 0), into);
    }

    private static void text(String words, int format, ArrayNode into) {
        if (words.isEmpty()) return;
        ObjectNode text = leaf(into, "extended-text").put("text", words).put("format", format);
        text.put("detail", 0).put("mode", "normal").put("style", "");
    }

    private static ObjectNode leaf(ArrayNode into, String type) {
        return into.addObject().put("type", type).put("version", 1);
    }

    private static ArrayNode element(ObjectNode node, String type) {
        node.put("type", type).put("version", 1);
        node.putNull("direction").put("format", "").put("indent", 0);
        return node.putArray(CHILDREN);
    }

    private static ObjectNode object() {
        return SafeJson.mapper().createObjectNode();
    }
}
