package studio.meridian.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.DeafPort;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** From the address a person typed to the interface of a site, and whom the password is shown. */
class PlaceTest {
    private static final String INDEX = "{\"namespaces\":[\"oembed/1.0\",\"wp/v2\"]}";
    private static final String ME =
            "{\"id\":2,\"name\":\"Noor\",\"capabilities\":{\"publish_posts\":true}}";

    private final WordPressAdapter adapter = new WordPressAdapter(Client.patient(), new Random(1));

    @Test
    void a_site_with_addresses_of_words_is_found() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /blog/wp-json/?", 200, INDEX)
                    .say("/blog/wp-json/wp/v2/users/me", 200, ME);
            assertThat(root(site, "/blog")).isEqualTo(site.url() + "/blog/wp-json/");
        }
    }

    @Test
    void a_site_without_them_is_found_by_its_query() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /?rest_route=%2F&", 200, INDEX)
                    .say("GET /?rest_route=/&", 200, INDEX)
                    .say("rest_route=%2Fwp%2Fv2%2Fusers%2Fme", 200, ME)
                    .say("rest_route=/wp/v2/users/me", 200, ME);
            assertThat(root(site, "")).contains("rest_route");
        }
    }

    @Test
    void a_page_that_names_the_interface_leads_there() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            String link = "Link: <" + site.url() + "/api/>; rel=\"https://api.w.org/\"\r\n";
            site.say("GET /2026/salt/ ", 200, link, "<html>a post</html>")
                    .say("GET /api/?", 200, INDEX)
                    .say("GET /api/wp/v2/users/me", 200, ME);
            assertThat(root(site, "/2026/salt")).isEqualTo(site.url() + "/api/");
        }
    }

    @Test
    void a_site_cannot_send_the_password_to_another() throws IOException {
        try (ScriptedSite thief = new ScriptedSite();
                ScriptedSite site = new ScriptedSite()) {
            String away = "http://127.0.0.1:" + thief.url().replaceFirst(".*:", "") + "/api/";
            String link = "Link: <" + away + ">; rel=\"https://api.w.org/\"\r\n";
            thief.say("GET /api/", 200, INDEX);
            site.say("GET ", 200, link, INDEX).say("users/me", 200, ME);
            assertThat(adapter.signIn(site.newcomer(""))).isInstanceOf(SignIn.Welcome.class);
            assertThat(thief.received()).isEmpty();
        }
    }

    @Test
    void nobody_is_shown_a_password_before_the_interface_is_found() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /", 200, "<html>a page of something else</html>");
            assertThat(refused(site.newcomer(""))).isEqualTo(Refusal.OTHER_PLATFORM);
            assertThat(site.received()).isNotEmpty();
            for (Received one : site.received()) assertThat(one.header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"namespaces\":[\"ghost\"]}", "[]", "{}", "null", "{\"id\":1}"})
    void json_of_another_platform_is_not_taken_for_wordpress(String json) throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /", 200, json);
            assertThat(refused(site.newcomer(""))).isEqualTo(Refusal.OTHER_PLATFORM);
        }
    }

    @Test
    void a_site_that_shows_its_interface_to_members_only_is_found() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /wp-json/?", 401, "{\"code\":\"rest_login_required\"}")
                    .say("users/me", 200, ME);
            assertThat(root(site, "")).isEqualTo(site.url() + "/wp-json/");
        }
    }

    @Test
    void a_login_page_in_place_of_the_account_is_another_platform() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /wp-json/?", 200, INDEX).say("users/me", 200, "<html>");
            assertThat(refused(site.newcomer(""))).isEqualTo(Refusal.OTHER_PLATFORM);
        }
    }

    @Test
    void a_site_that_is_being_mended_is_closed_and_not_another_platform() throws IOException {
        try (ScriptedSite site = new ScriptedSite()) {
            site.say("GET /", 503, "Retry-After: 600\r\n", "<html>");
            assertThat(refused(site.newcomer(""))).isEqualTo(Refusal.CLOSED);
            assertThat(sent(site.newcomer(""))).isInstanceOf(PublishResult.NotSent.class);
        }
    }

    @Test
    void what_is_missing_or_wrong_is_named_and_nothing_is_sent() throws IOException {
        Secret password = Secret.of("p");
        try (DeafPort gone = new DeafPort()) {
            String url = "http://127.0.0.1:" + gone.number();
            assertThat(failure(adapter.signIn(WordPressServer.channel(url, "noor", password))))
                    .isEqualTo(new PlatformFailure.Unreachable("127.0.0.1", Trouble.NO_CONNECTION));
        }
        assertThat(failure(adapter.signIn(WordPressServer.channel("", "noor", password))))
                .isEqualTo(new PlatformFailure.NotConfigured("Blog", "url"));
        assertThat(
                        failure(
                                adapter.signIn(
                                        WordPressServer.channel("https://a.test", " ", password))))
                .isEqualTo(new PlatformFailure.NotConfigured("Blog", "account"));
        assertThat(failure(adapter.signIn(WordPressServer.channel("https://a.test", "noor", null))))
                .isEqualTo(new PlatformFailure.NotConfigured("Blog", "password"));
        Account open = WordPressServer.channel("http://a.test", "noor", password);
        assertThat(failure(adapter.signIn(open))).isInstanceOf(PlatformFailure.WrongAddress.class);
        assertThat(sent(open)).isInstanceOf(PublishResult.Rejected.class);
    }

    private String root(ScriptedSite site, String path) {
        SignIn signIn = adapter.signIn(site.newcomer(path));
        assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
        SignIn.Welcome welcome = (SignIn.Welcome) signIn;
        assertThat(welcome.who()).isEqualTo("Noor");
        return welcome.settings().getOrDefault("root", "");
    }

    private Refusal refused(Account account) {
        return ((PlatformFailure.Refused) failure(adapter.signIn(account))).why();
    }

    private static PlatformFailure failure(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.Refused.class);
        return ((SignIn.Refused) signIn).failure();
    }

    private PublishResult sent(Account account) {
        Text text = new Text();
        Step create = adapter.steps(text.publication()).getFirst();
        byte[] request = adapter.freeze(text.publication(), create, Map.of());
        return adapter.send(account, create, request, text::bytes);
    }
}
