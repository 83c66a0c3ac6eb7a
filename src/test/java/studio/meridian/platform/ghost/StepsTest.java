package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.platform.wordpress.Text;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a delivery takes, the bytes of each step, and how a text is kept, without any site. */
class StepsTest {
    private static final Map<String, Done> EARLIER =
            Map.of(
                    "media-1", new Done("a", null, "https://blog.test/content/images/a.png"),
                    "media-2", new Done("b", null, "https://blog.test/content/images/b.png"),
                    "create", new Done("7", "x|y", ""));

    private final GhostAdapter adapter =
            new GhostAdapter(Client.patient(), InstantSource.system(), new Random(1));

    @Test
    void each_kind_of_delivery_takes_its_steps_in_order() {
        Text text = new Text().picture(1, "boat").picture(2, "sea");
        assertThat(names(text)).containsExactly("media-1", "media-2", "create", "publish");
        text.again(Kind.UPDATE, new Done("7", "x|y", "")).picture(1, "boat");
        assertThat(names(text)).containsExactly("media-1", "update");
        text.again(Kind.DELETE, new Done("7", "x|y", "")).picture(1, "boat");
        assertThat(names(text)).containsExactly("delete");
        text.again(Kind.UPDATE, null);
        assertThat(names(text))
                .as("what never arrived is made")
                .containsExactly("create", "publish");
    }

    @Test
    void equal_publications_freeze_to_equal_bytes_and_keys_differ_by_step() {
        Publication one = new Text().tags("tea").picture(1, "boat").publication();
        Publication same = Publication.read(one.bytes());
        assertThat(adapter.steps(same)).isEqualTo(adapter.steps(one));
        assertThat(adapter.steps(one)).extracting(Step::key).doesNotHaveDuplicates();
        for (Step step : adapter.steps(one)) {
            byte[] bytes = adapter.freeze(one, step, EARLIER);
            assertThat(adapter.freeze(same, step, EARLIER)).as(step.name()).isEqualTo(bytes);
            assertThat(Request.read(bytes).bytes()).as(step.name()).isEqualTo(bytes);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("Ghost ");
        }
    }

    @Test
    void what_is_sent_is_what_was_frozen_and_names_no_newsletter() throws IOException {
        Text text = new Text().title("Salt & tea").tags("tea");
        try (ScriptedSite site = Laid.site()) {
            site.say("GET /ghost/api/admin/posts/7/", 200, Laid.posts("a"));
            for (Step step : adapter.steps(text.publication())) {
                Map<String, Done> earlier = Map.of("create", new Done("7", Laid.base("a"), ""));
                byte[] request = adapter.freeze(text.publication(), step, earlier);
                adapter.send(Laid.account(site.url()), step, request, text::bytes);
                String sent = site.writes().getLast().body();
                JsonNode post = json(sent).path("posts").path(0);
                Request.read(request)
                        .fieldsThere()
                        .properties()
                        .forEach(one ->
                                assertThat(post.path(one.getKey())).isEqualTo(one.getValue()));
                assertThat(sent + site.writes().getLast().line())
                        .doesNotContain("newsletter")
                        .doesNotContain("email");
            }
            assertThat(site.writes()).hasSize(2);
        }
    }

    @Test
    void a_draft_carries_our_names_and_what_is_published_the_slug_that_is_wished() {
        Text text = new Text().title("Ein Fluß");
        JsonNode draft = fields(text, "create");
        assertThat(draft.path("slug").asString("")).isEqualTo(text.delivery());
        assertThat(draft.path("status").asString("")).isEqualTo("draft");
        assertThat(tags(draft)).containsExactly("#lang-en", "#meridian-" + text.key());
        assertThat(fields(text, "publish").path("slug").asString("")).isEqualTo("ein-fluss");
        assertThat(fields(text.slug("wished"), "publish").path("slug").asString(""))
                .isEqualTo("wished");
        text.again(Kind.UPDATE, new Done("7", "x|y", ""));
        assertThat(fields(text, "update").has("slug")).isFalse();
        assertThat(fields(text, "update").has("status")).isFalse();
    }

    @Test
    void tags_that_differ_in_case_are_one_and_none_is_hidden_by_a_number_sign() {
        Text text = new Text().in("zh-Hans", "g").tags("Tea", " tea ", "", "#Salt", "茶");
        assertThat(tags(fields(text, "create")))
                .containsExactly("Tea", "Salt", "茶", "#lang-zh-hans", "#meridian-" + text.key());
    }

    @Test
    void where_a_text_was_printed_first_is_said_of_the_same_text_only() {
        Credit credit = new Credit("The Bay", "https://example.org/x", "", "");
        assertThat(fields(new Text().credit(credit), "create").path("canonical_url").asString(""))
                .isEqualTo("https://example.org/x");
        Text other = new Text().in("ja", "g").credit(credit);
        assertThat(fields(other, "create").path("canonical_url").isNull()).isTrue();
        Credit odd = new Credit("The Bay", "javascript:alert(1)", "", "");
        assertThat(fields(new Text().credit(odd), "create").path("canonical_url").isNull())
                .isTrue();
    }

    @Test
    void a_picture_that_begins_the_text_is_shown_above_it_and_elsewhere_stays_in_it() {
        JsonNode first = fields(new Text().body("").picture(1, "boat").picture(2, "sea"), "create");
        assertThat(first.path("feature_image").asString("")).endsWith("/a.png");
        assertThat(first.path("lexical").asString("")).doesNotContain("a.png").contains("b.png");
        JsonNode later = fields(new Text().body("Words.").picture(1, "boat"), "create");
        assertThat(later.path("feature_image").asString("")).endsWith("/a.png");
        assertThat(later.path("lexical").asString("")).contains("a.png");
        JsonNode none = fields(new Text(), "create");
        assertThat(none.path("feature_image").isNull()).isTrue();
    }

    /** What the editor can say exactly, and what must stay HTML to the letter. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "One *two* **three** ~~four~~ `five`; paragraph",
                "***both***; html",
                "a **[link](https://a.test)**; html",
                "a [**bold** link](https://a.test); paragraph",
                "a [link](https://a.test \"titled\"); html",
                "## Head; extended-heading",
                "- one\\n- two\\n  - three; list",
                "- one\\n\\n- two; html",
                "- [ ] open; html",
                "- ; html",
                "> one\\n> two; extended-quote",
                "> one\\n>\\n> two; html",
                "```js\\nx\\n```; codeblock",
                "| a |\\n|---|\\n| 1 |; html",
                "***; horizontalrule",
                "![a](https://a.test/b.png); image",
                "![a](https://a.test/b.png \"caption\"); image",
                "[![a](https://a.test/b.png)](https://a.test); html",
                "words ![a](https://a.test/b.png); html",
                "[to](#a)\\n\\n# A; paragraph html",
                "| a |\\n|---|\\n\\n- [ ] x\\n\\nwords; html paragraph",
            })
    void a_block_is_kept_as(String markdown, String kinds) {
        assertThat(blocks(new Text().body(markdown.replace("\\n", "\n"))))
                .containsExactly(kinds.split(" "));
    }

    @Test
    void a_text_from_right_to_left_says_its_direction_and_an_empty_one_is_a_paragraph() {
        assertThat(blocks(new Text().in("ar", "g").body("a\n\nb"))).containsExactly("html");
        assertThat(
                        fields(new Text().in("ar", "g").body("x"), "create")
                                .path("lexical")
                                .asString(""))
                .contains("dir=\\\"rtl\\\"");
        assertThat(blocks(new Text().body(""))).containsExactly("paragraph");
    }

    private List<String> blocks(Text text) {
        return json(fields(text, "create").path("lexical").asString(""))
                .path("root")
                .path("children")
                .valueStream()
                .map(block -> block.path("type").asString("").replace("extended-text", "text"))
                .toList();
    }

    private static List<String> tags(JsonNode fields) {
        return fields.path("tags").valueStream().map(tag -> tag.path("name").asString("")).toList();
    }

    private JsonNode fields(Text text, String step) {
        byte[] bytes = adapter.freeze(text.publication(), new Step(step, "key"), EARLIER);
        return Request.read(bytes).fieldsThere();
    }

    private static JsonNode json(String text) {
        return SafeJson.tree(text.getBytes(StandardCharsets.UTF_8), "test");
    }

    private List<String> names(Text text) {
        return adapter.steps(text.publication()).stream().map(Step::name).toList();
    }
}
