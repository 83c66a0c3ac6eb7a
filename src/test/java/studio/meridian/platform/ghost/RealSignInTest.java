package studio.meridian.platform.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.wordpress.Text;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who is let in to a real site. */
@Tag("ghost")
class RealSignInTest {
    @TempDir static Path data;
    private static GhostServer site;
    private final GhostAdapter adapter = adapter(InstantSource.system());

    @BeforeAll
    static void start() {
        site = new GhostServer(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static GhostAdapter adapter(InstantSource clock) {
        Web web = new Web(Client.PATIENT, clock, "MeridianStudio/test");
        return new GhostAdapter(web, clock, new Random(1));
    }

    @Test
    void an_integration_is_let_in_from_any_page_and_the_channel_remembers_the_way() {
        Done done = new Text().title("Some page").arrive(adapter, site.account());
        List<String> pages =
                List.of("", "/", "/ghost", "/ghost/#/settings/integrations", "/#top", "/tag/tea/x");
        SignIn welcome =
                new SignIn.Welcome(
                        "Test",
                        Map.of(
                                "name", "Test",
                                "author", "",
                                "root", site.url() + "/ghost/api/admin/"));
        for (String page : pages) {
            Account account = GhostServer.channel(site.url() + page, site.key());
            assertThat(adapter.signIn(account)).as(page).isEqualTo(welcome);
        }
        assertThat(adapter.signIn(GhostServer.channel(done.address(), " " + site.key() + "\n")))
                .isEqualTo(welcome);
    }

    @Test
    void a_wrong_key_an_unknown_one_and_what_is_no_key_are_not_accepted() {
        String[] key = site.key().split(":", 2);
        String wrong = "0".repeat(64);
        String unknown = "0".repeat(24);
        for (String one : List.of(key[0] + ":" + wrong, unknown + ":" + key[1])) {
            assertThat(refused(GhostServer.channel(site.url(), one))).isEqualTo(Refusal.SIGN_IN);
        }
        for (String one : List.of(key[1], key[0] + ":", "Str0ng-test-pass!", key[0] + ":abc")) {
            SignIn signIn = adapter.signIn(GhostServer.channel(site.url(), one));
            assertThat(signIn)
                    .isEqualTo(
                            new SignIn.Refused(
                                    new PlatformFailure.Refused(
                                            "127.0.0.1", Refusal.SIGN_IN, "ID:SECRET")));
        }
    }

    @Test
    void an_author_publishes_under_the_own_name() {
        Account author = GhostServer.channel(site.url(), site.staff("Author"));
        SignIn.Welcome welcome = (SignIn.Welcome) adapter.signIn(author);
        assertThat(welcome.who()).isEqualTo("Author");
        Text text = new Text().title("By an author").picture(61, "boat");
        Done done = text.arrive(adapter, remembering(author, welcome));
        JsonNode post = site.post(done.remoteId());
        assertThat(post.path("status").asString("")).isEqualTo("published");
        assertThat(post.path("authors").path(0).path("name").asString("")).isEqualTo("Author");
        text.again(Kind.UPDATE, done).body("two").arrive(adapter, remembering(author, welcome));
    }

    @Test
    void a_contributor_may_not_publish_and_is_refused_when_that_is_tried_all_the_same() {
        Account trainee = GhostServer.channel(site.url(), site.staff("Contributor"));
        assertThat(refused(trainee)).isEqualTo(Refusal.NO_RIGHT);
        Text text = new Text();
        Step create = adapter.steps(text.publication()).getFirst();
        byte[] request = adapter.freeze(text.publication(), create, Map.of());
        assertThat(adapter.send(trainee, create, request, text::bytes))
                .isInstanceOfSatisfying(
                        PublishResult.Rejected.class,
                        no -> assertThat(why(no.failure())).isEqualTo(Refusal.NO_RIGHT));
        assertThat(site.carrying(text.key())).isEmpty();
    }

    private static Account remembering(Account account, SignIn.Welcome welcome) {
        Map<String, String> settings = new HashMap<>(account.channel().settings());
        settings.putAll(welcome.settings());
        Channel old = account.channel();
        Channel channel = new Channel(old.id(), old.platform(), old.name(), true, settings);
        return new Account(channel, account.credentials());
    }

    @Test
    void a_key_that_was_taken_away_stops_the_delivery_and_sends_nothing() {
        Text text = new Text();
        JsonNode integration = site.integration("short");
        Account account = GhostServer.channel(site.url(), GhostServer.keyOf(integration));
        assertThat(adapter.signIn(account)).isInstanceOf(SignIn.Welcome.class);
        site.revoke(integration);
        assertThat(refused(account)).isEqualTo(Refusal.SIGN_IN);
        Step create = adapter.steps(text.publication()).getFirst();
        byte[] request = adapter.freeze(text.publication(), create, Map.of());
        PublishResult result = adapter.send(account, create, request, text::bytes);
        assertThat(result).isInstanceOf(PublishResult.Rejected.class);
        assertThat(why(((PublishResult.Rejected) result).failure())).isEqualTo(Refusal.SIGN_IN);
        assertThat(site.carrying(text.key())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, 40})
    void a_clock_of_ours_that_is_wrong_by_minutes_is_no_hindrance(int minutes) {
        Duration wrong = Duration.ofMinutes(minutes);
        GhostAdapter adapter = adapter(() -> InstantSource.system().instant().plus(wrong));
        Done done = new Text().arrive(adapter, site.account());
        assertThat(site.page(done.address())).contains("Salt");
        assertThat(adapter.ahead(site.account()).plus(wrong).abs())
                .isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void a_clock_that_is_put_right_in_between_is_named_once_and_then_followed() {
        Duration[] wrong = {Duration.ofMinutes(40)};
        GhostAdapter adapter = adapter(() -> InstantSource.system().instant().plus(wrong[0]));
        Text text = new Text();
        text.arrive(adapter, site.account());
        wrong[0] = Duration.ZERO;
        Text next = new Text();
        Step create = adapter.steps(next.publication()).getFirst();
        byte[] request = adapter.freeze(next.publication(), create, Map.of());
        assertThat(adapter.send(site.account(), create, request, next::bytes))
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not -> assertThat(why(not.failure())).isEqualTo(Refusal.CLOCK));
        assertThat(adapter.send(site.account(), create, request, next::bytes))
                .isInstanceOf(PublishResult.Arrived.class);
        assertThat(site.carrying(next.key())).hasSize(1);
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
