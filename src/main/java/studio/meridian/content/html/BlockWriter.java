package studio.meridian.content.html;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import studio.meridian.content.LinkDestination;
import studio.meridian.content.html.InlineWriter.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the blocks of a text. */
final class BlockWriter {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "hr",
                    "table",
                    "figure",
                    "figcaption",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "center",
                    "dl",
                    "dt",
                    "dd",
                    "address",
                    "details",
                    "summary",
                    "form",
                    "fieldset",
                    "legend",
                    "caption",
                    "hgroup",
                    "menu");
    private static final Set<String> FRAMES = Set.of("div", "section", "article", "main", "center");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n[ \\t]*(\\r?\\n\\s*)+");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:language-|lang-|brush:\\s*)([\\w+#.-]+)");

    private static final int DEEPEST_QUOTE = 50;

    private final Leftovers leftovers;
    private final boolean plain;

    /**
     * @param plain whether lines of the source stand for lines and paragraphs
     */
    BlockWriter(Leftovers leftovers, boolean plain) {
        this.leftovers = leftovers;
        this.plain = plain;
    }

    String write(Element body) {
        String text = String.join("\n\n", texts(blocks(body)));
        return text.isEmpty() ? "" : text + "\n";
    }

    static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::markdown).toList();
    }

    /** The blocks inside an element; text between them makes paragraphs. */
    List<Block> blocks(Element parent) {
        List<Block> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        boolean lines =
                plain && !Set.of("li", "td", "th", "figcaption").contains(parent.normalName());
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                flush(run, lines, blocks);
                block(element, blocks);
            } else if (lines && child instanceof TextNode text) {
                splitParagraphs(text, run, blocks);
            } else if (child instanceof Comment comment && run.isEmpty()) {
                Comments.list(comment, leftovers);
            } else {
                run.add(child);
            }
        }
        flush(run, lines, blocks);
        return blocks;
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.children().stream().anyMatch(BlockWriter::isBlock);
    }

    private void splitParagraphs(TextNode text, List<Node> run, List<Block> blocks) {
        String[] paragraphs = EMPTY_LINE.split(text.getWholeText(), -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) flush(run, true, blocks);
            run.add(new TextNode(paragraphs[i]));
        }
    }

    private void flush(List<Node> run, boolean lines, List<Block> blocks) {
        if (run.isEmpty()) return;
        String text = inline(run, lines ? Place.LINES : Place.PARAGRAPH);
        if (!text.isBlank()) blocks.add(new Block(Block.Kind.TEXT, text));
        run.clear();
    }

    private String inline(List<? extends Node> nodes, Place place) {
        return new InlineWriter(place, leftovers).write(new InlineReader(leftovers).read(nodes));
    }

    private void block(Element element, List<Block> blocks) {
        switch (element.normalName()) {
            case "p" -> blocks.addAll(blocks(element));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "hr" -> blocks.add(new Block(Block.Kind.OTHER, "___"));
            case "pre" -> blocks.add(new Block(Block.Kind.OTHER, code(element)));
            case "blockquote" -> quote(element, blocks);
            case "ul", "ol", "menu" -> blocks.add(new ListWriter(this).write(element, blocks));
            case "figure" -> figure(element, blocks);
            case "table" -> blocks.addAll(new TableWriter(this, leftovers).write(element));
            default -> frame(element, blocks);
        }
    }

    private void heading(Element element, List<Block> blocks) {
        if (element.children().stream().anyMatch(BlockWriter::isBlock)) {
            frame(element, blocks);
            return;
        }
        String marks = "#".repeat(element.normalName().charAt(1) - '0');
        String text = inline(element.childNodes(), Place.HEADING);
        blocks.add(new Block(Block.Kind.OTHER, (marks + " " + text).strip()));
    }

    private String code(Element element) {
        Element code = element.selectFirst("> code");
        Matcher language = LANGUAGE.matcher((code == null ? element : code).className());
        element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        element.select("*:not(pre, pre > code)").forEach(leftovers::add);
        InlineReader.dropUnread(element);
        String text = element.wholeText();
        String fence = "`".repeat(Math.max(3, InlineReader.longestRun(text) + 1));
        String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return fence + (language.find() ? language.group(1) : "") + "\n" + text + end + fence;
    }

    private void quote(Element element, List<Block> blocks) {
        // Deeper ones no Markdown shows, and each level writes all lines inside it anew.
        if (depth(element) >= DEEPEST_QUOTE) {
            frame(element, blocks);
            return;
        }
        String text = String.join("\n\n", texts(blocks(element)));
        String quoted =
                text.lines()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"));
        blocks.add(new Block(Block.Kind.QUOTE, quoted.isEmpty() ? ">" : quoted));
    }

    private static long depth(Element quote) {
        return quote.parents().stream()
                .filter(one -> one.normalName().equals("blockquote"))
                .count();
    }

    /** A picture with a caption; any other figure is only a frame. */
    private void figure(Element element, List<Block> blocks) {
        List<Element> images = element.select("img");
        Element caption = element.selectFirst("> figcaption");
        String words = caption == null ? "" : caption.text();
        String outside = element.text().replace(words, "").strip();
        if (images.size() != 1
                || !outside.isEmpty()
                || element.select("table, iframe, video, audio, pre").size() > 0) {
            frame(element, blocks);
            return;
        }
        if (caption != null)
            caption.select("> *")
                    .forEach(inner -> leftovers.add(inner.normalName() + " in caption", inner));
        blocks.add(new Block(Block.Kind.TEXT, picture(images.getFirst(), words)));
    }

    private static String picture(Element image, String caption) {
        String title = caption.isEmpty() ? image.attr("title") : caption;
        String src = LinkDestination.written(image.attr("src").strip());
        String picture =
                "!["
                        + TextEscapes.alternative(image.attr("alt").strip())
                        + "]("
                        + src
                        + TextEscapes.title(title)
                        + ")";
        Element link = image.closest("a[href]");
        return link == null
                ? picture
                : "[" + picture + "](" + LinkDestination.written(link.attr("href").strip()) + ")";
    }

    private void frame(Element element, List<Block> blocks) {
        boolean bare =
                FRAMES.contains(element.normalName())
                        && !element.hasAttr("class")
                        && !element.hasAttr("style");
        if (!bare) leftovers.add(name(element), element);
        blocks.addAll(blocks(element));
    }

    private static String name(Element element) {
        String first = element.classNames().stream().findFirst().orElse("");
        return element.normalName() + (first.isEmpty() ? "" : "." + first);
    }
}
