package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.leak.Known;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What a delivery takes and the bytes of each step, without any site. */
class StepsTest {
    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    private static final Map<String, Done> EARLIER =
            Map.of(
                    "tags-1",
                    new Done("tags", null, "", Map.of("tea", "12", "salt", "3")),
                    "media-1",
                    new Done("5", null, "https://example.org/a.png"),
                    "create",
                    new Done("7", "1:x", ""));

    @Test
    void each_kind_of_delivery_takes_its_steps_in_order() {
        Text text = new Text().tags("tea").picture(1, "boat");
        assertThat(names(text)).containsExactly("tags-1", "media-1", "create", "publish");
        text.again(Kind.UPDATE, new Done("7", "1:x", "")).picture(1, "boat");
        assertThat(names(text)).containsExactly("tags-1", "media-1", "update");
        text.again(Kind.DELETE, new Done("7", "1:x", "")).picture(1, "boat");
        assertThat(names(text)).containsExactly("delete");
        text.again(Kind.UPDATE, null);
        assertThat(names(text))
                .as("what never arrived is made")
                .containsExactly("tags-1", "create", "publish");
    }

    @Test
    void equal_publications_freeze_to_equal_bytes_and_keys_differ_by_step() {
        Text text = new Text().tags("tea", "salt").picture(1, "boat");
        Publication one = text.publication();
        Publication same = Publication.read(one.bytes());
        assertThat(adapter.steps(same)).isEqualTo(adapter.steps(one));
        assertThat(adapter.steps(one)).extracting(Step::key).doesNotHaveDuplicates();
        for (Step step : adapter.steps(one)) {
            byte[] bytes = adapter.freeze(one, step, EARLIER);
            assertThat(adapter.freeze(same, step, EARLIER)).as(step.name()).isEqualTo(bytes);
            assertThat(Request.read(bytes).bytes()).as(step.name()).isEqualTo(bytes);
        }
    }

    @Test
    void the_frozen_bytes_say_all_that_is_sent() throws IOException {
        Text text = new Text().title("Salt & tea").tags("tea").picture(1, "boat");
        try (ScriptedSite site = new ScriptedSite()) {
            Step create = adapter.steps(text.publication()).get(2);
            byte[] request = adapter.freeze(text.publication(), create, EARLIER);
            adapter.send(site.account(), create, request, text::bytes);
            String sent = site.writes().getFirst().body();
            String frozen = Request.read(request).body().toString();
            assertThat(sent).isEqualTo(frozen);
            assertThat(sent)
                    .contains("\"status\":\"draft\"")
                    .contains("\"slug\":\"" + text.delivery() + "\"")
                    .contains("<!-- studio:" + text.delivery() + " ")
                    .contains("\"featured_media\":5")
                    .contains("\"tags\":[3,12]");
        }
    }

    @Test
    void no_secret_is_in_the_bytes_and_the_password_goes_to_the_site() throws IOException {
        Text text = new Text();
        try (ScriptedSite site = new ScriptedSite()) {
            Step create = adapter.steps(text.publication()).getFirst();
            byte[] request = adapter.freeze(text.publication(), create, Map.of());
            assertThat(new String(request, StandardCharsets.UTF_8)).doesNotContain(Known.TOKEN);
            adapter.send(site.account(), create, request, text::bytes);
            byte[] let = ("noor:" + Known.TOKEN + " efgh").getBytes(StandardCharsets.UTF_8);
            assertThat(site.writes().getFirst().header("Authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString(let));
        }
    }

    @Test
    void a_picture_has_the_same_name_for_the_life_of_its_text_and_its_own_ending() {
        Text text = new Text().picture(1, "boat");
        Request.Picture first = picture(text);
        text.again(Kind.UPDATE, new Done("7", "1:x", "")).picture(1, "red boat");
        Request.Picture second = picture(text);
        assertThat(second.name()).isEqualTo(first.name()).contains(text.key());
        assertThat(second.ending()).isEqualTo(".png");
        assertThat(second.alt()).isEqualTo("red boat");
        assertThat(picture(new Text().picture(1, "boat")).name()).isNotEqualTo(first.name());
    }

    private Request.Picture picture(Text text) {
        Step step = adapter.steps(text.publication()).getFirst();
        return Request.read(adapter.freeze(text.publication(), step, Map.of())).pictureThere();
    }

    @Test
    void a_published_post_keeps_its_slug_and_a_draft_gets_the_one_that_is_wished() {
        Text text = new Text().title("Ein Fluß").slug("");
        assertThat(slug(text, "create")).isEqualTo(text.delivery());
        assertThat(slug(text, "publish")).isEqualTo("ein-fluss");
        assertThat(slug(text.slug("wished"), "publish")).isEqualTo("wished");
        assertThat(slug(new Text().title(""), "publish")).as("a note").isNotBlank();
        text.again(Kind.UPDATE, new Done("7", "1:x", ""));
        assertThat(slug(text, "update")).isEmpty();
    }

    private String slug(Text text, String name) {
        Step step = new Step(name, "key");
        Request request = Request.read(adapter.freeze(text.publication(), step, EARLIER));
        return request.body().path("slug").asString("");
    }

    @Test
    void tags_that_differ_in_case_or_space_are_one_and_empty_ones_none() {
        Text text = new Text().tags("Tea", " tea ", "", "  ", "TEA", "茶");
        Step step = adapter.steps(text.publication()).getFirst();
        assertThat(Request.read(adapter.freeze(text.publication(), step, Map.of())).tags())
                .containsExactly("Tea", "茶");
        assertThat(names(new Text().tags(" "))).containsExactly("create", "publish");
    }

    @Test
    void a_picture_that_the_text_names_twice_stands_there_twice() {
        Text text = new Text().picture(1, "boat");
        String again = text.publication().body();
        text.body(again + "\n\n" + again.substring(again.indexOf("![")));
        String content = Article.content(text.publication(), EARLIER);
        assertThat(content.split("wp-image-5", -1)).hasSize(3);
        assertThat(content).doesNotContain("media:");
    }

    @Test
    void every_footnote_leads_to_its_note_and_back() {
        String body = "a[^x] b[^y] a again[^x]\n\n[^x]: one\n\n[^y]: two\n";
        String content = Article.content(new Text().body(body).publication(), Map.of());
        List<String> targets =
                Pattern.compile("href=\"#([^\"]*)\"")
                        .matcher(content)
                        .results()
                        .map(link -> link.group(1))
                        .toList();
        assertThat(targets).hasSize(6).noneMatch(target -> target.contains(":"));
        for (String target : targets) assertThat(content).contains("id=\"" + target + "\"");
    }

    @Test
    void words_that_look_like_our_own_marks_stay_words() {
        String body = "say `id=\"fn:1\"` and <input checked> and [x] --> <!-- studio:other -->";
        String content = Article.content(new Text().body(body).publication(), Map.of());
        assertThat(content)
                .contains("fn:1")
                .contains("&lt;input checked&gt;")
                .contains("&lt;!-- studio:other --&gt;")
                .doesNotContain("[")
                .doesNotContain("☑");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "zh-Hans, zh",
        "zh-Hant, tw",
        "zh-Hant-HK, tw",
        "ja, ja",
        "ar, ''",
        "pt, ''",
        "pt-BR, br",
        "sr-Latn, ''",
    })
    void a_language_is_what_the_site_calls_it(String tag, String name) {
        Languages languages =
                Languages.of(
                        Map.of(
                                Languages.SETTING,
                                "en-US=en zh-Hans=zh zh-Hant=tw ja=ja pt-BR=br pt-PT=pt sr=sr"));
        String found = languages.name(LocaleTag.of(tag));
        assertThat(found == null ? "" : found).isEqualTo(name);
        assertThat(Languages.of(Map.of(Languages.SETTING, "")).isEmpty()).isTrue();
    }

    private List<String> names(Text text) {
        return adapter.steps(text.publication()).stream().map(Step::name).toList();
    }
}
