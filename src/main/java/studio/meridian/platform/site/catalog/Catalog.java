package studio.meridian.platform.site.catalog;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything the site holds, found by language, group and topic. */
public final class Catalog {
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.post().published())
                    .reversed()
                    .thenComparing(entry -> entry.post().key());

    private final Map<LocaleTag, List<Entry>> byLocale = new LinkedHashMap<>();
    private final Map<LocaleTag, Map<String, Topic>> topics = new HashMap<>();
    private final Map<String, Map<LocaleTag, Entry>> groups = new HashMap<>();
    private final @Nullable LocaleTag defaultLocale;

    /**
     * Files posts.
     *
     * @param slugs addresses by the posts' keys
     */
    public Catalog(Collection<Publication> posts, Map<String, String> slugs) {
        Map<LocaleTag, List<Entry>> sorted = new TreeMap<>();
        posts.stream()
                .map(post -> Entry.of(post, slugs.getOrDefault(post.key(), post.key())))
                .sorted(NEWEST_FIRST)
                .forEach(entry -> file(sorted, entry));
        defaultLocale = mostUsed(posts, sorted);
        if (defaultLocale != null) byLocale.put(defaultLocale, List.of());
        byLocale.putAll(sorted);
        byLocale.forEach((locale, entries) -> topics.put(locale, Topics.of(locale, entries)));
    }

    private void file(Map<LocaleTag, List<Entry>> sorted, Entry entry) {
        sorted.computeIfAbsent(entry.locale(), _ -> new java.util.ArrayList<>()).add(entry);
        groups.computeIfAbsent(entry.post().group(), _ -> new TreeMap<>())
                .putIfAbsent(entry.locale(), entry);
    }

    /** The languages of the site: the one most posts were written in, then the others by tag. */
    public List<LocaleTag> locales() {
        return List.copyOf(byLocale.keySet());
    }

    /** The language most posts were written in, or null for an empty site. */
    public @Nullable LocaleTag defaultLocale() {
        return defaultLocale;
    }

    /** The entries of a language, newest first. */
    public List<Entry> entries(LocaleTag locale) {
        return byLocale.getOrDefault(locale, List.of());
    }

    /** The topics of a language, by name. */
    public List<Topic> topics(LocaleTag locale) {
        return List.copyOf(topics.getOrDefault(locale, Map.of()).values());
    }

    /** The topics of an entry, in the writer's order. */
    public List<Topic> topics(Entry entry) {
        Map<String, Topic> known = topics.getOrDefault(entry.locale(), Map.of());
        return entry.post().tags().stream()
                .map(Topics::key)
                .distinct()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The same topic in every language that has it, by the order of {@link #locales()}. */
    public Map<LocaleTag, Topic> translations(Topic topic) {
        Map<LocaleTag, Topic> same = new LinkedHashMap<>();
        for (LocaleTag locale : locales()) {
            Topic other = topics.getOrDefault(locale, Map.of()).get(Topics.key(topic.name()));
            if (other != null) same.put(locale, other);
        }
        return same;
    }

    /**
     * The post in all its languages, itself included, by the order of {@link #locales()}. An older
     * copy of a post in a language stands alone, so that all links between languages go both ways.
     */
    public Map<LocaleTag, Entry> translations(Entry entry) {
        Map<LocaleTag, Entry> group = groups.getOrDefault(entry.post().group(), Map.of());
        if (!entry.equals(group.get(entry.locale()))) return Map.of(entry.locale(), entry);
        Map<LocaleTag, Entry> same = new LinkedHashMap<>();
        for (LocaleTag locale : locales()) {
            Entry other = group.get(locale);
            if (other != null) same.put(locale, other);
        }
        return same;
    }

    /** The entry in the language the post was first written in, or null when it is not here. */
    public @Nullable Entry original(Entry entry) {
        return translations(entry).get(LocaleTag.of(entry.post().sourceLocale()));
    }

    private static @Nullable LocaleTag mostUsed(
            Collection<Publication> posts, Map<LocaleTag, List<Entry>> sorted) {
        Map<LocaleTag, Long> uses = new TreeMap<>();
        sorted.keySet().forEach(locale -> uses.put(locale, 0L));
        for (Publication post : posts) {
            uses.computeIfPresent(LocaleTag.of(post.sourceLocale()), (_, n) -> n + 1);
        }
        return uses.entrySet().stream()
                .max(
                        Map.Entry.<LocaleTag, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
