package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.mastodon.FakeInstance.Manner;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Who is let in, and the right words for who is not. */
class SigningInTest {
    @ParameterizedTest
    @EnumSource
    void a_token_is_let_in_from_any_page_of_the_server(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            for (String page : List.of("", "/", "/@noor", "/settings/applications?x=1#y")) {
                SignIn signIn = signIn(server.url() + page, FakeInstance.TOKEN);
                assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
                assertThat(((SignIn.Welcome) signIn).who()).isEqualTo("@noor@127.0.0.1");
            }
            assertThat(server.writes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_token_is_not_let_in(Manner manner) throws IOException {
        try (FakeInstance server = new FakeInstance(manner)) {
            assertThat(why(signIn(server.url(), "somebody"))).isEqualTo(Refusal.SIGN_IN);
        }
    }

    @Test
    void no_token_at_all_is_a_setting_that_lacks() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            assertThat(signIn(server.url(), ""))
                    .isEqualTo(
                            new SignIn.Refused(
                                    new PlatformFailure.NotConfigured("Fedi", "password")));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void a_token_that_may_only_read_is_told_before_anything_is_planned() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            server.scopes.clear();
            server.scopes.addAll(Set.of("read", "write:statuses"));
            assertThat(why(signIn(server.url(), FakeInstance.TOKEN))).isEqualTo(Refusal.NO_RIGHT);
            server.scopes.add("write:media");
            assertThat(signIn(server.url(), FakeInstance.TOKEN)).isInstanceOf(SignIn.Welcome.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "422, '', SIGN_IN",
        "401, '', SIGN_IN",
        "403, '{}', NO_RIGHT",
        "404, '<h1>', OTHER_PLATFORM",
        "200, '<html>', OTHER_PLATFORM",
        "200, '{\"name\":\"a blog\"}', OTHER_PLATFORM",
        "429, '', TOO_OFTEN",
        "503, '', CLOSED",
        "302, '', OTHER_PLATFORM",
    })
    void what_is_no_welcome_is_told_apart(int status, String body, Refusal why) throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.MASTODON)) {
            server.fail(
                    "verify_credentials",
                    peer -> peer.answer(status, "Connection: close\r\n", body));
            assertThat(why(signIn(server.url(), FakeInstance.TOKEN))).isEqualTo(why);
        }
    }

    @Test
    void a_server_without_the_newer_description_is_asked_for_the_older() throws IOException {
        try (FakeInstance server = new FakeInstance(Manner.STRICT)) {
            server.fail("/api/v2/instance", peer -> peer.answer(404, "Connection: close\r\n", ""));
            server.fail(
                    "/api/v1/instance",
                    peer ->
                            peer.answer(
                                    200,
                                    "Connection: close\r\n",
                                    "{\"configuration\":{\"statuses\":{\"max_characters\":2000}}}"));
            Walk walk = Walk.as(server.url(), FakeInstance.TOKEN);
            walk.last(Walk.note("Tea and salt. ".repeat(140)).publication());
            assertThat(server.toots).hasSize(1);
        }
    }

    @Test
    void an_address_that_is_none_or_open_to_readers_is_named() {
        assertThat(signIn("http://fedi.example", "token"))
                .isInstanceOfSatisfying(
                        SignIn.Refused.class,
                        refused ->
                                assertThat(refused.failure())
                                        .isInstanceOf(PlatformFailure.WrongAddress.class));
        assertThat(signIn("https://nowhere.invalid", "token"))
                .isEqualTo(
                        new SignIn.Refused(
                                new PlatformFailure.Unreachable(
                                        "nowhere.invalid", Trouble.NO_HOST)));
    }

    private static SignIn signIn(String url, String token) {
        return Walk.fresh().signIn(Walk.account(url, token));
    }

    private static Refusal why(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.Refused.class);
        return Walk.why(((SignIn.Refused) signIn).failure());
    }
}
