package studio.meridian.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

import studio.meridian.content.LinkDestination.Edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The pictures that a Markdown text refers to, and their destinations changed in place. Works on
 * the places in the source, so that every other character stays as it was written.
 */
public final class MediaRefs {
    private final String source;
    private final List<Image> images = new ArrayList<>();
    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();

    private MediaRefs(String source) {
        this.source = source;
        Markdown.parse(source).accept(new Collector());
    }

    /** All pictures in the order of the text. Examples in code are none. */
    public static List<MediaRef> of(String markdown) {
        return new MediaRefs(markdown).images.stream().map(MediaRefs::ref).toList();
    }

    /**
     * Changes where pictures point.
     *
     * @param destinations from the old destination to the new one; the same one leaves it alone
     */
    public static String rewrite(String markdown, UnaryOperator<String> destinations) {
        MediaRefs refs = new MediaRefs(markdown);
        Map<Integer, Edit> edits = new TreeMap<>();
        refs.places().forEach(place -> edits.put(place.start(), place));
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Edit place : edits.values()) {
            String changed = destinations.apply(place.text());
            if (changed.equals(place.text())) continue;
            out.append(markdown, copied, place.start()).append(LinkDestination.written(changed));
            copied = place.end();
        }
        return out.append(markdown, copied, markdown.length()).toString();
    }

    private List<Edit> places() {
        List<Edit> places = new ArrayList<>();
        Set<String> defined = new HashSet<>();
        for (Image image : images) {
            Edit place = inlinePlace(image);
            if (place == null) defined.add(image.getDestination());
            else places.add(place);
        }
        for (LinkReferenceDefinition definition : definitions) {
            if (!defined.contains(definition.getDestination())) continue;
            Edit place = definitionPlace(definition);
            if (place != null) places.add(place);
        }
        return places;
    }

    private static MediaRef ref(Image image) {
        return new MediaRef(
                image.getDestination(),
                PlainText.ofNode(image),
                image.getTitle(),
                start(image),
                end(image));
    }

    /**
     * Where the destination of {@code ![alt](destination)} stands; null for {@code ![alt][ref]}.
     */
    private @Nullable Edit inlinePlace(Image image) {
        Node last = image.getLastChild();
        boolean known = last != null && !last.getSourceSpans().isEmpty();
        int open = source.indexOf("](", last != null && known ? end(last) : start(image) + 1);
        int end = end(image);
        if (open < 0 || open + 2 > end) return null;
        return LinkDestination.find(source, open + 2, end, image.getDestination());
    }

    private @Nullable Edit definitionPlace(LinkReferenceDefinition definition) {
        int colon = source.indexOf("]:", start(definition));
        while (colon > 0 && source.charAt(colon - 1) == '\\')
            colon = source.indexOf("]:", colon + 1);
        if (colon < 0) return null;
        int end = end(definition);
        return LinkDestination.find(source, colon + 2, end, definition.getDestination());
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }

    private final class Collector extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            images.add(image);
            visitChildren(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definitions.add(definition);
        }
    }
}
