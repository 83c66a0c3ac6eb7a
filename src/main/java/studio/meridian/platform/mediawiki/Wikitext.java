package studio.meridian.platform.mediawiki;

import studio.meridian.content.article.Article;
import studio.meridian.content.article.Block;
import studio.meridian.content.article.Inline;
import studio.meridian.model.Media;
import studio.meridian.platform.MediaFile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes an article as wikitext. */
final class Wikitext {
    /** Wider pictures are shown smaller, as is usual on a page. */
    private static final int WIDEST = 640;

    private final Map<String, String> files;
    private final Map<String, MediaFile> media;
    private final Set<Integer> noted = new HashSet<>();
    private List<Block.Item> notes = List.of();
    private boolean refs;

    /**
     * @param files names of the pictures there, by their digest here
     * @param media what is known of them, by their digest
     * @param cites whether the wiki has footnotes of its own
     */
    Wikitext(Map<String, String> files, Map<String, MediaFile> media, boolean cites) {
        this.files = files;
        this.media = media;
        this.refs = cites;
    }

    /** The whole text, its footnotes last. */
    String of(String markdown) {
        List<Block> blocks = new ArrayList<>(Article.read(markdown));
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Notes last) {
            notes = last.notes();
            blocks.removeLast();
            // A note inside a note is more than those of the wiki can do.
            if (notes.stream().anyMatch(note -> hasNotes(note.blocks()))) refs = false;
        }
        String text = blocks(blocks);
        if (notes.isEmpty()) return text;
        return text + "\n\n" + (refs ? "<references />" : foot());
    }

    private static boolean hasNotes(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block ->
                        switch (block) {
                            case Block.Paragraph words -> marks(words.words());
                            case Block.Heading words -> marks(words.words());
                            case Block.Quote quote -> hasNotes(quote.blocks());
                            case Block.Items list ->
                                    list.items().stream().anyMatch(item -> hasNotes(item.blocks()));
                            case Block.Table table ->
                                    table.rows().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(cell -> marks(cell.words()));
                            default -> false;
                        });
    }

    private static boolean marks(List<Inline> words) {
        return words.stream().anyMatch(Inline.NoteMark.class::isInstance);
    }

    private String blocks(List<Block> blocks) {
        List<String> written = new ArrayList<>();
        for (Block block : blocks) {
            String one = block(block);
            if (!one.isEmpty()) written.add(one);
        }
        return String.join("\n\n", written);
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading.level(), words(heading.words()));
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Code code -> code(code.text());
            case Block.Quote quote -> "<blockquote>\n" + blocks(quote.blocks()) + "\n</blockquote>";
            case Block.Items list ->
                    isSimple(list) ? lines(list, "") : tags(list.items(), isNumbered(list));
            case Block.Table table -> table(table.rows());
            case Block.Rule _ -> "----";
            case Block.Notes _ -> "";
        };
    }

    /** A heading with words that are wikitext already. */
    static String heading(int level, String words) {
        String marks = "=".repeat(level);
        return words.isBlank() ? "" : marks + " " + words.strip() + " " + marks;
    }

    private String words(List<Inline> words) {
        return Styled.of(words, this::other);
    }

    private String paragraph(Block.Paragraph paragraph) {
        List<Inline> words = paragraph.words();
        if (words.size() == 1
                && words.getFirst() instanceof Inline.Picture picture
                && picture.title() != null
                && !picture.title().isBlank()) {
            return picture(picture, "thumb|none|", "|" + Escape.text(picture.title()));
        }
        return Escape.line(words(words));
    }

    private static String code(String text) {
        String start = text.startsWith("\n") ? "\n" : "";
        return "<pre>" + start + Escape.preformatted(text) + "</pre>";
    }

    /** Whether each entry is one line, with lists of that kind below it. */
    private static boolean isSimple(Block.Items list) {
        boolean fromOne = !isNumbered(list) || list.items().getFirst().mark().equals("1.");
        return fromOne
                && list.items().stream()
                        .map(Block.Item::blocks)
                        .allMatch(blocks ->
                                !blocks.isEmpty()
                                        && blocks.getFirst() instanceof Block.Paragraph
                                        && blocks.stream()
                                                .skip(1)
                                                .allMatch(below ->
                                                        below instanceof Block.Items items
                                                                && isSimple(items)));
    }

    private static boolean isNumbered(Block.Items list) {
        return !list.items().isEmpty() && list.items().getFirst().mark().matches("\\d+\\.");
    }

    private String lines(Block.Items list, String above) {
        List<String> lines = new ArrayList<>();
        String marks = above + (isNumbered(list) ? "#" : "*");
        for (Block.Item item : list.items()) {
            String words = words(((Block.Paragraph) item.blocks().getFirst()).words());
            lines.add(marks + " " + Escape.line(box(item) + words));
            item.blocks().stream()
                    .skip(1)
                    .map(below -> lines((Block.Items) below, marks))
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    /** What stands before a task. */
    private static String box(Block.Item item) {
        String mark = item.mark();
        return mark.equals("☑") || mark.equals("☐") ? mark + " " : "";
    }

    private String tags(List<Block.Item> items, boolean numbered) {
        StringBuilder out = new StringBuilder();
        String first = numbered ? items.getFirst().mark().replace(".", "") : "1";
        out.append(numbered ? "<ol" : "<ul");
        if (!first.equals("1")) out.append(" start=\"").append(first).append('"');
        out.append(">\n");
        for (Block.Item item : items) {
            out.append("<li>").append(box(item)).append(inside(item.blocks())).append("</li>\n");
        }
        return out.append(numbered ? "</ol>" : "</ul>").toString();
    }

    private String inside(List<Block> blocks) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph only) {
            return paragraph(only);
        }
        return "\n" + blocks(blocks) + "\n";
    }

    private String table(List<List<Block.Cell>> rows) {
        StringBuilder out = new StringBuilder("{| class=\"wikitable\"");
        char mark = '!';
        for (List<Block.Cell> row : rows) {
            out.append("\n|-");
            for (Block.Cell cell : row) {
                out.append('\n').append(mark).append(' ');
                switch (cell.align()) {
                    case CENTER -> out.append("style=\"text-align:center\" | ");
                    case END -> out.append("style=\"text-align:end\" | ");
                    case START -> {}
                }
                out.append(Escape.line(words(cell.words())));
            }
            mark = '|';
        }
        return out.append("\n|}").toString();
    }

    private String other(Inline inline) {
        return switch (inline) {
            case Inline.Picture picture -> picture(picture, "", "");
            case Inline.NoteMark mark -> mark(mark.number());
            case Inline.Words _ -> "";
        };
    }

    private String picture(Inline.Picture picture, String how, String caption) {
        String destination = picture.destination();
        String sha =
                destination.startsWith(Media.SCHEME)
                        ? destination.substring(Media.SCHEME.length())
                        : "";
        String file = files.get(sha);
        MediaFile known = media.get(sha);
        String unsaid = known == null ? "" : known.alt();
        String alt = Escape.text(picture.alt().isBlank() ? unsaid : picture.alt());
        if (file != null) {
            boolean wide = known != null && known.width() > WIDEST;
            String size = wide ? WIDEST + "px|" : "";
            return "[[File:%s|%s%salt=%s%s]]".formatted(file, how, size, alt, caption);
        }
        String address = Styled.address(destination);
        if (address == null) return alt;
        return "[" + address + " " + (alt.isBlank() ? Escape.text(destination) : alt) + "]";
    }

    private String mark(int number) {
        boolean first = noted.add(number);
        if (!refs) {
            String name = first ? " id=\"noteref-" + number + "\"" : "";
            return "<sup%s>[[#note-%d|&#91;%d&#93;]]</sup>".formatted(name, number, number);
        }
        String name = "note-" + number;
        if (!first) return "<ref name=\"" + name + "\" />";
        String words =
                notes.stream()
                        .filter(note -> note.mark().equals(number + "."))
                        .findFirst()
                        .map(note -> inside(note.blocks()))
                        .orElse("");
        return "<ref name=\"" + name + "\">" + words + "</ref>";
    }

    private String foot() {
        StringBuilder out = new StringBuilder("<ol>\n");
        for (Block.Item note : notes) {
            String number = note.mark().replace(".", "");
            out.append("<li id=\"note-").append(number).append("\">");
            String words = inside(note.blocks());
            // A space at the start of a line would make it preformatted.
            out.append(words).append(words.endsWith("\n") ? "" : " ");
            out.append("[[#noteref-").append(number).append("|↑]]</li>\n");
        }
        return out.append("</ol>").toString();
    }
}
