package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What we last left there: the version mark of a publication. */
record Base(List<Left> posts) {
    /**
     * One post of it.
     *
     * @param print digest of what it held
     * @param pictures their numbers there, by digest
     */
    record Left(String id, String uri, String address, String print, Map<String, String> pictures) {
        Left {
            // In an order of its own, so that equal marks are equal to the letter.
            pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
        }
    }

    static final Base NOTHING = new Base(List.of());

    Base {
        posts = List.copyOf(posts);
    }

    /** Reads what {@link #toString} wrote; nothing when nothing was left there. */
    static Base read(@Nullable String revision) {
        if (revision == null || revision.isEmpty()) return NOTHING;
        return SafeJson.read(revision, "revision", Base.class);
    }

    int count() {
        return posts.size();
    }

    /** By its place in the thread, from 1; null behind the last. */
    @Nullable Left get(int number) {
        return number <= posts.size() ? posts.get(number - 1) : null;
    }

    /** With a post in its place. */
    Base with(int number, Left left) {
        List<Left> now = new ArrayList<>(posts);
        if (number > now.size()) now.add(left);
        else now.set(number - 1, left);
        return new Base(now);
    }

    /** Without its last post. */
    Base shorter() {
        return new Base(posts.subList(0, posts.size() - 1));
    }

    @Override
    public String toString() {
        return SafeJson.write(this);
    }
}
