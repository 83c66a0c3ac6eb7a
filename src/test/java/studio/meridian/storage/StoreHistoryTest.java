package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.StoreModel.Cut;
import studio.meridian.storage.StoreModel.Piece;
import studio.meridian.storage.StoreModel.Words;
import studio.meridian.storage.database.Change;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Random histories of a workspace beside a plain model of it: after each step, and after closing
 * and opening again, everything that can be asked is as the model says, and listeners heard of it.
 */
class StoreHistoryTest {
    private static final int STEPS = 120;
    private static final List<LocaleTag> LOCALES =
            List.of(
                    LocaleTag.of("en"),
                    LocaleTag.of("ja"),
                    LocaleTag.of("ar"),
                    LocaleTag.of("th"),
                    LocaleTag.of("zh-Hans"));
    // No word is part of another, nor do two of them share a sign that stands alone.
    private static final List<String> VOCABULARY =
            List.of(
                    "kettle",
                    "harbour",
                    "普洱",
                    "きょう",
                    "กาแฟ",
                    "قهوة",
                    "чайник",
                    "crème",
                    "चाय",
                    "🫖 lid",
                    "don't",
                    "2026-11-24");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private StoreModel model;
    private Random random;
    private final Set<UUID> heard = new HashSet<>();
    private final Set<UUID> expected = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_workspace_does_what_a_plain_model_does(long number) {
        long seed = Long.getLong("meridian.seed", 20261124) + number;
        System.out.println("history: seed " + seed);
        random = new Random(seed);
        model = new StoreModel();
        open();
        try {
            for (int step = 0; step < STEPS; step++) {
                workspace.pass(Duration.ofSeconds(1));
                heard.clear();
                expected.clear();
                String what = step();
                assertThat(heard).as("seed %d, %d: %s", seed, step, what).containsAll(expected);
                if (step % 40 == 39) reopen();
                compare("seed %d, %d: %s".formatted(seed, step, what));
            }
        } finally {
            workspace.close();
        }
    }

    private void open() {
        workspace = new TestWorkspace(temp);
        workspace
                .database
                .changes()
                .listen(all -> all.stream().map(Change::id).forEach(heard::add));
    }

    private void reopen() {
        Duration passed = Duration.between(TestWorkspace.START, workspace.now());
        workspace.close();
        open();
        workspace.pass(passed);
    }

    private String step() {
        if (model.pieces.size() < 3) return create();
        return switch (random.nextInt(12)) {
            case 0 -> create();
            case 1 -> addLanguage();
            case 2, 3, 4 -> write();
            case 5, 6 -> cut();
            case 7 -> bringBack();
            case 8 -> archive();
            case 9 -> retag();
            case 10 -> duplicate();
            default -> failWithin();
        };
    }

    private String create() {
        LocaleTag locale = pick(LOCALES);
        List<String> tags = random.nextBoolean() ? List.of() : List.of(pick(VOCABULARY));
        VariantText text = words();
        var made = workspace.posts.create(PostKind.ARTICLE, locale, tags, Credit.NONE, text);
        Piece piece = new Piece(locale, tags, workspace.now());
        piece.words.put(locale, new Words(made.variant().id(), text));
        model.pieces.put(made.post().id(), piece);
        expected.add(made.post().id().value());
        return "create";
    }

    private String addLanguage() {
        Id<Post> post = post();
        Piece piece = model.pieces.get(post);
        LocaleTag locale = pick(LOCALES);
        VariantText text = words();
        Variant added = workspace.variants.add(post, locale, text, "");
        if (piece.words.containsKey(locale)) {
            assertThat(added.text()).isEqualTo(piece.words.get(locale).text);
            return "add what is there";
        }
        piece.words.put(locale, new Words(added.id(), text));
        touched(post, piece);
        return "add a language";
    }

    private String write() {
        Id<Post> post = post();
        Piece piece = model.pieces.get(post);
        Words words = pick(List.copyOf(piece.words.values()));
        VariantText text = random.nextInt(5) == 0 ? words.text : words();
        assertThat(workspace.variants.saveText(words.id, text).text()).isEqualTo(text);
        if (!text.equals(words.text)) touched(post, piece);
        words.text = text;
        return "write";
    }

    private String cut() {
        Id<Post> post = post();
        Words words = pick(List.copyOf(model.pieces.get(post).words.values()));
        Revision revision = workspace.variants.cut(words.id, pick(List.of(Reason.values())));
        if (words.cut(revision.id(), words.text)) expected.add(post.value());
        return "cut";
    }

    private String bringBack() {
        Id<Post> post = post();
        Piece piece = model.pieces.get(post);
        Words words = pick(List.copyOf(piece.words.values()));
        if (words.cuts.isEmpty()) return "nothing to bring back";
        Cut wanted = pick(words.cuts);
        workspace.variants.restore(wanted.id());
        List<Revision> now = workspace.variants.revisions(words.id);
        // Of the two that may be new, the first keeps what stood there.
        if (!words.cuts.getLast().text().equals(words.text)) {
            int behind = wanted.text().equals(words.text) ? 0 : 1;
            words.cut(now.get(behind).id(), words.text);
        }
        words.cut(now.getFirst().id(), wanted.text());
        if (!words.text.equals(wanted.text())) touched(post, piece);
        words.text = wanted.text();
        return "bring back";
    }

    private String archive() {
        Id<Post> post = post();
        Piece piece = model.pieces.get(post);
        boolean away = random.nextInt(3) > 0;
        Post after = away ? workspace.posts.archive(post) : workspace.posts.restore(post);
        assertThat(after).isEqualTo(workspace.posts.get(post));
        if (piece.archived != away) touched(post, piece);
        piece.archived = away;
        return away ? "archive" : "take out";
    }

    private String retag() {
        Id<Post> post = post();
        Piece piece = model.pieces.get(post);
        List<String> tags = random.nextBoolean() ? List.of() : List.of(pick(VOCABULARY), "x");
        Post after = workspace.posts.update(post, before -> tagged(before, tags));
        assertThat(after).isEqualTo(workspace.posts.get(post));
        if (!piece.tags.equals(tags)) touched(post, piece);
        piece.tags = tags;
        return "retag";
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

    private String duplicate() {
        if (model.pieces.size() > 12) return "enough";
        Piece piece = model.pieces.get(post());
        Id<Post> of =
                model.pieces.entrySet().stream()
                        .filter(entry -> entry.getValue() == piece)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        var made = workspace.posts.duplicate(of, title -> "copy of " + title);
        List<Variant> variants = workspace.variants.of(made.post().id());
        String title = "copy of " + piece.own().title();
        model.pieces.put(
                made.post().id(), model.duplicate(piece, title, variants, workspace.now()));
        expected.add(made.post().id().value());
        return "duplicate";
    }

    /** Half a piece of work that fails: nothing of it stays, nobody hears of it. */
    private String failWithin() {
        Id<Post> post = post();
        assertThatThrownBy(() ->
                        workspace.database.writeOnly((handle, changes) -> {
                            changes.add(Change.What.POST, post.value());
                            handle.execute("UPDATE variant SET title = 'lost'");
                            handle.execute("DELETE FROM search");
                            handle.execute("UPDATE post SET archived_at = 1");
                            throw new IllegalStateException("stop");
                        }))
                .hasMessage("stop");
        assertThat(heard).isEmpty();
        return "fail";
    }

    private void touched(Id<Post> post, Piece piece) {
        piece.updated = workspace.now();
        expected.add(post.value());
    }

    private void compare(String when) {
        for (boolean archived : new boolean[] {false, true}) {
            Shelf shelf = archived ? Shelf.ARCHIVED : Shelf.IN_USE;
            assertThat(posts(workspace.library.list(shelf)))
                    .as(when)
                    .isEqualTo(model.shelf(archived));
            String one = pick(VOCABULARY);
            String two = pick(VOCABULARY);
            assertThat(posts(workspace.library.search(one, shelf)))
                    .as("%s, searching %s", when, one)
                    .isEqualTo(model.saying(archived, one));
            assertThat(posts(workspace.library.search(one + "  " + two, shelf)))
                    .as("%s, searching %s and %s", when, one, two)
                    .isEqualTo(model.saying(archived, one, two));
        }
        model.pieces.forEach((id, piece) -> comparePost(when, id, piece));
        workspace.database.writeOnly((handle, _) ->
                handle.execute("INSERT INTO search (search) VALUES ('integrity-check')"));
    }

    private void comparePost(String when, Id<Post> id, Piece piece) {
        Row row = workspace.library.row(id);
        assertThat(row.title()).as(when).isEqualTo(piece.own().title());
        assertThat(row.lead()).as(when).isEqualTo(piece.own().body().lines().findFirst().get());
        assertThat(row.updatedAt()).as(when).isEqualTo(piece.updated);
        assertThat(row.archived()).as(when).isEqualTo(piece.archived);
        assertThat(workspace.posts.get(id).tags()).as(when).isEqualTo(piece.tags);
        List<Variant> variants = workspace.variants.of(id);
        assertThat(variants)
                .extracting(Variant::locale)
                .as(when)
                .hasSameElementsAs(piece.words.keySet());
        for (Variant variant : variants) {
            Words words = piece.words.get(variant.locale());
            assertThat(variant.text()).as(when).isEqualTo(words.text);
            List<Revision> newestFirst = workspace.variants.revisions(variant.id());
            assertThat(newestFirst.reversed())
                    .extracting(revision -> new Cut(revision.id(), revision.text()))
                    .as(when)
                    .isEqualTo(words.cuts);
            for (int i = 0; i < newestFirst.size(); i++) {
                List<Id<Revision>> parents =
                        i + 1 < newestFirst.size()
                                ? List.of(newestFirst.get(i + 1).id())
                                : List.of();
                assertThat(newestFirst.get(i).parents()).as(when).isEqualTo(parents);
            }
        }
    }

    private static List<Id<Post>> posts(List<Row> rows) {
        return rows.stream().map(Row::post).toList();
    }

    private VariantText words() {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) body.add(pick(VOCABULARY));
        return text(pick(VOCABULARY) + " " + random.nextInt(1000), String.join(" ", body));
    }

    private Id<Post> post() {
        return pick(List.copyOf(model.pieces.keySet()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
