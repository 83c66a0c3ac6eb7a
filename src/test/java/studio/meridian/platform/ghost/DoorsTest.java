package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PlatformFailure.WrongAddress;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.FaultServer.Received;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;

/** The way into a site, its words when it is closed, and what is shown to whom. */
class DoorsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T21:00:00Z");

    /** Made of the key by a program of others (the hmac of Python). */
    private static final String TOKEN =
            "eyJhbGciOiJIUzI1NiIsImtpZCI6IjZiMDVmYTdlYjk3MTZjMjEzM2RiOWY1NyIsInR5cCI6IkpXVCJ9."
                    + "eyJhdWQiOiIvYWRtaW4vIiwiZXhwIjoxNzk1NTU0MzAwLCJpYXQiOjE3OTU1NTQwMDB9."
                    + "RfWiLuoj9Fdw6OnX047xnVGv2829rthyH0hZKXrJVok";

    private static final String ME = "GET /ghost/api/admin/users/me/";

    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ScriptedSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private SignIn signIn(String page) {
        Web web = new Web(Client.PATIENT, () -> NOW, "MeridianStudio/test");
        GhostAdapter adapter = new GhostAdapter(web, () -> NOW, new Random(1));
        return adapter.signIn(GhostServer.channel(site.url() + page, Laid.KEY));
    }

    @Test
    void a_token_is_what_another_program_makes_of_the_same_key() {
        AdminKey key = Objects.requireNonNull(AdminKey.of(Secret.of(Laid.KEY)));
        assertThat(key.token(Instant.ofEpochSecond(1_795_554_000)).expose()).isEqualTo(TOKEN);
    }

    @Test
    void a_site_below_a_path_is_found_from_any_of_its_pages() {
        site.say("GET /blog/ghost/api/admin/site/", 200, Laid.site("https://blog.test/blog/"))
                .say("GET /blog/ghost/api/admin/users/me/", 404, Laid.NOT_FOUND);
        SignIn signIn = signIn("/blog/tag/tea/?x=1#y");
        assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
        assertThat(((SignIn.Welcome) signIn).settings())
                .containsEntry("root", site.url() + "/blog/ghost/api/admin/");
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void the_key_is_shown_only_where_ghost_answers_and_as_a_token_of_five_minutes() {
        site.say(
                        "GET /ghost/api/admin/site/",
                        200,
                        "Date: Tue, 24 Nov 2026 20:00:00 GMT\r\n",
                        Laid.site("https://blog.test/"))
                .say(ME, 404, Laid.NOT_FOUND);
        assertThat(signIn("/a/b")).isInstanceOf(SignIn.Welcome.class);
        for (Received one : site.received()) {
            boolean shown = !one.header("Authorization").isEmpty();
            boolean known = one.line().contains("users/me");
            if (known) assertThat(shown).isTrue();
            if (one.line().contains("/a/")) assertThat(shown).isFalse();
        }
        Received me =
                site.received().stream()
                        .filter(one -> one.line().contains("users/me"))
                        .findFirst()
                        .orElseThrow();
        String token = me.header("Authorization").split(" ")[1];
        JsonNode claims = part(token.split("\\.")[1]);
        long told = Instant.parse("2026-11-24T20:00:00Z").getEpochSecond();
        assertThat(claims.path("iat").asLong(0)).as("by their clock").isBetween(told, told + 1);
        assertThat(claims.path("exp").asLong(0) - claims.path("iat").asLong(0)).isEqualTo(300);
        assertThat(claims.path("aud").asString("")).isEqualTo("/admin/");
    }

    private static JsonNode part(String base64) {
        return SafeJson.tree(Base64.getUrlDecoder().decode(base64), "token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>a page</html>",
                "{\"name\":\"WordPress\"}",
                "{\"site\":[]}",
                "{\"site\":{\"title\":\"x\"}}"
            })
    void what_is_not_ghost_is_told_so_and_gets_no_key(String page) {
        site.say("GET ", 200, page);
        assertThat(why(signIn("/some/page"))).isEqualTo(Refusal.OTHER_PLATFORM);
        assertThat(site.received()).allMatch(one -> one.header("Authorization").isEmpty());
    }

    @Test
    void a_site_that_is_down_is_not_taken_for_another_platform() {
        site.say("GET ", 503, "<html>");
        assertThat(why(signIn("/"))).isEqualTo(Refusal.CLOSED);
        site.say("GET ", 502, "<html>");
        assertThat(why(signIn("/"))).isEqualTo(Refusal.CANNOT_TELL);
    }

    @Test
    void a_key_that_does_not_arrive_means_that_the_address_is_another() {
        site.say("GET /ghost/api/admin/site/", 200, Laid.site("https://blog.test/"))
                .say(
                        ME,
                        403,
                        "{\"errors\":[{\"message\":\"Authorization failed\","
                                + "\"type\":\"NoPermissionError\"}]}");
        assertThat(signIn("/"))
                .isEqualTo(
                        new SignIn.Refused(
                                new WrongAddress("127.0.0.1", WrongAddress.Why.ELSEWHERE)));
    }

    @Test
    void a_clock_that_cannot_be_put_right_is_named() {
        site.say("GET /ghost/api/admin/site/", 200, Laid.site("https://blog.test/"))
                .say(
                        ME,
                        401,
                        "{\"errors\":[{\"message\":\"Invalid token: jwt expired\","
                                + "\"code\":\"INVALID_JWT\",\"type\":\"UnauthorizedError\"}]}");
        assertThat(why(signIn("/"))).isEqualTo(Refusal.CLOCK);
    }

    @Test
    void the_production_limits_and_an_open_address_keep_the_key_at_home() {
        Web web = new Web(Limits.PRODUCTION, InstantSource.system(), "MeridianStudio/test");
        GhostAdapter adapter = new GhostAdapter(web, InstantSource.system(), new Random(1));
        SignIn open = adapter.signIn(GhostServer.channel("http://blog.example", Laid.KEY));
        assertThat(((SignIn.Refused) open).failure())
                .isEqualTo(new WrongAddress("http://blog.example", WrongAddress.Why.NOT_ENCRYPTED));
        SignIn none = adapter.signIn(GhostServer.channel(site.url(), null));
        assertThat(((SignIn.Refused) none).failure())
                .isEqualTo(new PlatformFailure.NotConfigured("Ghost", "password"));
        assertThat(site.received()).isEmpty();
    }

    private static Refusal why(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.Refused.class);
        return ((PlatformFailure.Refused) ((SignIn.Refused) signIn).failure()).why();
    }
}
