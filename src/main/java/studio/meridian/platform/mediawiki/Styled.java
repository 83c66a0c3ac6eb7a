package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.article.Inline;
import studio.meridian.content.article.Inline.Style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a row of words with their looks. Marks of emphasis are switches, so a row of pieces that
 * each know their looks is written by switching what differs; struck words and links are closed
 * only when nothing inside them is open.
 */
final class Styled {

    private final Function<Inline, String> others;
    private final StringBuilder out = new StringBuilder();
    private Set<Style> open = Set.of();

    private Styled(Function<Inline, String> others) {
        this.others = others;
    }

    /**
     * A line.
     *
     * @param others how pictures and marks of notes are written
     */
    static String of(List<Inline> words, Function<Inline, String> others) {
        Styled styled = new Styled(others);
        List<Inline> joined = joined(words);
        for (int i = 0; i < joined.size(); ) i = styled.write(joined, i);
        styled.look(Set.of());
        return styled.out.toString();
    }

    /** Neighbours that look alike are one piece: an address may lie across both. */
    private static List<Inline> joined(List<Inline> words) {
        List<Inline> joined = new ArrayList<>();
        for (Inline inline : words) {
            Inline last = joined.isEmpty() ? null : joined.getLast();
            if (inline instanceof Inline.Words now
                    && last instanceof Inline.Words before
                    && now.styles().equals(before.styles())
                    && Objects.equals(now.link(), before.link())) {
                joined.removeLast();
                String text = before.text() + now.text();
                joined.add(new Inline.Words(text, now.styles(), now.link()));
            } else {
                joined.add(inline);
            }
        }
        return joined;
    }

    /** Writes one piece, or all pieces of a link, and says where the next is. */
    private int write(List<Inline> all, int from) {
        if (!(all.get(from) instanceof Inline.Words first)) {
            out.append(others.apply(all.get(from)));
            return from + 1;
        }
        String address = address(first.link());
        if (address == null) {
            piece(first);
            return from + 1;
        }
        int to = from;
        Set<Style> common = EnumSet.allOf(Style.class);
        while (to < all.size()
                && all.get(to) instanceof Inline.Words words
                && Objects.equals(words.link(), first.link())) {
            common.retainAll(words.styles());
            to++;
        }
        look(common);
        out.append('[').append(address).append(' ');
        for (Inline inline : all.subList(from, to)) piece((Inline.Words) inline);
        look(common);
        out.append(']');
        return to;
    }

    private void piece(Inline.Words words) {
        look(words.styles());
        String text = Escape.text(words.text());
        out.append(words.styles().contains(Style.CODE) ? "<code>" + text + "</code>" : text);
    }

    private void look(Set<Style> wanted) {
        boolean struck = open.contains(Style.STRUCK);
        if (struck == wanted.contains(Style.STRUCK)) {
            toggle(open, wanted);
        } else {
            toggle(open, Set.of());
            out.append(struck ? "</s>" : "<s>");
            toggle(Set.of(), wanted);
        }
        open = Set.copyOf(wanted);
    }

    private void toggle(Set<Style> from, Set<Style> to) {
        for (Style style : List.of(Style.STRONG, Style.EMPHASIS)) {
            if (from.contains(style) != to.contains(style)) {
                out.append(style == Style.STRONG ? "'''" : "''");
            }
        }
    }

    /** Where a link leads when a page can hold that, else null: then its words stand alone. */
    static @Nullable String address(@Nullable String destination) {
        if (destination == null) return null;
        boolean known = destination.strip().matches("(?is)(?:https?|ftps?)://.+|mailto:.+");
        return known ? Escape.address(destination.strip()) : null;
    }
}
