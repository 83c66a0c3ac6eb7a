package studio.meridian.platform.site.catalog;

import studio.meridian.content.Slug;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Sha256;
import studio.meridian.platform.site.request.CleanText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The topics of one language. Spellings that differ in case only are one topic. */
final class Topics {
    private Topics() {}

    /** From the key of a topic to the topic. */
    static Map<String, Topic> of(LocaleTag locale, List<Entry> newestFirst) {
        Map<String, List<Entry>> entries = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Entry entry : newestFirst) {
            Set<String> seen = new HashSet<>();
            for (String tag : entry.post().tags()) {
                String key = key(tag);
                if (key.isEmpty() || !seen.add(key)) continue;
                names.putIfAbsent(key, CleanText.line(tag));
                entries.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
            }
        }
        Map<String, Topic> topics = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        entries.forEach((key, filed) -> {
            String slug = slug(key, locale, taken);
            String name = names.getOrDefault(key, key);
            topics.put(key, new Topic(name, locale, slug, filed));
        });
        return topics;
    }

    /** What makes two spellings one topic. */
    static String key(String tag) {
        return CleanText.line(tag).toLowerCase(Locale.ROOT);
    }

    private static String slug(String key, LocaleTag locale, Set<String> taken) {
        String suffix = Sha256.of(key).substring(0, 6);
        String wish = Slug.of(key, locale, "tag-" + suffix);
        // "C", "C++" and "C#" have one slug only; plain words keep it, others say which they are.
        boolean exact = wish.equals(key.replace(' ', '-'));
        String slug = exact || !taken.contains(wish) ? wish : wish + "-" + suffix;
        if (taken.add(slug)) return slug;
        String apart = wish + "-" + suffix;
        taken.add(apart);
        return apart;
    }
}
