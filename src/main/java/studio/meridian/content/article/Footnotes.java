package studio.meridian.content.article;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers notes in the order in which the text points to them. */
final class Footnotes {
    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** Takes the notes that stand in a document. */
    void define(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition note) {
                definitions.putIfAbsent(key(note.getLabel()), note);
            }
        }
    }

    /** The number of the note, counted from 1. */
    int number(String label) {
        String key = key(label);
        if (!order.contains(key)) order.add(key);
        return order.indexOf(key) + 1;
    }

    int count() {
        return order.size();
    }

    @Nullable FootnoteDefinition definition(int number) {
        return definitions.get(order.get(number - 1));
    }

    /** Labels that differ in case or spaces only are the same. */
    private static String key(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
