package studio.meridian.export.wxr;

import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an item says that has no place here; named, so that nothing is lost in silence. */
final class Losses {
    /** What WordPress notes for itself: who has it open, and what other sites answered. */
    private static final String OWN_NOTES = "_edit_(lock|last)|_oembed_.*|_encloseme|_pingme";

    private static final Set<String> READ = Set.of("category", "post_tag", "language");

    private Losses() {}

    static void note(WxrItem item, List<ImportNote> notes) {
        List<String> fields = new ArrayList<>();
        if (item.text("wp:is_sticky").equals("1")) fields.add("wp:is_sticky");
        if (isSet(item, "wp:post_parent")) fields.add("wp:post_parent");
        if (isSet(item, "wp:menu_order")) fields.add("wp:menu_order");
        for (WxrTerm term : item.terms()) {
            if (!READ.contains(term.taxonomy())) fields.add(term.taxonomy() + " " + term.name());
        }
        for (String key : new TreeSet<>(item.metaKeys())) {
            if (!key.matches(OWN_NOTES)) fields.add("wp:postmeta " + key);
        }
        if (!fields.isEmpty()) {
            String names = String.join(", ", fields);
            notes.add(ImportNote.of(Kind.FIELDS_NOT_READ, "fields", names));
        }
        if (item.comments() > 0) {
            notes.add(ImportNote.of(Kind.COMMENTS, "count", item.comments()));
        }
    }

    private static boolean isSet(WxrItem item, String field) {
        String value = item.text(field);
        return !value.isEmpty() && !value.equals("0");
    }
}
