package studio.meridian.ui.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The posts that are shown, which one is chosen, and what can be done with it. */
public final class LibraryModel {
    /** From so many changed posts on, reading all is cheaper than reading each. */
    private static final int MANY = 64;

    private final LibraryStore library;
    private final PostStore posts;
    private final ChangeFeed feed;
    private final Background background;
    private final Rows rows = new Rows();
    // Kept, because JavaFX holds a view of a list only weakly.
    private final ObservableList<Row> shownRows =
            FXCollections.unmodifiableObservableList(rows.shown());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Id<Post>> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper settled = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<Filter, Long>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<UUID> changed = new HashSet<>();
    private boolean reading;

    /** Whether all rows have to be read. */
    private boolean stale = true;

    /** While rows move, the list on the screen chooses others by itself; nobody meant that. */
    private boolean placing;

    private ChangeFeed.@Nullable Subscription listening;

    public LibraryModel(
            LibraryStore library, PostStore posts, ChangeFeed feed, Background background) {
        this.library = library;
        this.posts = posts;
        this.feed = feed;
        this.background = background;
    }

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        stale = true;
        read();
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
    }

    /** Shows other posts. */
    public void filter(Filter wanted) {
        background.assertOnScreen();
        if (wanted == filter.get()) return;
        filter.set(wanted);
        rows.filter(wanted);
        keepChoice(0);
        settle();
    }

    /** Shows posts in which these words occur; what is typed during a search is looked for next. */
    public void search(String words) {
        background.assertOnScreen();
        if (words.equals(query.get())) return;
        query.set(words);
        read();
    }

    /** Called on the thread that wrote. */
    private void heard(Set<Change> changes) {
        List<UUID> ids =
                changes.stream()
                        .filter(change -> change.what() == Change.What.POST)
                        .map(Change::id)
                        .toList();
        if (ids.isEmpty()) return;
        background.onScreen(() -> {
            if (listening == null) return;
            stale |= ids.contains(Change.ANY);
            changed.addAll(ids);
            read();
        });
    }

    /**
     * What was read in one go.
     *
     * @param all every row, or null when the others stay
     * @param some rows that changed
     */
    private record Reading(
            String words, Hits hits, @Nullable List<Row> all, Map<UUID, Optional<Row>> some) {}

    /** Reads what is due, one reading at a time, so that an older one never comes in later. */
    private void read() {
        if (reading) return;
        String words = query.get();
        boolean whole = stale || changed.size() > MANY;
        Set<UUID> some = whole ? Set.of() : Set.copyOf(changed);
        if (!whole && some.isEmpty() && words.equals(answered.get())) return;
        changed.clear();
        stale = false;
        reading = true;
        background.read(
                () -> whole ? readAll(words) : read(words, some),
                this::accept,
                failure -> failed(words, failure));
    }

    private Reading readAll(String words) {
        return new Reading(words, library.hits(words), library.list(), Map.of());
    }

    private Reading read(String words, Set<UUID> ids) {
        Hits hits = library.hits(words);
        Map<UUID, Optional<Row>> found = new LinkedHashMap<>();
        for (UUID id : ids) found.put(id, Optional.ofNullable(library.row(new Id<>(id))));
        return new Reading(words, hits, null, found);
    }

    /** What was to be read is read again with the next reason to read. */
    private void failed(String words, Throwable failure) {
        reading = false;
        stale = true;
        background.report(failure);
        if (!words.equals(query.get())) read();
    }

    private void accept(Reading read) {
        reading = false;
        take(read);
        read();
    }

    private void take(Reading read) {
        boolean otherWords = !read.words.equals(answered.get());
        int before = chosenIndex();
        placing = true;
        if (read.all != null) {
            rows.setAll(read.all, read.hits);
        } else {
            rows.change(read.some, read.hits);
            if (otherWords) rows.find(read.hits);
        }
        placing = false;
        counts.set(rows.counts());
        answered.set(read.words);
        loaded.set(true);
        // The best of a new search is its first; else the neighbour of what is gone is chosen.
        if (otherWords) keepChoice(0);
        else if (before >= 0 || chosen.get() == null || read.all != null) {
            keepChoice(Math.max(before, 0));
        }
        settle();
    }

    private void settle() {
        settled.set(settled.get() + 1);
    }

    /** When the chosen post is no longer shown, its neighbour is chosen. */
    private void keepChoice(int place) {
        if (chosenIndex() >= 0) return;
        List<Row> shown = rows.shown();
        choose(shown.isEmpty() ? null : shown.get(Math.min(place, shown.size() - 1)).post());
    }

    /** Makes an empty post and tells which it is. */
    public void create(LocaleTag locale, Consumer<Id<Post>> done) {
        background.write(
                () ->
                        posts.create(
                                        PostKind.ARTICLE,
                                        locale,
                                        List.of(),
                                        Credit.NONE,
                                        VariantText.EMPTY)
                                .post()
                                .id(),
                done);
    }

    /** Copies a post and tells which one is the copy. */
    public void duplicate(Id<Post> post, UnaryOperator<String> title, Consumer<Id<Post>> done) {
        background.write(() -> posts.duplicate(post, title).post().id(), done);
    }

    /** Puts a post away. */
    public void archive(Id<Post> post, Runnable done) {
        background.write(() -> posts.archive(post), _ -> done.run());
    }

    /** Brings a post back. */
    public void restore(Id<Post> post, Runnable done) {
        background.write(() -> posts.restore(post), _ -> done.run());
    }

    /** Chooses a post, or none. */
    public void choose(@Nullable Id<Post> post) {
        background.assertOnScreen();
        if (!placing) chosen.set(post);
    }

    /** Chooses a post that was just made, also where the filter would not show it. */
    public void reveal(Id<Post> made) {
        if (filter.get() != Filter.DRAFTS) filter(Filter.ALL);
        choose(made);
    }

    /** The chosen row while it is shown, or null. */
    public @Nullable Row chosenRow() {
        Id<Post> post = chosen.get();
        int index = post == null ? -1 : rows.indexOf(post);
        return index < 0 ? null : rows.shown().get(index);
    }

    /** Where the chosen post is shown, or -1. */
    public int chosenIndex() {
        Id<Post> post = chosen.get();
        return post == null ? -1 : rows.indexOf(post);
    }

    /** What is shown. */
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /** The chosen post, or null. */
    public ReadOnlyObjectProperty<@Nullable Id<Post>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Which posts are shown. */
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The words looked for. */
    public ReadOnlyStringProperty queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** The words to which the rows shown are the answer. */
    public ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Another number whenever rows, choice and counts fit each other again after a change. */
    public ReadOnlyIntegerProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** Whether the rows were read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How many posts each filter shows. */
    public ReadOnlyObjectProperty<Map<Filter, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
