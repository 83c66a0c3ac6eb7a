package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.http.Client;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What a site keeps comes home as the Markdown it was; answers laid out by hand. */
class HomecomingTest {
    private static final Credit CREDIT =
            new Credit("The <Bay>", "https://example.org/a?b=1&c=2", "Ana", "CC-BY-4.0");

    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ScriptedSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.\n\nTwo *three* **four** `five`.\n",
                "# Salt\n\n## And [gallery] pepper\n\nWords with a hard  \nbreak.",
                "- one\n- two\n    - three\n\n1. first\n2. second\n\n> quoted\n> more",
                "- [x] done\n- [ ] open\n\nsoft\nbreak",
                "```java\nint x;\n\nint y;\n```\n\n***\n\nAfter.",
                "A word[^1] here.\n\n[^1]: The note.\n",
                "| a | b |\n|--:|---|\n| 1 | 2 |\n\n~~gone~~ <https://example.org>",
                "نص عربي و*مائل*.\n\n盐与海 “引号”。\n\n[link](https://example.org/a_b_(c) \"t\")",
                "1 < 2 & 3 > 2, [brackets], \\*stars\\*, &amp; and <b>tags</b>",
                ""
            })
    void a_text_nobody_changed_comes_home_to_the_letter(String body) {
        Text text = new Text().title("Tea & <salt>").body(body).credit(CREDIT);
        Reading.Text read = read(text, content(text.publication()));
        assertThat(read.body()).isEqualTo(body);
        assertThat(read.title()).isEqualTo("Tea & <salt>");
        assertThat(read.summary()).isEqualTo("A summary & more");
        assertThat(read.faithful()).isTrue();
    }

    @Test
    void only_the_paragraph_that_was_changed_there_differs() {
        Text text = new Text().body("One __bold__.\n\n* item\n* other\n\nThree.").credit(CREDIT);
        String there = content(text.publication()).replace("Three.", "Three, <em>they say</em>.");
        assertThat(read(text, there).body())
                .isEqualTo("One __bold__.\n\n* item\n* other\n\nThree, *they say*.");
    }

    @Test
    void what_was_added_behind_our_frame_and_taken_out_of_it_is_seen() {
        Text text = new Text().body("One.\n\nTwo.");
        String there =
                content(text.publication()).replace("<p>Two.</p>", "")
                        + "\n\n<!-- wp:paragraph -->\n<p>Added.</p>\n<!-- /wp:paragraph -->";
        assertThat(read(text, there).body()).isEqualTo("One.\n\nAdded.");
    }

    @Test
    void pictures_come_home_under_their_own_names_in_any_size() {
        Text text = new Text().body("One.").picture(3, "A boat").picture(4, "A quay");
        Publication post = text.publication();
        Map<String, Done> media = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            String sha = post.media().get(i).sha256().substring(0, 16);
            media.put(
                    "media-" + (i + 1),
                    new Done(
                            "1" + i,
                            null,
                            "https://blog.test/uploads/studio-" + post.key() + "-" + sha + ".png"));
        }
        String there = Article.content(post, media);
        assertThat(read(text, there).body()).isEqualTo(post.body());
        String smaller = there.replace(".png", "-300x200.png").replace("One.", "Uno.");
        assertThat(read(text, smaller).body()).isEqualTo(post.body().replace("One.", "Uno."));
    }

    @Test
    void a_credit_that_somebody_rewrote_stays_in_sight() {
        Text text = new Text().body("One.").credit(CREDIT);
        String there = content(text.publication()).replace("CC-BY-4.0", "CC0");
        assertThat(read(text, there).body()).startsWith("One.\n\n").contains("CC0");
    }

    @Test
    void what_markdown_cannot_say_is_owned_up_to() {
        Text text = new Text().body("One.");
        String there = content(text.publication()) + "<iframe src=\"https://a.test\"></iframe>";
        assertThat(read(text, there).faithful()).isFalse();
    }

    @Test
    void the_mark_is_that_of_what_was_read_and_the_moment_is_the_sites() {
        Text text = new Text().body("One.");
        ObjectNode post = post(text, "publish", "<p>Theirs</p>");
        site.say("posts/7?", 200, post.toString());
        Reading.Text read = (Reading.Text) reading(text);
        assertThat(RemotePost.of(post).isStill(read.revision())).isTrue();
        assertThat(read.body()).isEqualTo("Theirs");
        assertThat(read.changedAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(read.address()).isEqualTo("https://example.org/7");
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void a_post_in_the_bin_or_taken_out_of_it_is_gone_and_a_hidden_one_is_not() {
        Text text = new Text();
        site.say("posts/7?", 200, post(text, "trash", "x").toString());
        assertThat(reading(text)).isEqualTo(new Reading.Gone());
        site.say("posts/7?", 404, "{\"code\":\"rest_post_invalid_id\",\"message\":\"no\"}");
        assertThat(reading(text)).isEqualTo(new Reading.Gone());
        site.say("posts/7?", 200, post(text, "draft", "x").toString());
        assertThat(reading(text)).isInstanceOf(Reading.CannotTell.class);
    }

    @Test
    void a_site_that_is_closed_is_asked_later_and_one_that_shows_us_out_is_not() {
        Text text = new Text();
        site.say("posts/7?", 503, "busy");
        assertThat(reading(text)).isInstanceOf(Reading.NotNow.class);
        site.say("posts/7?", 401, "{\"code\":\"incorrect_password\",\"message\":\"no\"}");
        assertThat(reading(text)).isInstanceOf(Reading.CannotTell.class);
        site.say("posts/7?", 200, "[]");
        assertThat(reading(text)).isNotInstanceOf(Reading.Gone.class);
    }

    private static String content(Publication post) {
        return Article.content(post, Map.of());
    }

    private Reading.Text read(Text text, String content) {
        site.say("posts/7?", 200, post(text, "publish", content).toString());
        Reading reading = reading(text);
        assertThat(reading).isInstanceOf(Reading.Text.class);
        return (Reading.Text) reading;
    }

    private Reading reading(Text text) {
        Publication sent = text.publication();
        Publication left =
                new Publication(
                        sent.format(),
                        Delivery.Kind.UPDATE,
                        sent.delivery(),
                        sent.key(),
                        "7",
                        "1:x",
                        sent.group(),
                        sent.post(),
                        sent.locale(),
                        sent.sourceLocale(),
                        sent.title(),
                        sent.summary(),
                        sent.slug(),
                        sent.body(),
                        sent.tags(),
                        sent.credit(),
                        sent.author(),
                        sent.translator(),
                        sent.published(),
                        null,
                        sent.media());
        return adapter.read(site.account(), left);
    }

    private static ObjectNode post(Text text, String status, String content) {
        ObjectNode post = SafeJson.mapper().createObjectNode();
        post.put("id", 7).put("status", status).put("link", "https://example.org/7");
        post.put("modified_gmt", "2026-11-20T10:00:00");
        post.putObject("title").put("raw", Article.plain(text.publication().title()));
        post.putObject("content").put("raw", content);
        post.putObject("excerpt").put("raw", Article.plain(text.publication().summary()));
        return post;
    }
}
