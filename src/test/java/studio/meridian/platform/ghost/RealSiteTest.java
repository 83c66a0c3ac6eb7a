package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.Reading;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.wordpress.Text;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Posts on a real site. */
@Tag("ghost")
class RealSiteTest {
    @TempDir static Path data;
    private static GhostServer site;
    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));

    @BeforeAll
    static void start() {
        site = new GhostServer(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void a_post_is_public_under_its_title_with_tags_and_summary_and_nobody_gets_it_by_mail() {
        Text text =
                new Text().title("Tea & <salt>").body("It *rains*.").tags("Tea", "tea", "茶", "#x");

        Done done = text.arrive(adapter, site.account());

        JsonNode post = site.post(done.remoteId());
        assertThat(post.path("status").asString("")).isEqualTo("published");
        assertThat(post.path("slug").asString("")).isEqualTo("tea-salt");
        assertThat(post.path("custom_excerpt").asString("")).isEqualTo("A summary & more");
        assertThat(post.path("tags").valueStream().map(tag -> tag.path("name").asString("")))
                .containsExactly("Tea", "茶", "x", "#lang-en", "#meridian-" + text.key());
        assertThat(post.path("email").isNull()).isTrue();
        assertThat(post.path("newsletter").isNull()).isTrue();
        assertThat(site.page(done.address()))
                .contains("Tea &amp; &lt;salt&gt;")
                .contains("<em>rains</em>")
                .doesNotContain("#meridian-");
    }

    static List<String> bodies() {
        return Bodies.ALL;
    }

    /** What the print of the post would be is known before it is sent: that decides after doubt. */
    @ParameterizedTest
    @MethodSource("bodies")
    void a_text_is_kept_as_it_was_sent_and_comes_home_to_the_letter(String body) {
        Credit credit =
                new Credit("The <Bay>", "https://example.org/a?b=1&c=2", "Ana", "CC-BY-4.0");
        Text text = new Text().title("Tea").body(body).credit(credit);
        var publication = text.publication();
        var create = adapter.steps(publication).getFirst();
        Request request = Request.read(adapter.freeze(publication, create, Map.of()));

        Done done = text.arrive(adapter, site.account());

        RemotePost there = RemotePost.of(site.post(done.remoteId()));
        assertThat(there.printWith(request.fieldsThere())).isEqualTo(there.print());
        Reading read = adapter.read(site.account(), text.again(Kind.UPDATE, done).publication());
        assertThat(read).isInstanceOf(Reading.Text.class);
        assertThat(((Reading.Text) read).body()).isEqualTo(body);
        assertThat(((Reading.Text) read).faithful()).isTrue();
        assertThat(((Reading.Text) read).title()).isEqualTo("Tea");
    }

    @Test
    void a_text_that_runs_from_right_to_left_says_so() {
        Done done =
                new Text().in("ar", "g").title("شاي").body("مطر").arrive(adapter, site.account());
        assertThat(site.page(done.address())).contains("<div lang=\"ar\" dir=\"rtl\"><p>مطر</p>");
    }

    @Test
    void a_text_without_a_title_gets_its_beginning_for_one_and_comes_home_without() {
        Text text = new Text().title("").body("It rains on the quay.");
        Done done = text.arrive(adapter, site.account());
        assertThat(site.post(done.remoteId()).path("title").asString(""))
                .isEqualTo("It rains on the quay.");
        Reading read = adapter.read(site.account(), text.again(Kind.UPDATE, done).publication());
        assertThat(((Reading.Text) read).title()).isEmpty();
    }

    @Test
    void the_picture_a_text_begins_with_stands_above_it_and_the_others_in_it() {
        Text text = new Text().body("").picture(1, "A \"boat\" & sea").picture(2, "船");
        Map<String, Done> steps = text.deliver(adapter, site.account());
        JsonNode post = site.post(steps.get("publish").remoteId());
        String first = steps.get("media-1").address();
        assertThat(post.path("feature_image").asString("")).isEqualTo(first);
        assertThat(post.path("feature_image_alt").asString("")).isEqualTo("A \"boat\" & sea");
        assertThat(post.path("html").asString("")).doesNotContain(first).contains("alt=\"船\"");
        assertThat(site.page(steps.get("publish").address()))
                .contains("alt=\"A &quot;boat&quot; &amp; sea\"")
                .contains("alt=\"船\"");
        String body = text.publication().body();
        var media = text.publication().media();
        Text again = text.again(Kind.UPDATE, steps.get("publish"));
        var left = again.picture(1, "A \"boat\" & sea").picture(2, "船").body(body).publication();
        assertThat(media).isEqualTo(left.media());
        Reading read = adapter.read(site.account(), left);
        assertThat(((Reading.Text) read).body()).isEqualTo(body);
    }

    @Test
    void words_for_a_picture_that_are_too_long_above_the_text_are_cut_there_and_whole_in_it() {
        String words = "very long 👩‍🚀 ".repeat(40).strip();
        Text text = new Text().body("Words first.").picture(5, words);
        Done done = text.arrive(adapter, site.account());
        JsonNode post = site.post(done.remoteId());
        assertThat(post.path("feature_image_alt").asString("")).hasSizeBetween(150, 191);
        assertThat(words).startsWith(post.path("feature_image_alt").asString(""));
        assertThat(post.path("html").asString("")).contains(words);
    }

    @Test
    void a_change_replaces_the_text_keeps_the_address_and_brings_no_picture_twice() {
        Text text = new Text().title("First title").picture(3, "boat");
        Done done = text.arrive(adapter, site.account());

        text.again(Kind.UPDATE, done).title("Second title").body("two").picture(3, "a red boat");
        Done changed = text.arrive(adapter, site.account());

        assertThat(changed.remoteId()).isEqualTo(done.remoteId());
        assertThat(changed.address()).isEqualTo(done.address());
        assertThat(changed.remoteRevision()).isNotEqualTo(done.remoteRevision());
        assertThat(site.page(done.address())).contains("Second title").contains("a red boat");
        assertThat(site.files(text.key())).hasSize(1);
        text.again(Kind.UPDATE, changed).body("three").arrive(adapter, site.account());
        assertThat(site.post(done.remoteId()).path("feature_image").isNull()).isTrue();
    }

    @Test
    void a_post_that_is_taken_away_is_gone_and_taking_it_away_again_is_done() {
        Text text = new Text();
        Done done = text.arrive(adapter, site.account());
        text.again(Kind.DELETE, done).arrive(adapter, site.account());
        assertThat(site.carrying(text.key())).isEmpty();
        assertThat(site.page(done.address())).isEmpty();
        assertThat(text.again(Kind.DELETE, done).arrive(adapter, site.account()).remoteId())
                .isEqualTo(done.remoteId());
    }

    @Test
    void a_text_that_was_printed_elsewhere_names_that_place_to_search_engines() {
        Credit credit = new Credit("The Bay", "https://example.org/first", "Ana", "");
        Done same = new Text().credit(credit).arrive(adapter, site.account());
        assertThat(site.page(same.address()))
                .contains("<link rel=\"canonical\" href=\"https://example.org/first\">");
        Done other = new Text().in("ja", "g").credit(credit).arrive(adapter, site.account());
        assertThat(site.post(other.remoteId()).path("canonical_url").isNull()).isTrue();
    }

    @Test
    void a_draft_that_never_became_public_is_taken_over_by_the_next_delivery() {
        Text text = new Text().title("Half");
        var publication = text.publication();
        var create = adapter.steps(publication).getFirst();
        byte[] request = adapter.freeze(publication, create, Map.of());
        adapter.send(site.account(), create, request, text::bytes);

        text.again(Kind.UPDATE, null).body("whole").arrive(adapter, site.account());

        assertThat(site.carrying(text.key()))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.path("status").asString("")).isEqualTo("published");
                    assertThat(post.path("html").asString("")).contains("whole");
                    assertThat(post.path("slug").asString("")).startsWith("half");
                });
    }
}
