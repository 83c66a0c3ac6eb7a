package studio.meridian.ui.translate;

import studio.meridian.storage.TranslationStep;

import java.util.ArrayDeque;
import java.util.Deque;

/** What can be taken back: sentences as they were before each step. */
final class Steps {
    /** Older steps are forgotten. */
    private static final int MOST = 200;

    private final Deque<TranslationStep> all = new ArrayDeque<>();

    void add(TranslationStep before) {
        all.push(before);
        if (all.size() > MOST) all.removeLast();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The last step, which is forgotten by it. */
    TranslationStep last() {
        return all.pop();
    }

    void clear() {
        all.clear();
    }
}
