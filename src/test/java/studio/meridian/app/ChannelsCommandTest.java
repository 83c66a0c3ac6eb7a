package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.leak.Known;
import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignIn.Welcome;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.database.TableDump;
import studio.meridian.sync.FakePlatform;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Channels are connected, tried, signed in again and removed by command lines. */
class ChannelsCommandTest {
    @TempDir Path temp;
    private final FakePlatform platform = new FakePlatform();
    private final MemoryRing ring = new MemoryRing("Ring A");
    private final List<String> heard = new ArrayList<>();
    private Terminal terminal;

    @BeforeEach
    void workspace() {
        terminal = new Terminal(temp.resolve("notes"), false);
        terminal.run("new");
        terminal.with(platform).with(() -> ring);
        platform.door = this::listen;
    }

    private SignIn listen(Account account) {
        Secret password = account.credentials().get("password");
        heard.add(account.channel().settings().get("account") + ":" + shown(password));
        return new Welcome("noor", Map.of("site", "3"));
    }

    private static String shown(@org.jspecify.annotations.Nullable Secret secret) {
        return secret == null ? "nothing" : secret.expose();
    }

    @Test
    void a_channel_is_connected_with_the_token_that_came_through_the_pipe() {
        terminal.piped(Known.TOKEN + " efgh\r\nsecond line\n");
        assertThat(add("--url", "https://example.org", "--account", "noor@example.org"))
                .as(terminal.err())
                .isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("fake: signed in as noor");
        assertThat(heard).containsExactly("noor@example.org:" + Known.TOKEN + " efgh");

        terminal.piped("");
        terminal.run("channels");
        assertThat(terminal.out()).containsPattern("fake +fake +active +signed-in +https://exa");
        JsonNode channel = channel("fake");
        assertThat(channel.get("settings").toString())
                .isEqualTo(
                        "{\"account\":\"noor@example.org\",\"site\":\"3\",\"url\":\"https://example.org\"}");
        assertThat(channel.get("signedIn").asBoolean()).isTrue();
        // Another process opens what was sealed.
        assertThat(terminal.run("channels", "test", "fake")).isEqualTo(ExitCode.OK);
        assertThat(heard).hasSize(2).endsWith("noor@example.org:" + Known.TOKEN + " efgh");
    }

    @Test
    void a_person_types_the_token_unseen() {
        terminal.typing("typed token");
        assertThat(add()).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).isEqualTo("Password or token:\n");
        assertThat(heard).containsExactly("null:typed token");
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN, 9", "NO_RIGHT, 8", "OTHER_PLATFORM, 8"})
    void a_refused_sign_in_keeps_nothing(Refusal why, int code) {
        Map<String, String> before = TableDump.of(temp.resolve("notes"));
        PlatformFailure no = new PlatformFailure.Refused("example.org", why, "");
        platform.door = _ -> new SignIn.Refused(no);
        terminal.piped(Known.TOKEN + "\n");
        assertThat(add()).isEqualTo(code);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("example.org");
        assertThat(TableDump.of(temp.resolve("notes"))).isEqualTo(before);
        assertThat(ring.kept).isEmpty();
    }

    @Test
    void offline_keeps_it_untried_and_says_so() {
        terminal.piped(Known.TOKEN + "\n");
        assertThat(add("--offline")).isEqualTo(ExitCode.OK);
        assertThat(heard).isEmpty();
        assertThat(terminal.out()).contains("not tried", "meridian channels test fake");
        assertThat(terminal.run("channels", "test", "fake")).isEqualTo(ExitCode.OK);
        assertThat(heard).containsExactly("null:" + Known.TOKEN);
    }

    @Test
    void what_an_adapter_keeps_while_it_signs_in_is_sealed_too() {
        platform.door =
                account -> {
                    account.credentials().keep("session", Secret.of("given once"));
                    return new Welcome("noor", Map.of());
                };
        assertThat(terminal.run("channels", "add", "fake")).isEqualTo(ExitCode.OK);
        platform.door =
                account -> {
                    heard.add(shown(account.credentials().get("session")));
                    account.credentials().keep("session", Secret.of("given later"));
                    return new Welcome("noor", Map.of());
                };
        terminal.run("channels", "test", "fake");
        terminal.run("channels", "test", "fake");
        assertThat(heard).containsExactly("given once", "given later");
    }

    @Test
    void a_token_that_is_missing_or_lies_in_the_open_is_wrong_usage() {
        for (String nothing : List.of("", "\n", "\r\n")) {
            terminal.piped(nothing);
            assertThat(add()).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("TOKEN");
        }
        assertThat(terminal.run("channels", "add", "fake", "--setting", "password=" + Known.TOKEN))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--token-stdin").doesNotContain(Known.TOKEN);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_name_is_given_once() {
        terminal.piped(Known.TOKEN + "\n");
        add("--name", "letters");
        heard.clear();
        assertThat(add("--name", "letters")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("letters already", "sign-in letters");
        assertThat(heard).as("nobody is asked in vain").isEmpty();
        assertThat(add()).isEqualTo(ExitCode.OK);
        assertThat(channel("fake").get("platform").asString()).isEqualTo("fake");
    }

    @Test
    void a_platform_nobody_speaks_is_refused_even_offline() {
        assertThat(terminal.run("channels", "add", "pigeon", "--offline"))
                .isEqualTo(ExitCode.PLATFORM);
        assertThat(terminal.err()).contains("no adapter for pigeon");
    }

    @Test
    void signing_in_again_replaces_the_secrets_and_keeps_the_rest() {
        platform.door =
                account -> {
                    account.credentials().keep("session", Secret.of("old session"));
                    return new Welcome("noor", Map.of());
                };
        terminal.piped("old\n");
        add("--account", "noor", "--setting", "category=tea");
        platform.door = this::listen;
        terminal.piped("new\n");
        assertThat(terminal.run("channels", "sign-in", "fake", "--token-stdin"))
                .isEqualTo(ExitCode.OK);
        platform.door =
                account -> {
                    heard.add(shown(account.credentials().get("session")));
                    return listen(account);
                };
        terminal.run("channels", "test", "fake");
        assertThat(heard).containsExactly("noor:new", "nothing", "noor:new");
        assertThat(channel("fake").get("settings").get("category").asString()).isEqualTo("tea");
    }

    @Test
    void a_refused_sign_in_leaves_the_old_one_as_it_was() {
        terminal.piped("old\n");
        add("--account", "noor");
        PlatformFailure no = new PlatformFailure.Refused("example.org", Refusal.SIGN_IN, "");
        platform.door = _ -> new SignIn.Refused(no);
        terminal.piped("new\n");
        assertThat(terminal.run("channels", "sign-in", "fake", "--token-stdin", "--account", "x"))
                .isEqualTo(ExitCode.SIGN_IN);
        platform.door = this::listen;
        terminal.run("channels", "test", "fake");
        assertThat(heard).endsWith("noor:old");
        assertThat(terminal.run("channels", "sign-in", "nobody")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void a_channel_goes_with_its_secrets_and_one_in_use_stays() {
        Path folder = temp.resolve("notes");
        String none = TableDump.of(folder).get("credential");
        terminal.piped(Known.TOKEN + "\n");
        add();
        assertThat(TableDump.of(folder).get("credential")).isNotEqualTo(none);
        assertThat(terminal.run("channels", "remove", "fake", "--json")).isEqualTo(ExitCode.OK);
        assertThat(TableDump.of(folder).get("credential")).isEqualTo(none);
        assertThat(terminal.run("channels", "remove", "fake")).isEqualTo(ExitCode.NOT_FOUND);

        Path sample = temp.resolve("sample");
        terminal.run("-w", sample, "new", "--sample");
        assertThat(terminal.run("-w", sample, "channels", "remove", "site")).isEqualTo(4);
        assertThat(terminal.err()).contains("has deliveries");
    }

    @Test
    void a_site_needs_no_key_and_its_folder_is_meant_from_here() {
        Terminal plain = new Terminal(temp.resolve("notes"), true);
        assertThat(plain.run("channels", "add", "site", "--name", "b", "--setting", "folder=b"))
                .isEqualTo(ExitCode.OK);
        JsonNode settings = channel("b").get("settings");
        assertThat(Path.of(settings.get("folder").asString()))
                .isEqualTo(Path.of("b").toAbsolutePath());
        assertThat(plain.run("channels", "test", "b")).isEqualTo(ExitCode.OK);
        assertThat(plain.run("channels", "remove", "b")).isEqualTo(ExitCode.OK);
        assertThat(plain.run("channels", "add", "site", "--name", "c")).isEqualTo(8);
        assertThat(plain.err()).contains("folder");
    }

    @Test
    void what_channels_can_do_is_told_without_asking_them() {
        terminal = new Terminal(temp.resolve("notes"), false);
        terminal.run("channels", "add", "bluesky", "--account", "noor", "--offline");
        assertThat(terminal.run("channels", "limits")).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .containsPattern("bluesky +bluesky +.*changes made there are seen, up to 300 char");
        assertThat(terminal.run("channels", "limits", "bluesky", "--json")).isZero();
        assertThat(terminal.out()).contains("\"most\": 300", "\"unit\": \"graphemes\"");
        assertThat(terminal.run("channels", "limits", "nowhere")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void a_mistyped_verb_below_is_corrected() {
        assertThat(terminal.run("channels", "remov", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("no verb \"remov\"", "Did you mean", "remove?");
        assertThat(terminal.run("channels", "add", "--help")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("meridian channels add", "--token-stdin", "--offline");
    }

    private int add(Object... more) {
        List<Object> words = new ArrayList<>(List.of("channels", "add", "fake", "--token-stdin"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray());
    }

    private JsonNode channel(String name) {
        terminal.run("channels", "list", "--json");
        byte[] out = terminal.out().getBytes(StandardCharsets.UTF_8);
        for (JsonNode one : SafeJson.tree(out, "out")) {
            if (one.get("name").asString().equals(name)) return one;
        }
        throw new AssertionError("no channel " + name + " in " + terminal.out());
    }
}
