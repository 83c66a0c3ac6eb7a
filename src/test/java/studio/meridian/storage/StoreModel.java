package studio.meridian.storage;

import static studio.meridian.storage.TestWorkspace.text;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a workspace should hold, kept in plain lists and maps beside the real one. */
final class StoreModel {
    final Map<Id<Post>, Piece> pieces = new LinkedHashMap<>();

    /** One post. */
    static final class Piece {
        final LocaleTag source;
        final Map<LocaleTag, Words> words = new LinkedHashMap<>();
        List<String> tags;
        boolean archived;
        Instant updated;

        Piece(LocaleTag source, List<String> tags, Instant now) {
            this.source = source;
            this.tags = tags;
            this.updated = now;
        }

        VariantText own() {
            return words.get(source).text;
        }

        boolean says(String... wanted) {
            return words.values().stream()
                    .anyMatch(one -> Stream.of(wanted).allMatch(word -> one.says(word, tags)));
        }
    }

    /** One language of it; revisions oldest first. */
    static final class Words {
        final Id<Variant> id;
        final List<Cut> cuts = new ArrayList<>();
        VariantText text;

        Words(Id<Variant> id, VariantText text) {
            this.id = id;
            this.text = text;
        }

        private boolean says(String word, List<String> tags) {
            return (text.title() + " " + text.body()).contains(word) || tags.contains(word);
        }

        /** Takes note of a cut revision, unless nothing was new. */
        boolean cut(Id<Revision> revision, VariantText then) {
            if (!cuts.isEmpty() && cuts.getLast().text.equals(then)) return false;
            cuts.add(new Cut(revision, then));
            return true;
        }
    }

    /** A kept state. */
    record Cut(Id<Revision> id, VariantText text) {}

    /** The posts of a shelf as they are to be listed. */
    List<Id<Post>> shelf(boolean archived) {
        return pieces.entrySet().stream()
                .filter(entry -> entry.getValue().archived == archived)
                .sorted(
                        Comparator.comparing((Map.Entry<Id<Post>, Piece> entry) ->
                                        entry.getValue().updated)
                                .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The posts of a shelf that say all of the words in one language. */
    List<Id<Post>> saying(boolean archived, String... words) {
        return shelf(archived).stream().filter(id -> pieces.get(id).says(words)).toList();
    }

    /** A copy, under the ids that the workspace gave. */
    Piece duplicate(Piece of, String title, List<Variant> made, Instant now) {
        Piece copy = new Piece(of.source, of.tags, now);
        List<LocaleTag> order = new ArrayList<>(of.words.keySet());
        order.remove(of.source);
        order.addFirst(of.source);
        for (int i = 0; i < order.size(); i++) {
            VariantText from = of.words.get(order.get(i)).text;
            String named = i == 0 ? title : from.title();
            copy.words.put(order.get(i), new Words(made.get(i).id(), text(named, from.body())));
        }
        return copy;
    }
}
