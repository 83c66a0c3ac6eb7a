package studio.meridian.platform.text;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.article.Article;
import studio.meridian.content.article.Block;
import studio.meridian.content.article.Inline;
import studio.meridian.model.PostKind;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Gauge;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be told of a publication before it becomes short posts. */
public final class Outlook {
    /** What short posts have no form for. */
    private enum Form {
        TABLE,
        /** Headings, quotes, code and emphasis, which stay as plain words. */
        DRESS
    }

    private final Publication publication;
    private final List<Preflight.Post> posts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    public Outlook(Publication publication) {
        this.publication = publication;
    }

    /**
     * Adds a post as it is sent.
     *
     * @param sent its words, with its number where it bears one
     * @param limits what it may cost; the first is the one people know
     * @param taken what stands before the words and costs as well
     */
    public void post(
            RichText sent,
            List<MediaFile> pictures,
            List<Limit> limits,
            int taken,
            Preflight.@Nullable Card card) {
        List<Gauge> gauges =
                limits.stream()
                        .map(limit ->
                                new Gauge(
                                        limit.unit(), limit.of(sent) + taken, limit.most() + taken))
                        .toList();
        List<Preflight.Mark> marks =
                sent.spans().stream()
                        .map(span -> new Preflight.Mark(span.start(), span.end()))
                        .toList();
        posts.add(new Preflight.Post(sent.text(), marks, pictures, card, gauges));
    }

    /** Adds a remark. */
    public void add(Remark remark) {
        remarks.add(remark);
    }

    /**
     * All of it.
     *
     * @param pictures how many a post may have
     * @param summaryGoes whether the summary is sent beside the text
     */
    public Preflight whole(int pictures, boolean summaryGoes) {
        if (posts.size() == 1 && posts.getFirst().text().isEmpty() && shown() == 0) {
            remarks.add(new Remark(Rule.NOTHING_TO_SEND));
        }
        words(summaryGoes);
        media(pictures);
        forms();
        if (posts.size() > 1) {
            remarks.add(new Remark(Rule.THREAD, Map.of("count", posts.size())));
        }
        return new Preflight(Preflight.Shape.POSTS, posts, remarks);
    }

    private void words(boolean summaryGoes) {
        boolean titled = !publication.title().isBlank();
        boolean article = publication.post() == PostKind.ARTICLE;
        if (titled) remarks.add(new Remark(article ? Rule.TITLE_IN_TEXT : Rule.TITLE_LEFT_OUT));
        boolean stands = publication.body().isBlank();
        if (!publication.summary().isBlank() && !stands && !summaryGoes) {
            remarks.add(new Remark(Rule.SUMMARY_LEFT_OUT));
        }
    }

    private int shown() {
        return posts.stream().mapToInt(post -> post.pictures().size()).sum();
    }

    private void media(int most) {
        for (MediaFile file : publication.media()) {
            if (file.mediaType().startsWith("image/")) continue;
            remarks.add(Remark.of(Rule.FILE_LEFT_OUT, file, Map.of()));
        }
        boolean full = posts.stream().anyMatch(post -> post.pictures().size() == most);
        if (full && shown() > most) {
            remarks.add(new Remark(Rule.PICTURES_SPREAD, Map.of("count", shown(), "most", most)));
        }
    }

    private void forms() {
        String body = publication.body();
        Set<Form> found = EnumSet.noneOf(Form.class);
        look(Article.read(body), found);
        if (found.contains(Form.TABLE)) remarks.add(new Remark(Rule.TABLES));
        if (found.contains(Form.DRESS)) remarks.add(new Remark(Rule.FORMATTING));
    }

    private static void look(List<Block> blocks, Set<Form> found) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Table _ -> found.add(Form.TABLE);
                case Block.Heading _, Block.Code _ -> found.add(Form.DRESS);
                case Block.Quote quote -> {
                    found.add(Form.DRESS);
                    look(quote.blocks(), found);
                }
                case Block.Items list -> list.items().forEach(one -> look(one.blocks(), found));
                case Block.Notes notes -> notes.notes().forEach(one -> look(one.blocks(), found));
                case Block.Paragraph paragraph -> {
                    if (isDressed(paragraph.words())) found.add(Form.DRESS);
                }
                case Block.Rule _ -> {}
            }
        }
    }

    private static boolean isDressed(List<Inline> words) {
        return words.stream()
                .anyMatch(one -> one instanceof Inline.Words w && !w.styles().isEmpty());
    }
}
