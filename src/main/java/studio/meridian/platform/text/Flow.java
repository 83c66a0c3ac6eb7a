package studio.meridian.platform.text;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.article.Article;
import studio.meridian.content.article.Block;
import studio.meridian.content.article.Inline;
import studio.meridian.localization.segment.sentence.Range;
import studio.meridian.model.Media;
import studio.meridian.platform.text.RichText.Pin;
import studio.meridian.platform.text.Span.Target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes an article as running text: no markup, blank lines between blocks, links kept. */
public final class Flow {
    private final Set<String> pictures;
    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Range> verbatim = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private final Set<String> pinned = new HashSet<>();
    private String gap = "";
    private boolean behindMark;

    private Flow(Set<String> pictures) {
        this.pictures = pictures;
    }

    /**
     * A text with its title, if it has one.
     *
     * @param pictures digests of those that go with the post; others leave their words behind
     * @param mentions how people are named there
     */
    public static RichText of(
            String title, String markdown, Set<String> pictures, Mentions mentions) {
        Flow flow = new Flow(pictures);
        flow.write(title.strip());
        flow.blocks(Article.read(markdown), "\n\n");
        List<Span> all = Marks.add(flow.out.toString(), flow.spans, flow.verbatim, mentions);
        return new RichText(flow.out.toString(), all, flow.pins);
    }

    private void blocks(List<Block> blocks, String between) {
        for (Block block : blocks) block(block, between);
    }

    private void block(Block block, String between) {
        switch (block) {
            case Block.Heading heading -> words(heading.words(), between);
            case Block.Paragraph paragraph -> words(paragraph.words(), between);
            case Block.Code code -> {
                separate(between);
                verbatim(code.text());
            }
            case Block.Quote quote -> blocks(quote.blocks(), between);
            case Block.Items list -> items(list.items(), between);
            case Block.Table table -> rows(table.rows(), between);
            case Block.Notes notes -> notes(notes.notes());
            case Block.Rule _ -> {}
        }
    }

    private void words(List<Inline> words, String between) {
        separate(between);
        words.forEach(this::inline);
    }

    private void items(List<Block.Item> items, String between) {
        String before = between;
        for (Block.Item item : items) {
            separate(before);
            item(item.mark(), item.blocks());
            before = "\n";
        }
    }

    private void notes(List<Block.Item> notes) {
        for (int i = 0; i < notes.size(); i++) {
            separate("\n\n");
            item("[" + (i + 1) + "]", notes.get(i).blocks());
        }
    }

    private void item(String mark, List<Block> blocks) {
        write(mark + " ");
        behindMark = true;
        blocks(blocks, "\n");
        behindMark = false;
    }

    private void rows(List<List<Block.Cell>> rows, String between) {
        String before = between;
        for (List<Block.Cell> row : rows) {
            separate(before);
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) write(" | ");
                row.get(i).words().forEach(this::inline);
            }
            before = "\n";
        }
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Words words -> words(words);
            case Inline.NoteMark mark -> write("[" + mark.number() + "]");
            case Inline.Picture picture -> picture(picture);
        }
    }

    private void words(Inline.Words words) {
        String uri = uri(words.link());
        if (uri != null) link(words.text(), uri);
        else if (words.styles().contains(Inline.Style.CODE)) verbatim(words.text());
        else write(words.text());
    }

    private void picture(Inline.Picture picture) {
        String destination = picture.destination();
        String sha = destination.startsWith(Media.SCHEME) ? destination.substring(6) : "";
        String uri = uri(destination);
        if (pictures.contains(sha)) {
            if (pinned.add(sha)) pins.add(new Pin(sha, out.length()));
        } else if (uri != null) {
            link(picture.alt().isBlank() ? uri : picture.alt(), uri);
        } else {
            write(picture.alt());
        }
    }

    private void link(String words, String uri) {
        write(words);
        int end = out.length();
        int start = end - words.length();
        while (start < end && Character.isWhitespace(out.charAt(start))) start++;
        while (end > start && Character.isWhitespace(out.charAt(end - 1))) end--;
        if (start == end) return;
        Target target = new Target.Link(uri);
        Span last = spans.isEmpty() ? null : spans.getLast();
        // Words of one link that look different are still one link.
        if (last != null
                && last.target().equals(target)
                && out.substring(last.end(), start).isBlank()
                && out.indexOf("\n", last.end()) < 0) {
            spans.removeLast();
            start = last.start();
        }
        spans.add(new Span(start, end, target));
    }

    private void verbatim(String text) {
        write(text);
        verbatim.add(new Range(out.length() - text.length(), out.length()));
    }

    /** Before the next words, not behind the last. */
    private void separate(String between) {
        if (behindMark) behindMark = false;
        else if (between.length() > gap.length()) gap = between;
    }

    private void write(String text) {
        if (text.isEmpty()) return;
        if (!out.isEmpty()) out.append(gap);
        gap = "";
        out.append(text);
    }

    /** The address as a post can carry it: in full, in ASCII; null where it is none of the web. */
    static @Nullable String uri(@Nullable String destination) {
        HttpUrl url = destination == null ? null : HttpUrl.parse(destination.strip());
        return url == null ? null : url.toString();
    }
}
