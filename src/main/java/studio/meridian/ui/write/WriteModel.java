package studio.meridian.ui.write;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.TextCounts;
import studio.meridian.localization.WordDiff;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One post in one language on the desk: its words, how they are saved, and what was kept. */
public final class WriteModel {
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final PostStore posts;
    private final VariantStore variants;
    private final TranslationStore translations;
    private final ChangeFeed feed;
    private final Background background;
    private final Autosave autosave;
    private final Latest reading;
    private final Latest counting;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty slug = new SimpleStringProperty("");
    private final StringProperty body = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Post> post = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Variant> variant = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Variant>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable TextCounts> counts =
            new ReadOnlyObjectWrapper<>();
    private ChangeFeed.@Nullable Subscription listening;
    private Background.@Nullable Pending idle;
    private boolean loading;
    private Supplier<VariantText> written = this::text;

    public WriteModel(
            PostStore posts,
            VariantStore variants,
            TranslationStore translations,
            ChangeFeed feed,
            Background background) {
        this.posts = posts;
        this.variants = variants;
        this.translations = translations;
        this.feed = feed;
        this.background = background;
        this.autosave = new Autosave(background, this::unsaved);
        this.reading = background.latest();
        this.counting = background.latest();
        for (StringProperty words : List.of(title, summary, slug, body)) {
            words.addListener(_ -> typed());
        }
    }

    /** What was read in one go. */
    private record Reading(@Nullable Post post, List<Variant> variants) {}

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        reload();
    }

    /** Stops following; what was typed is saved and kept as a revision. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
        leave();
    }

    /**
     * Takes up a post.
     *
     * @param locale the language to write in, or null for the one it is first written in
     */
    public void open(Id<Post> id, @Nullable LocaleTag locale) {
        background.assertOnScreen();
        Post before = post.get();
        Variant shown = variant.get();
        boolean other = before == null || !before.id().equals(id);
        if (!other && shown != null && (locale == null || shown.locale().equals(locale))) return;
        leave();
        // The writer works in order: after this the words are saved, or it is known that they
        // cannot be; then they stay on the desk until they are.
        background.write(
                () -> true,
                _ -> {
                    if (autosave.stateProperty().get() != Autosave.State.FAILED) read(id, locale);
                });
    }

    private void reload() {
        Post shown = post.get();
        Variant current = variant.get();
        if (shown != null) read(shown.id(), current == null ? null : current.locale());
    }

    private void read(Id<Post> id, @Nullable LocaleTag locale) {
        reading.run(
                () -> new Reading(posts.find(id), variants.of(id)), read -> accept(read, locale));
    }

    private void accept(Reading read, @Nullable LocaleTag locale) {
        Post found = read.post;
        LocaleTag wanted = locale != null ? locale : found == null ? null : found.sourceLocale();
        Variant chosen =
                read.variants.stream()
                        .filter(one -> one.locale().equals(wanted))
                        .findFirst()
                        .orElse(read.variants.isEmpty() ? null : read.variants.getFirst());
        Variant before = variant.get();
        boolean same = before != null && chosen != null && before.id().equals(chosen.id());
        post.set(found);
        all.set(List.copyOf(read.variants));
        // What is typed and not saved yet is newer than anything on the disk.
        if (!same) autosave.flush();
        boolean settled = isSaved() && written.get().equals(text());
        if (!same || settled) words(chosen);
        variant.set(chosen);
    }

    private void words(@Nullable Variant chosen) {
        VariantText text = chosen == null ? VariantText.EMPTY : chosen.text();
        loading = true;
        set(title, text.title());
        set(summary, text.summary());
        set(slug, text.slug());
        set(body, text.body());
        loading = false;
        count(chosen);
    }

    /** Setting a text anew loses its caret and its undo, so only what differs is set. */
    private static void set(StringProperty property, String words) {
        if (!property.get().equals(words)) property.set(words);
    }

    private void typed() {
        Variant current = variant.get();
        if (loading || current == null) return;
        autosave.changed();
        if (idle != null) idle.cancel();
        idle = background.later(IDLE, () -> keep(Revision.Reason.IDLE));
        count(current);
    }

    private void count(@Nullable Variant of) {
        if (of == null) {
            counting.forget();
            counts.set(null);
            return;
        }
        String text = body.get();
        counting.runAfter(PAUSE, () -> TextCounts.ofMarkdown(text, of.locale()), counts::set);
    }

    private @Nullable Callable<Boolean> unsaved() {
        Variant current = variant.get();
        if (current == null) return null;
        VariantText words = written.get();
        return () -> {
            variants.saveText(current.id(), words);
            return true;
        };
    }

    /** The words as they stand on the screen. */
    public VariantText text() {
        return new VariantText(title.get(), summary.get(), slug.get(), body.get());
    }

    /**
     * Says which of the words on the screen are written; those that an input method still composes
     * are not.
     */
    void writtenAre(Supplier<VariantText> words) {
        written = words;
    }

    /** Something was composed, and perhaps written by it. */
    void composed() {
        typed();
    }

    private boolean isSaved() {
        return autosave.stateProperty().get() == Autosave.State.SAVED;
    }

    private void leave() {
        autosave.flush();
        keep(Revision.Reason.LEAVE);
    }

    private void keep(Revision.Reason reason) {
        if (idle != null) idle.cancel();
        idle = null;
        Variant current = variant.get();
        if (current == null || current.isLinked()) return;
        background.write(() -> variants.cut(current.id(), reason), _ -> {});
    }

    /** Called on the thread that wrote. */
    private void heard(Set<Change> changes) {
        background.onScreen(() -> {
            Post shown = post.get();
            if (shown == null || listening == null || !isSaved()) return;
            if (Change.concern(changes, Change.What.POST, shown.id().value())) reload();
        });
    }

    /** Sets the topics of a post, in all its languages. */
    public void tags(Post of, List<String> tags) {
        if (of.tags().equals(tags)) return;
        background.write(() -> posts.update(of.id(), one -> tagged(one, tags)), this::tagged);
    }

    private void tagged(Post now) {
        Post shown = post.get();
        if (shown != null && shown.id().equals(now.id())) post.set(now);
    }

    private static Post tagged(Post post, List<String> tags) {
        return new Post(
                post.id(),
                post.kind(),
                post.sourceLocale(),
                tags,
                post.credit(),
                post.archivedAt(),
                post.createdAt(),
                post.updatedAt());
    }

    /** Adds a language to be written freely, and opens it. */
    public void addLanguage(LocaleTag locale) {
        Post shown = post.get();
        if (shown == null) return;
        background.write(
                () -> variants.add(shown.id(), locale, VariantText.EMPTY, ""),
                _ -> open(shown.id(), locale));
    }

    /**
     * Takes a translation out of the hands of its units, to be written freely from now on.
     *
     * @param done given what it was, for {@link #attach}
     */
    public void detach(Consumer<Variant> done) {
        Variant current = variant.get();
        if (current == null || !current.isLinked()) return;
        background.write(
                () -> variants.detach(current.id()),
                _ -> {
                    reload();
                    done.accept(current);
                });
    }

    /** Brings a text that was detached back to its source, sentence by sentence. */
    public void attach(Variant before) {
        autosave.flush();
        background.write(() -> translations.attach(before), _ -> reload());
    }

    /** Puts words back into a language, whether it is still on the desk or not. */
    void put(Variant into, VariantText words) {
        Variant current = variant.get();
        if (current == null || !current.id().equals(into.id())) {
            background.write(() -> variants.saveText(into.id(), words), _ -> {});
            return;
        }
        title.set(words.title());
        summary.set(words.summary());
        slug.set(words.slug());
        body.set(words.body());
    }

    /** Reads what was kept of this language, newest first. */
    public void history(Consumer<List<Revision>> done) {
        Variant current = variant.get();
        if (current != null) background.read(() -> variants.revisions(current.id()), done);
    }

    /** What changed since a revision, word by word. */
    public void compare(Revision revision, Consumer<List<WordDiff.Part>> done) {
        VariantText now = text();
        background.read(() -> WordDiff.between(plain(revision.text()), plain(now)), done);
    }

    private static String plain(VariantText text) {
        return text.title() + "\n" + text.summary() + "\n" + text.body();
    }

    /** Brings an older state back. */
    public void restore(Id<Revision> revision, Runnable done) {
        autosave.flush();
        background.write(
                () -> variants.restore(revision),
                _ -> {
                    reload();
                    done.run();
                });
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty summaryProperty() {
        return summary;
    }

    /** Last part of the address, empty to have it made from the title. */
    public StringProperty slugProperty() {
        return slug;
    }

    /** The text in Markdown. */
    public StringProperty bodyProperty() {
        return body;
    }

    /** The post on the desk, or null. */
    public ReadOnlyObjectProperty<@Nullable Post> postProperty() {
        return post.getReadOnlyProperty();
    }

    /** The language on the desk as it was last read, or null. */
    public ReadOnlyObjectProperty<@Nullable Variant> variantProperty() {
        return variant.getReadOnlyProperty();
    }

    /** The post in all its languages. */
    public ReadOnlyObjectProperty<List<Variant>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** How long the text is, or null. */
    public ReadOnlyObjectProperty<@Nullable TextCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Autosave.State> savedProperty() {
        return autosave.stateProperty();
    }
}
