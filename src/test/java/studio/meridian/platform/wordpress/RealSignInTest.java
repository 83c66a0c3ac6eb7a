package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Who is let in to a real site; and languages, by a stand-in for Polylang's fields. */
@Tag("platforms")
class RealSignInTest {
    /** What Polylang documents of its fields; the plug-in itself is not to be had here. */
    private static final String POLYLANG =
            """
            add_action('rest_api_init', function () {
              register_rest_field('post', 'lang', [
                'get_callback' => fn($p) => get_post_meta($p['id'], '_lang', true) ?: 'en',
                'update_callback' => fn($v, $p) => update_post_meta($p->ID, '_lang', $v),
                'schema' => ['type' => 'string']]);
              register_rest_field('post', 'translations', [
                'get_callback' => fn($p) => (object) (get_post_meta($p['id'], '_tr', true) ?: []),
                'update_callback' => function ($v, $p) {
                  foreach ((array) $v as $id) update_post_meta($id, '_tr', (array) $v); },
                'schema' => ['type' => 'object']]);
              register_rest_route('pll/v1', '/languages', ['methods' => 'GET',
                'permission_callback' => '__return_true', 'callback' => fn() => [
                  ['slug' => 'en', 'locale' => 'en_US'], ['slug' => 'zh', 'locale' => 'zh_CN'],
                  ['slug' => 'ja', 'locale' => 'ja']]]);
            });
            """;

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

    @Test
    void an_author_is_let_in_and_the_channel_remembers_the_way() {
        SignIn signIn = adapter.signIn(site.account("creator"));
        assertThat(signIn)
                .isEqualTo(
                        new SignIn.Welcome(
                                "creator",
                                Map.of("name", "creator", "root", site.url() + "/wp-json/")));
    }

    @Test
    void the_address_of_any_page_of_the_site_will_do() {
        Secret password = Secret.of(site.password("creator"));
        Done done = new Text().title("Some page").arrive(adapter, site.account("creator"));
        for (String typed : new String[] {done.address(), site.url() + "/#top", site.url()}) {
            Account account = WordPressServer.channel(typed, "creator", password);
            assertThat(adapter.signIn(account)).as(typed).isInstanceOf(SignIn.Welcome.class);
        }
    }

    @Test
    void a_wrong_password_an_unknown_name_and_the_accounts_own_password_are_not_accepted() {
        Secret[] wrong = {Secret.of("wrong"), Secret.of("creator-pass-1")};
        for (Secret password : wrong) {
            assertThat(refused(WordPressServer.channel(site.url(), "creator", password)))
                    .isEqualTo(Refusal.SIGN_IN);
        }
        assertThat(refused(WordPressServer.channel(site.url(), "nobody", wrong[0])))
                .isEqualTo(Refusal.SIGN_IN);
    }

    @Test
    void a_password_with_the_spaces_it_is_shown_with_is_accepted() {
        String spaced = site.password("creator").replaceAll("(.{4})", "$1 ");
        Account account = WordPressServer.channel(site.url(), "creator", Secret.of(spaced));
        assertThat(adapter.signIn(account)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void an_account_that_may_not_publish_is_told_so() {
        assertThat(refused(site.account("trainee"))).isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void a_password_that_was_revoked_stops_the_delivery_and_sends_nothing() {
        Text text = new Text();
        Account editor = site.account("editor");
        assertThat(adapter.signIn(editor)).isInstanceOf(SignIn.Welcome.class);
        site.revoke("editor");
        assertThat(refused(editor)).isEqualTo(Refusal.SIGN_IN);
        Step create = adapter.steps(text.publication()).getFirst();
        byte[] request = adapter.freeze(text.publication(), create, Map.of());
        PublishResult result = adapter.send(editor, create, request, text::bytes);
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        assertThat(why(((PublishResult.Rejected) result).failure())).isEqualTo(Refusal.SIGN_IN);
        assertThat(site.carrying("studio:" + text.delivery())).isEmpty();
    }

    @Test
    void languages_are_linked_where_the_site_has_them() throws IOException {
        site.plugin("polylang.php", POLYLANG);
        try {
            SignIn signIn = adapter.signIn(site.account("creator"));
            assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
            String languages = ((SignIn.Welcome) signIn).settings().get("languages");
            assertThat(languages).isEqualTo("en-US=en ja=ja zh-Hans=zh");

            Account account = site.account("creator", "languages", languages);
            String group = UUID.randomUUID().toString();
            Text english = new Text().in("en", group).title("Tea");
            Done en = english.arrive(adapter, account);
            Done zh = new Text().in("zh-Hans", group).title("茶").arrive(adapter, account);
            Done ja = new Text().in("ja", group).title("お茶").arrive(adapter, account);

            JsonNode post = site.post(zh.remoteId());
            assertThat(post.path("lang").asString("")).isEqualTo("zh");
            JsonNode links = site.post(en.remoteId()).path("translations");
            assertThat(links.path("en").asString("")).isEqualTo(en.remoteId());
            assertThat(links.path("zh").asString("")).isEqualTo(zh.remoteId());
            assertThat(links.path("ja").asString("")).isEqualTo(ja.remoteId());

            english.again(Kind.UPDATE, en).body("two").arrive(adapter, account);
            assertThat(site.post(en.remoteId()).path("translations")).hasSize(3);
        } finally {
            site.removePlugin("polylang.php");
        }
    }

    @Test
    void a_language_that_the_site_does_not_have_is_refused_by_name() {
        Account account = site.account("creator", "languages", "en=en");
        Text text = new Text().in("ar", "g");
        Step create = adapter.steps(text.publication()).getFirst();
        byte[] request = adapter.freeze(text.publication(), create, Map.of());
        assertThat(adapter.send(account, create, request, text::bytes))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.Refused("127.0.0.1", Refusal.CONTENT, "ar")));
    }

    private Refusal refused(Account account) {
        SignIn signIn = adapter.signIn(account);
        assertThat(signIn).isInstanceOf(SignIn.Refused.class);
        return why(((SignIn.Refused) signIn).failure());
    }

    private static Refusal why(PlatformFailure failure) {
        return ((PlatformFailure.Refused) failure).why();
    }
}
