package studio.meridian.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Post;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Change;
import studio.meridian.ui.common.ByHand;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Filters, their counts, and that following changes one by one is as good as reading anew. */
class LibraryFilterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int ROUNDS = 300;

    @TempDir Path temp;
    private final ByHand hand = new ByHand();
    private TestWorkspace workspace;
    private Channel site;
    private LibraryModel model;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        site = workspace.channels.add("site", "Site", true, Map.of());
        model =
                new LibraryModel(
                        workspace.library,
                        workspace.posts,
                        workspace.database.changes(),
                        hand.background);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private PostStore.Created written(String title) {
        workspace.pass(Duration.ofMinutes(1));
        return workspace.article(title, "body of " + title);
    }

    private void planned(PostStore.Created post, DeliveryState state) {
        var delivery =
                workspace.deliveries.plan(
                        post.variant().id(),
                        site.id(),
                        LocalMoments.at(workspace.now().plus(Duration.ofHours(5)), TOKYO),
                        LatePolicy.ASK_AFTER_GRACE);
        if (state == DeliveryState.SCHEDULED) return;
        workspace.database.write((handle, changes) -> {
            changes.add(Change.What.POST, post.post().id().value());
            return handle.execute(
                    "UPDATE delivery SET state = ? WHERE id = ?",
                    state.name(),
                    delivery.id().toBytes());
        });
    }

    private List<String> titles(Filter filter) {
        model.filter(filter);
        hand.rest();
        return model.rows().stream().map(Row::title).toList();
    }

    @Test
    void each_filter_shows_its_posts_and_says_how_many_there_are() {
        written("Draft");
        planned(written("Planned"), DeliveryState.SCHEDULED);
        planned(written("There"), DeliveryState.CONFIRMED);
        planned(written("Stuck"), DeliveryState.NEEDS_USER);
        planned(written("Unclear"), DeliveryState.UNKNOWN);
        workspace.posts.archive(written("Away").post().id());
        model.shown();
        hand.rest();
        assertThat(titles(Filter.DRAFTS)).containsExactly("Draft");
        assertThat(titles(Filter.PLANNED)).containsExactly("Planned");
        assertThat(titles(Filter.PUBLISHED)).containsExactly("There");
        assertThat(titles(Filter.NEEDS_YOU)).containsExactly("Unclear", "Stuck");
        assertThat(titles(Filter.ARCHIVED)).containsExactly("Away");
        assertThat(titles(Filter.ALL)).hasSize(5);
        assertThat(model.countsProperty().get())
                .containsEntry(Filter.ALL, 5L)
                .containsEntry(Filter.NEEDS_YOU, 2L)
                .containsEntry(Filter.ARCHIVED, 1L);
    }

    @Test
    void the_next_delivery_is_the_earliest_that_is_still_planned() {
        PostStore.Created post = written("Salt");
        planned(post, DeliveryState.SCHEDULED);
        workspace.pass(Duration.ofHours(2));
        model.shown();
        hand.rest();
        assertThat(model.rows().getFirst().nextDue())
                .isEqualTo(workspace.now().plus(Duration.ofHours(3)));
    }

    @Test
    void a_post_that_is_planned_elsewhere_leaves_the_drafts_and_its_neighbour_is_chosen() {
        written("First");
        PostStore.Created second = written("Second");
        written("Third");
        model.shown();
        hand.rest();
        titles(Filter.DRAFTS);
        model.choose(second.post().id());
        planned(second, DeliveryState.SCHEDULED);
        hand.rest();
        assertThat(model.rows()).extracting(Row::title).containsExactly("Third", "First");
        assertThat(model.chosenRow()).extracting(Row::title).isEqualTo("First");
        assertThat(model.countsProperty().get())
                .containsEntry(Filter.DRAFTS, 2L)
                .containsEntry(Filter.PLANNED, 1L);
    }

    @Test
    void the_counts_are_those_of_the_search_on_both_shelves() {
        written("Salt");
        workspace.posts.archive(written("Leaf").post().id());
        model.shown();
        hand.rest();
        model.search("leaf");
        hand.restWithPauses(1);
        assertThat(model.countsProperty().get())
                .containsEntry(Filter.ALL, 0L)
                .containsEntry(Filter.ARCHIVED, 1L);
        model.search("salt");
        hand.restWithPauses(1);
        assertThat(model.countsProperty().get())
                .containsEntry(Filter.ALL, 1L)
                .containsEntry(Filter.ARCHIVED, 0L);
    }

    @Test
    void what_is_brought_back_is_counted_on_the_other_shelf_at_once() {
        written("Salt");
        Id<Post> away = written("Leaf").post().id();
        workspace.posts.archive(away);
        model.shown();
        hand.rest();
        titles(Filter.ARCHIVED);
        model.restore(away, () -> {});
        hand.rest();
        assertThat(model.rows()).isEmpty();
        assertThat(model.countsProperty().get())
                .containsEntry(Filter.ALL, 2L)
                .containsEntry(Filter.DRAFTS, 2L)
                .containsEntry(Filter.ARCHIVED, 0L);
    }

    @Test
    void following_changes_is_as_good_as_reading_anew() {
        long seed = new Random().nextLong();
        System.out.println("library seed: " + seed);
        Random random = new Random(seed);
        List<PostStore.Created> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) all.add(written("Post " + i));
        model.shown();
        hand.rest();
        for (int round = 0; round < ROUNDS; round++) {
            change(random, all, round);
            if (random.nextInt(3) > 0) hand.rest();
            if (random.nextInt(10) == 0) {
                model.filter(Filter.values()[random.nextInt(Filter.values().length)]);
            }
            if (round % 10 != 0) continue;
            hand.rest();
            Filter filter = model.filterProperty().get();
            assertThat(model.rows())
                    .as("seed %d, round %d, %s", seed, round, filter)
                    .containsExactlyElementsOf(
                            workspace.library.list().stream().filter(filter::accepts).toList());
            assertThat(model.countsProperty().get().get(Filter.ARCHIVED))
                    .isEqualTo(workspace.library.count(Shelf.ARCHIVED));
            assertThat(model.chosenIndex() >= 0).isEqualTo(!model.rows().isEmpty());
        }
    }

    private void change(Random random, List<PostStore.Created> all, int round) {
        workspace.pass(Duration.ofSeconds(1 + random.nextInt(90)));
        PostStore.Created one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 -> workspace.posts.archive(one.post().id());
            case 1 -> workspace.posts.restore(one.post().id());
            case 2 -> all.add(workspace.posts.duplicate(one.post().id(), title -> title + "+"));
            case 3 -> planned(one, DeliveryState.SCHEDULED);
            default ->
                    workspace.variants.saveText(
                            one.variant().id(), TestWorkspace.text("Post", "round " + round));
        }
    }

    @Test
    void whatever_is_typed_is_searched_for_and_never_fails() {
        written("Salt & \"Leaf\" (fog) 茶 ضباب");
        model.shown();
        hand.rest();
        long seed = new Random().nextLong();
        System.out.println("typing seed: " + seed);
        Random random = new Random(seed);
        String signs =
                "\"'*()-+:^~{}[]\\/%_;,. \t\u0000\u3000\u200f\ud83d\ude00\ud800茶ضaA1ANDORNEAR";
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            model.search(typed.toString());
            hand.restWithPauses(1);
            assertThat(hand.troubles).as("seed %d: %s", seed, typed).isEmpty();
        }
        for (String words : List.of("\"leaf\"", "(fog)", "leaf AND fog", "salt*", "SALT", "le")) {
            model.search(words);
            hand.restWithPauses(1);
            boolean found = !model.rows().isEmpty();
            assertThat(found).as(words).isEqualTo(!words.contains("AND"));
        }
    }
}
