package studio.meridian.localization.segment;

import studio.meridian.localization.segment.sentence.Range;

import java.util.List;

/** One stretch of a text to be replaced. */
record Edit(Range range, String replacement) {
    /** Applies edits that are in order and do not overlap. */
    static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length());
        int position = 0;
        for (Edit edit : edits) {
            result.append(text, position, edit.range.start()).append(edit.replacement);
            position = edit.range.end();
        }
        return result.append(text, position, text.length()).toString();
    }
}
