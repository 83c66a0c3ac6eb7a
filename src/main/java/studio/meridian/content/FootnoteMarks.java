package studio.meridian.content;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the ids of footnotes ({@code fn:1}, {@code fnref:1:2}), since their labels may hold
 * anything, and names their parts for screen readers. A colon keeps them apart from heading ids.
 */
final class FootnoteMarks {
    private static final String MARK = "data-footnote-ref";
    private static final String BACK = "data-footnote-backref";
    private static final String BACK_NUMBER = "data-footnote-backref-idx";

    private FootnoteMarks() {}

    static void apply(Element body, HtmlWords words) {
        Element notes = body.selectFirst("section[data-footnotes]");
        if (notes == null) return;
        notes.removeAttr("data-footnotes").attr("role", "doc-endnotes");
        notes.attr("aria-label", words.footnotes());
        Map<String, Integer> numbers = numberNotes(notes);
        Map<String, String> marks = renameMarks(body, numbers);
        for (Element back : notes.select("a[" + BACK + "]")) {
            back.attr("href", "#" + marks.getOrDefault(target(back), ""));
            back.attr("aria-label", words.backlinkTo(back.attr(BACK_NUMBER)));
            back.attr("role", "doc-backlink").removeAttr(BACK).removeAttr(BACK_NUMBER);
        }
    }

    private static Map<String, Integer> numberNotes(Element notes) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Element note : notes.select("> ol > li")) {
            int number = numbers.size() + 1;
            numbers.put(note.id(), number);
            note.attr("id", "fn:" + number);
        }
        return numbers;
    }

    private static Map<String, String> renameMarks(Element body, Map<String, Integer> numbers) {
        Map<String, String> renamed = new HashMap<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (Element mark : body.select("a[" + MARK + "]")) {
            int number = numbers.getOrDefault(target(mark), 0);
            int occurrence = seen.merge(number, 1, Integer::sum);
            String id = "fnref:" + number + (occurrence == 1 ? "" : ":" + occurrence);
            renamed.put(mark.id(), id);
            mark.attr("id", id).attr("href", "#fn:" + number);
            mark.attr("role", "doc-noteref").removeAttr(MARK);
        }
        return renamed;
    }

    private static String target(Element link) {
        return link.attr("href").substring(1);
    }
}
