package studio.meridian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.ui.common.ByHand;
import studio.meridian.ui.shell.PaletteModel.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the palette offers while one types, and what Enter would do at each moment. */
class PaletteModelTest {
    private final ByHand hand = new ByHand();
    private final List<String> asked = new ArrayList<>();
    private List<Item> posts = List.of();
    private final PaletteModel model =
            new PaletteModel(
                    words -> {
                        asked.add(words);
                        return posts;
                    },
                    hand.background);

    private static Item item(String title) {
        return new Item(Feather.FILE, title, "", List.of(), () -> {});
    }

    private static List<Item> items(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> item(stem + i)).toList();
    }

    @BeforeEach
    void begin() {
        model.begin(
                List.of(
                        item("Go to Library"),
                        item("Go to Plan"),
                        item("Go to Settings"),
                        item("Use the light theme"),
                        item("新文章")));
    }

    private List<String> offered() {
        return model.items().stream().map(Item::title).toList();
    }

    private String chosen() {
        return model.items().get(model.currentProperty().get()).title();
    }

    @Test
    void nothing_typed_offers_the_commands_in_their_order_and_asks_for_no_posts() {
        assertThat(offered()).startsWith("Go to Library", "Go to Plan").hasSize(5);
        model.type("   ");
        hand.restWithPauses(1);
        assertThat(offered()).hasSize(5);
        assertThat(asked).isEmpty();
    }

    @Test
    void letters_find_commands_at_once_and_posts_a_moment_later() {
        posts = List.of(item("A plan for tea"));
        model.type("plan");
        assertThat(offered()).containsExactly("Go to Plan");
        hand.restWithPauses(1);
        assertThat(offered()).containsExactly("Go to Plan", "A plan for tea");
        assertThat(asked).containsExactly("plan");
    }

    @Test
    void posts_do_not_take_away_what_was_chosen_before_they_came() {
        posts = List.of(item("A post"));
        model.type("go");
        model.move(1);
        String wanted = chosen();
        hand.restWithPauses(1);
        assertThat(offered()).contains("A post");
        assertThat(chosen()).isEqualTo(wanted);
    }

    @Test
    void posts_for_older_letters_never_come_in() {
        posts = List.of(item("A post"));
        model.type("g");
        hand.endPauses();
        hand.screen();
        model.type("");
        hand.rest();
        assertThat(offered()).doesNotContain("A post");
        model.type("li");
        model.begin(List.of(item("Only this")));
        hand.restWithPauses(1);
        assertThat(offered()).containsExactly("Only this");
    }

    @Test
    void many_posts_leave_room_for_commands_and_many_commands_for_posts() {
        model.begin(items("Go ", 30));
        assertThat(offered()).hasSize(PaletteModel.MOST);
        model.type("go");
        hand.restWithPauses(1);
        assertThat(offered()).as("no post fits").hasSize(PaletteModel.MOST);
        posts = items("Post ", 30);
        model.type("g");
        hand.restWithPauses(1);
        assertThat(offered()).hasSize(PaletteModel.MOST);
        assertThat(offered().stream().filter(title -> title.startsWith("Go"))).hasSize(5);
    }

    @Test
    void the_choice_goes_around_the_ends_and_rests_when_nothing_fits() {
        model.move(-1);
        assertThat(chosen()).isEqualTo("新文章");
        model.move(1);
        assertThat(chosen()).isEqualTo("Go to Library");
        model.type("qqqq");
        model.move(1);
        model.choose(3);
        assertThat(offered()).isEmpty();
        assertThat(model.currentProperty().get()).isZero();
    }

    @Test
    void a_chinese_command_is_found_by_one_sign() {
        model.type("章");
        assertThat(offered()).containsExactly("新文章");
    }

    @Test
    void a_failed_search_for_posts_is_told_and_the_commands_stay() {
        PaletteModel broken =
                new PaletteModel(
                        _ -> {
                            throw new IllegalStateException("closed");
                        },
                        hand.background);
        broken.begin(List.of(item("Go to Plan")));
        broken.type("plan");
        hand.restWithPauses(1);
        assertThat(hand.troubles).hasSize(1);
        assertThat(broken.items()).hasSize(1);
    }
}
