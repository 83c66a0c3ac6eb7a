package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.text.PageWords;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.platform.wordpress.Text;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/** What a site shows comes home as Markdown; pages as Ghost 5.130 wrote them. */
class HomecomingTest {
    private static final String POST = "GET /ghost/api/admin/posts/7/";

    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = Laid.site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_page_of_a_text_nobody_changed_is_the_text_to_the_letter() {
        String body =
                """
                One __bold__ and `code`, ~~gone~~ [gallery]\\
                next [link](https://example.org/a?b=1&c=2) [home](/salt/)

                ## Head

                * a
                * b
                    * c

                > quoted more

                ```java
                int <y>;
                ```

                ***

                | a |
                |--:|
                | 1 |
                """;
        String page =
                """
                <p>One <strong>bold</strong> and <code>code</code>, <s>gone</s> [gallery]<br>next \
                <a href="https://example.org/a?b=1&amp;c=2">link</a> \
                <a href="https://blog.test/salt/">home</a></p><h2 id="head">Head</h2>\
                <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>\
                <blockquote>quoted more</blockquote>\
                <pre><code class="language-java">int &lt;y&gt;;</code></pre><hr>
                <!--kg-card-begin: html-->
                <div class="table"><table><thead><tr><th style="text-align:right">a</th></tr></thead>\
                <tbody><tr><td style="text-align:right">1</td></tr></tbody></table></div>
                <!--kg-card-end: html-->
                """;
        Reading.Text read = read(new Text().body(body), page, "");
        assertThat(read.body()).isEqualTo(body);
        assertThat(read.faithful()).isTrue();
        assertThat(read.title()).isEqualTo("Salt");
        assertThat(read.summary()).isEqualTo("A summary & more");
        assertThat(read.changedAt()).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
        assertThat(read.revision()).isEqualTo(Laid.base("a"));
    }

    @Test
    void only_the_paragraph_that_was_changed_there_differs() {
        Text text = new Text().body("One __bold__.\n\n* item\n* other\n\nThree.");
        String page =
                "<p>One <strong>bold</strong>.</p><ul><li>item</li><li>other</li></ul>"
                        + "<p>Three, <em>they say</em>.</p>";
        assertThat(read(text, page, "").body())
                .isEqualTo("One __bold__.\n\n* item\n* other\n\nThree, *they say*.");
    }

    @Test
    void the_picture_above_the_text_comes_home_to_its_beginning_until_it_is_taken_away() {
        Text text = new Text().body("").picture(3, "A boat").picture(4, "A quay");
        var post = text.publication();
        String start = "https://blog.test/content/images/2026/11/studio-" + post.key() + "-";
        String first = start + post.media().get(0).sha256().substring(0, 16) + ".png";
        String second = start + post.media().get(1).sha256().substring(0, 16) + "-1.png";
        String page =
                "<figure class=\"kg-card kg-image-card\"><img src=\"%s\" class=\"kg-image\" alt=\"A quay\" loading=\"lazy\" width=\"4\" height=\"3\"></figure>"
                        .formatted(second);
        assertThat(read(text, page, first).body()).isEqualTo(post.body());
        String other = "https://blog.test/content/images/theirs.png";
        assertThat(read(text, page, other).body())
                .doesNotContain(post.media().get(0).sha256())
                .contains("media:" + post.media().get(1).sha256());
    }

    @Test
    void a_credit_is_taken_off_and_one_that_somebody_rewrote_stays_in_sight() {
        Text text = new Text().body("One.").credit(new Credit("The <Bay>", "", "", "CC0"));
        String credit = PageWords.credit(text.publication());
        assertThat(read(text, "<p>One.</p>" + credit, "").body()).isEqualTo("One.");
        String other = credit.replace("CC0", "CC-BY-4.0");
        assertThat(read(text, "<p>One.</p>" + other, "").body())
                .startsWith("One.\n\n")
                .contains("CC-BY-4.0");
    }

    @Test
    void what_markdown_cannot_say_is_owned_up_to() {
        String page = "<p>One.</p><iframe src=\"https://a.test\"></iframe>";
        assertThat(read(new Text().body("One."), page, "").faithful()).isFalse();
    }

    @Test
    void a_post_that_is_gone_or_hidden_is_no_text_and_a_closed_site_is_asked_later() {
        Text text = new Text();
        site.say(POST, 404, Laid.NOT_FOUND);
        assertThat(reading(text)).isEqualTo(new Reading.Gone());
        site.say(POST, 404, "<html>");
        assertThat(reading(text)).isInstanceOf(Reading.CannotTell.class);
        site.say(POST, 200, Laid.posts(Laid.post("a").put("status", "draft")));
        assertThat(reading(text)).isInstanceOf(Reading.CannotTell.class);
        site.say(POST, 503, "busy");
        assertThat(reading(text)).isInstanceOf(Reading.NotNow.class);
        site.say(POST, 200, "{\"posts\":[]}");
        assertThat(reading(text)).isNotInstanceOf(Reading.Gone.class);
    }

    private Reading.Text read(Text text, String page, String picture) {
        ObjectNode post = Laid.post("a").put("html", page);
        if (!picture.isEmpty()) post.put("feature_image", picture);
        site.say(POST, 200, Laid.posts(post));
        Reading reading = reading(text);
        assertThat(reading).isInstanceOf(Reading.Text.class);
        return (Reading.Text) reading;
    }

    /** As the text was left, with its pictures. */
    private Reading reading(Text text) {
        ObjectNode left = (ObjectNode) SafeJson.tree(text.publication().bytes(), "left");
        left.put("remoteId", "7").put("kind", Kind.UPDATE.name());
        byte[] bytes = SafeJson.write(left).getBytes(StandardCharsets.UTF_8);
        return adapter.read(Laid.account(site.url()), Publication.read(bytes));
    }
}
