package studio.meridian.localization.segment;

import studio.meridian.localization.segment.sentence.Range;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which inline HTML tags belong together, so that no sentence gets only one of a pair. */
final class HtmlPairs {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*?(/?)>");

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Range> pairs = new ArrayList<>();

    private record Open(String name, Range range) {}

    void add(String tag, Range range) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches() || !matcher.group(3).isEmpty()) return;
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        if (matcher.group(1).isEmpty()) open.push(new Open(name, range));
        else close(name, range.end());
    }

    private void close(String name, int end) {
        if (open.stream().noneMatch(tag -> tag.name.equals(name))) return;
        // Tags opened within and never closed, such as <br>, are passed over.
        while (!open.element().name.equals(name)) open.pop();
        pairs.add(new Range(open.pop().range.start(), end));
    }

    List<Range> pairs() {
        return pairs;
    }
}
