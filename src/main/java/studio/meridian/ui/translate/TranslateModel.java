package studio.meridian.ui.translate;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TranslationStep;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.InHand;
import studio.meridian.ui.common.Latest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A post on its way into another language: its sentences, the one in work, and what can be done.
 */
public final class TranslateModel {
    private final Work.Stores stores;
    private final ChangeFeed feed;
    private final Background background;
    private final InHand inHand;
    private final Latest reading;
    private final Latest searching;
    private final Typing typing;
    private final Segments segments = new Segments();
    private final MatchList matches;
    private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Work.@Nullable Stage> stage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TranslationUnit> active =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SegmentFilter> filter =
            new ReadOnlyObjectWrapper<>(SegmentFilter.ALL);
    private final ReadOnlyObjectWrapper<Map<SegmentFilter, Long>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Steps steps = new Steps();
    private Consumer<News> news = _ -> {};
    private ChangeFeed.@Nullable Subscription listening;

    public TranslateModel(
            Work.Stores stores, ChangeFeed feed, Background background, InHand inHand) {
        this.stores = stores;
        this.feed = feed;
        this.background = background;
        this.inHand = inHand;
        this.reading = background.latest();
        this.matches = new MatchList(stores.translations(), background);
        this.searching = background.latest();
        this.typing =
                new Typing(stores.translations(), background, () -> news.accept(new News.Saved()));
    }

    /** Says who tells what was done. */
    public void onNews(Consumer<News> listener) {
        news = listener;
    }

    /** Begins to follow the workspace and takes up the post in hand. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        settle();
    }

    /** Stops following; nothing typed is lost. */
    public void hidden() {
        background.assertOnScreen();
        leave();
        if (listening != null) listening.close();
        listening = null;
    }

    /** Brings the sentences in line with the source as it stands now. */
    private void settle() {
        Id<Post> post = inHand.post();
        if (post == null) accept(null);
        else background.write(() -> stores.settle(post), _ -> load());
    }

    private void load() {
        Id<Post> post = inHand.post();
        if (post == null) return;
        LocaleTag wanted = inHand.locale();
        reading.run(
                () -> Optional.ofNullable(Work.read(stores, post, wanted)),
                found -> accept(found.orElse(null)));
    }

    /** Called on the thread that wrote. */
    private void heard(Set<Change> changes) {
        background.onScreen(() -> {
            Id<Post> post = inHand.post();
            boolean ours = post != null && Change.concern(changes, Change.What.POST, post.value());
            if (ours && listening != null) load();
        });
    }

    private void accept(@Nullable Work found) {
        boolean other = !variantId(work.get()).equals(variantId(found));
        if (other) {
            steps.clear();
            segments.keep(null);
        }
        // First the languages: the rows are shown in them.
        work.set(found);
        segments.set(found == null ? List.of() : found.units());
        counts.set(segments.counts());
        stage.set(Work.stage(found));
        keepPlace(other);
    }

    private static Object variantId(@Nullable Work work) {
        return work == null || work.variant() == null ? "" : work.variant().id();
    }

    private void keepPlace(boolean other) {
        TranslationUnit before = active.get();
        TranslationUnit now = other || before == null ? null : segments.find(before.id());
        if (now == null) {
            TranslationUnit first = segments.after(-1, unit -> !unit.isDone());
            take(first != null || segments.shown().isEmpty() ? first : segments.shown().getFirst());
            return;
        }
        typing.refresh(now);
        active.set(now);
        matches.find(work.get(), now);
    }

    /** Takes up another post. */
    public void choose(Id<Post> post) {
        leave();
        inHand.take(post);
        settle();
    }

    /** Shows another language of the post. */
    public void read(LocaleTag locale) {
        Id<Post> post = inHand.post();
        if (post == null) return;
        leave();
        inHand.take(post, locale);
        load();
    }

    /** Begins a translation into a language, or links one that was written freely. */
    public void start(LocaleTag locale) {
        Id<Post> post = inHand.post();
        if (post == null) return;
        leave();
        background.write(() -> stores.translations().start(post, locale, ""), _ -> read(locale));
    }

    /** Posts in which these words occur. */
    public void findPosts(String words, Consumer<List<Row>> found) {
        searching.run(() -> stores.library().search(words, Shelf.IN_USE), found);
    }

    /** Shows other sentences. */
    public void filter(SegmentFilter wanted) {
        filter.set(wanted);
        segments.filter(wanted);
    }

    /** Shows sentences in which these words occur. */
    public void search(String words) {
        segments.search(words);
    }

    /** Takes up a sentence. */
    public void activate(TranslationUnit unit) {
        TranslationUnit before = active.get();
        if (before != null && before.id().equals(unit.id())) return;
        leave();
        take(segments.find(unit.id()));
    }

    private void leave() {
        boolean emptied = typing.wasEmptied();
        typing.leave();
        if (emptied) news.accept(new News.EmptyKept());
    }

    private void take(@Nullable TranslationUnit unit) {
        typing.open(unit);
        segments.keep(unit == null ? null : unit.id());
        active.set(unit);
        matches.find(work.get(), unit);
    }

    /** Goes to the next sentence shown. */
    public void next() {
        step(1);
    }

    /** Goes to the sentence shown before. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        int to = activeIndex() + by;
        if (to >= 0 && to < segments.shown().size()) activate(segments.shown().get(to));
    }

    /** Where the sentence in work is shown, or -1. */
    public int activeIndex() {
        TranslationUnit unit = active.get();
        return unit == null ? -1 : segments.indexOf(unit.id());
    }

    /** What is typed for the sentence in work. */
    public void type(String words) {
        typing.type(words);
    }

    /** Takes over a match by its number from 1; tells when there is none. */
    public void insert(int number) {
        List<ExactMatch> found = matches.found();
        if (number <= found.size()) insert(found.get(number - 1));
        else news.accept(new News.NoMatch(number));
    }

    /** Takes over a match; confirming it is another step. */
    public void insert(ExactMatch match) {
        typing.type(match.target());
    }

    /** Takes over the source as it stands. */
    public void copySource() {
        TranslationUnit unit = active.get();
        if (unit != null) typing.type(unit.source());
    }

    /** The translation stands: on to the next sentence that needs work. */
    public void confirm() {
        confirm(UnitState.TRANSLATED, unit -> !unit.isDone());
    }

    /** The translation was read and is right: on to the next one to be read. */
    public void review() {
        confirm(UnitState.REVIEWED, unit -> unit.state() == UnitState.TRANSLATED);
    }

    private void confirm(UnitState state, Predicate<TranslationUnit> more) {
        TranslationUnit unit = active.get();
        if (unit == null) return;
        if (typing.text().isBlank()) {
            leave();
            next();
            return;
        }
        // Confirming words that were read before takes nothing back.
        boolean same = typing.text().equals(unit.target()) && !unit.isStale();
        boolean back = same && unit.state().compareTo(state) > 0;
        // Undoing it must give the words back, so they are on the disk before.
        typing.save();
        write(unit, typing.take(), back ? unit.state() : state);
        goOn(unit, more);
    }

    /** The source changed, but the translation fits it all the same. */
    public void stillRight() {
        TranslationUnit unit = active.get();
        if (unit == null || !unit.isStale() || typing.text().isBlank()) return;
        boolean draft = unit.state() == UnitState.INITIAL;
        write(unit, typing.take(), draft ? UnitState.TRANSLATED : unit.state());
        goOn(unit, other -> !other.isDone());
    }

    private void write(TranslationUnit unit, String words, UnitState state) {
        UnitOrigin origin = matches.origin(unit, words);
        background.write(
                () -> stores.translations().confirm(unit.id(), words, state, origin),
                step -> {
                    steps.add(step);
                    int repeated = step.before().size() - 1;
                    if (repeated > 0) news.accept(new News.Repeated(repeated));
                });
    }

    private void goOn(TranslationUnit from, Predicate<TranslationUnit> more) {
        // What has the same source is being filled right now.
        TranslationUnit next =
                segments.after(
                        activeIndex(),
                        unit -> more.test(unit) && !unit.source().equals(from.source()));
        if (next != null) {
            activate(next);
            return;
        }
        boolean done =
                segments.all().stream()
                        .allMatch(unit -> unit.isDone() || unit.source().equals(from.source()));
        if (done) news.accept(new News.AllDone());
        else next();
    }

    /** The translation needs work again, whatever it had reached. */
    public void needsWork() {
        TranslationUnit unit = active.get();
        if (unit == null || typing.text().isBlank()) return;
        String words = typing.take();
        background.write(
                () -> TranslationStep.of(stores.translations().draft(unit.id(), words)),
                steps::add);
    }

    /** Takes the translation of the sentence in work away. */
    public void clear() {
        TranslationUnit unit = active.get();
        if (unit == null || unit.target().isEmpty()) return;
        typing.open(unit.translated("", UnitState.INITIAL, UnitOrigin.NONE, unit.changedAt()));
        background.write(
                () ->
                        stores.translations()
                                .translate(unit.id(), "", UnitState.INITIAL, UnitOrigin.NONE),
                _ -> {
                    steps.add(TranslationStep.of(unit));
                    news.accept(new News.Removed());
                });
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return !steps.isEmpty();
    }

    /** Takes the last step back and goes to where it was made. */
    public void undo() {
        if (steps.isEmpty()) return;
        TranslationStep step = steps.last();
        leave();
        background.write(
                () -> stores.translations().restore(step),
                unit -> {
                    take(unit);
                    load();
                    news.accept(new News.Undone());
                });
    }

    /** The sentences shown. */
    public ObservableList<TranslationUnit> rows() {
        return segments.shown();
    }

    /** How many sentences each filter shows. */
    public ReadOnlyObjectProperty<Map<SegmentFilter, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Exact matches of the memory for the sentence in work, the newest first. */
    public ObservableList<ExactMatch> matches() {
        return matches.found();
    }

    /** The post as it was read last, or null. */
    public ReadOnlyObjectProperty<@Nullable Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** What can be done here; null until it is known. */
    public ReadOnlyObjectProperty<Work.@Nullable Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The sentence in work as it was read last, or null. */
    public ReadOnlyObjectProperty<@Nullable TranslationUnit> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Which sentences are shown. */
    public ReadOnlyObjectProperty<SegmentFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The words that stand in the field of the sentence in work. */
    public ReadOnlyStringProperty textProperty() {
        return typing.textProperty();
    }
}
