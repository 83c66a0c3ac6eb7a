package studio.meridian.ui.translate;

import studio.meridian.model.TranslationUnit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What can be taken back: sentences as they were before each step. */
final class Steps {
    /** Older steps are forgotten. */
    private static final int MOST = 200;

    private final Deque<List<TranslationUnit>> all = new ArrayDeque<>();

    void add(List<TranslationUnit> before) {
        all.push(before);
        if (all.size() > MOST) all.removeLast();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The last step, which is forgotten by it. */
    List<TranslationUnit> last() {
        return all.pop();
    }

    void clear() {
        all.clear();
    }
}
