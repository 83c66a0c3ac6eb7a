package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.http.Client;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Posts on a real site, written by an author whose markup the site filters. */
@Tag("platforms")
class RealSiteTest {
    @TempDir static Path data;
    private static WordPressServer site;
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() {
        site = new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"));
        System.out.println("wordpress: " + site.version());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Account author() {
        return site.account("creator");
    }

    @Test
    void a_post_is_public_under_its_title_with_tags_and_summary() {
        Text text = new Text().title("Tea & <salt>").body("It *rains*.").tags("tea", "Tea", "茶");

        Done done = text.arrive(adapter, author());

        JsonNode post = site.post(done.remoteId());
        assertThat(post.path("status").asString("")).isEqualTo("publish");
        assertThat(post.path("slug").asString("")).isEqualTo("tea-salt");
        assertThat(post.path("excerpt").path("raw").asString("")).isEqualTo("A summary &amp; more");
        assertThat(post.path("tags").valueStream().map(this::tag))
                .containsExactlyInAnyOrder("tea", "茶");
        assertThat(site.page(done.address()))
                .contains("Tea &amp; &lt;salt&gt;")
                .contains("<em>rains</em>")
                .contains("lang=\"en\" dir=\"ltr\"");
        assertThat(post.path("date_gmt").asString("")).doesNotStartWith("2026-11-23T09:00");
    }

    private String tag(JsonNode number) {
        return site.get("tags/" + number.asLong(0)).path("name").asString("");
    }

    @Test
    void tags_that_are_there_are_used_and_more_than_one_call_can_hold_are_made() {
        String[] names = new String[30];
        for (int i = 0; i < names.length; i++) names[i] = "many " + i;
        Text text = new Text().tags(names);
        text.arrive(adapter, author());
        Done second = new Text().tags(names).arrive(adapter, author());

        assertThat(site.post(second.remoteId()).path("tags")).hasSize(30);
        assertThat(site.get("tags?per_page=100&search=many")).hasSize(30);
    }

    @Test
    void what_the_filter_for_authors_would_break_arrives_whole() {
        String body =
                """
                A word[^1] and `[gallery]` in code, [caption]too[/caption].

                - [x] done
                - [ ] open

                soft
                break <script>alert(1)</script>

                | a | b |
                |--:|---|
                | 1 | 2 |

                [^1]: The note.
                """;
        Credit credit =
                new Credit("The <Bay>", "https://example.org/a?b=1&c=2", "Ana", "CC-BY-4.0");
        Text text = new Text().body(body).credit(credit);

        Done done = text.arrive(adapter, author());

        String sent = Article.content(text.publication(), Map.of());
        assertThat(site.post(done.remoteId()).path("content").path("raw").asString(""))
                .as("nothing was filtered")
                .isEqualTo(sent);
        String page = site.page(done.address());
        assertThat(page)
                .contains("href=\"#fn-1\"")
                .contains("id=\"fn-1\"")
                .contains("href=\"#fnref-1\"")
                .contains("&#091;gallery&#093;".replace("&#093;", "]"))
                .contains("☑")
                .contains("☐")
                .contains("soft\nbreak")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .contains("First published in The &lt;Bay&gt;, by Ana.")
                .contains("https://example.org/a?b=1&amp;c=2");
    }

    @Test
    void a_text_that_runs_from_right_to_left_says_so() {
        Text text = new Text().in("ar", "g").title("شاي").body("مطر");
        Done done = text.arrive(adapter, author());
        assertThat(site.page(done.address())).contains("lang=\"ar\" dir=\"rtl\"");
        assertThat(done.address()).doesNotContain(text.delivery());
    }

    @Test
    void pictures_stand_in_the_text_with_their_words_and_the_first_stands_for_the_post() {
        Text text = new Text().picture(1, "A \"boat\" & sea").picture(2, "船");

        Map<String, Done> steps = text.deliver(adapter, author());

        Done first = steps.get("media-1");
        JsonNode picture = site.get("media/" + first.remoteId() + "?context=edit");
        assertThat(picture.path("alt_text").asString("")).isEqualTo("A \"boat\" & sea");
        JsonNode post = site.post(steps.get("publish").remoteId());
        assertThat(post.path("featured_media").asString("")).isEqualTo(first.remoteId());
        String page = site.page(steps.get("publish").address());
        assertThat(page)
                .contains("wp-image-" + first.remoteId())
                .contains("alt=\"船\"")
                .contains(first.address().replaceFirst("http://[^/]*", ""));
    }

    @Test
    void a_change_replaces_the_text_keeps_the_address_and_brings_no_picture_twice() {
        Text text = new Text().title("First title").picture(3, "boat");
        Done done = text.arrive(adapter, author());

        text.again(Kind.UPDATE, done).title("Second title").body("two").picture(3, "a red boat");
        Done changed = text.arrive(adapter, author());

        assertThat(changed.remoteId()).isEqualTo(done.remoteId());
        assertThat(changed.address()).isEqualTo(done.address());
        assertThat(changed.remoteRevision()).isNotEqualTo(done.remoteRevision());
        assertThat(site.page(done.address())).contains("Second title").contains("two");
        JsonNode pictures = site.get("media?search=studio-" + text.key());
        assertThat(pictures).hasSize(1);
        assertThat(pictures.path(0).path("alt_text").asString("")).isEqualTo("a red boat");
    }

    @Test
    void a_post_that_is_taken_away_lies_in_the_bin() {
        Text text = new Text();
        Done done = text.arrive(adapter, author());
        text.again(Kind.DELETE, done).arrive(adapter, author());
        assertThat(site.post(done.remoteId()).path("status").asString("")).isEqualTo("trash");
    }

    @Test
    void a_post_that_was_deleted_for_good_is_gone_and_taking_it_away_is_done() {
        Text text = new Text();
        Done done = text.arrive(adapter, author());
        site.call("DELETE", "posts/" + done.remoteId() + "?force=true", "admin", null);
        assertThat(text.again(Kind.DELETE, done).arrive(adapter, author()).remoteId())
                .isEqualTo(done.remoteId());
    }

    @Test
    void a_site_without_addresses_of_words_is_used_as_well() {
        Account plain = site.account("creator", "root", site.url() + "/?rest_route=/");
        Text text = new Text().tags("plain").picture(4, "boat");
        Done done = text.arrive(adapter, plain);
        text.again(Kind.UPDATE, done).body("changed");
        Done changed = text.arrive(adapter, plain);
        assertThat(site.page(changed.address())).contains("changed");
        assertThat(site.carrying("studio-key:" + text.key())).hasSize(1);
    }

    @Test
    void a_draft_that_never_became_public_is_taken_over_by_the_next_delivery() {
        Text text = new Text().title("Half");
        var publication = text.publication();
        var create = adapter.steps(publication).getFirst();
        byte[] request = adapter.freeze(publication, create, Map.of());
        adapter.send(author(), create, request, text::bytes);

        text.again(Kind.UPDATE, null).body("whole").arrive(adapter, author());

        assertThat(site.carrying("studio-key:" + text.key()))
                .singleElement()
                .satisfies(
                        post -> assertThat(post.path("status").asString("")).isEqualTo("publish"))
                .satisfies(post ->
                        assertThat(post.path("content").path("raw").asString(""))
                                .contains("whole"));
    }

    @Test
    void languages_of_a_post_are_posts_of_their_own() {
        String group = UUID.randomUUID().toString();
        new Text().in("en", group).title("Tea").arrive(adapter, author());
        new Text().in("ja", group).title("お茶").arrive(adapter, author());
        assertThat(site.carrying("studio-group:" + group)).hasSize(2);
    }
}
