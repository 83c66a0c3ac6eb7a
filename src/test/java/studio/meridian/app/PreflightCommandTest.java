package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What becomes of a text on a channel, on the command line. */
class PreflightCommandTest {
    @TempDir Path temp;
    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(temp.resolve("w"), false);
        terminal.run("new", "--sample");
        terminal.run("channels", "add", "bluesky", "--account", "noor", "--offline");
        assertThat(bring("long", "---\nslug: long\n---\n" + "Salt. ".repeat(120)))
                .isEqualTo(ExitCode.OK);
        // Only a line across: an article without title and words has nothing to send.
        assertThat(bring("bare", "---\nslug: bare\n---\n\n***\n")).isEqualTo(ExitCode.OK);
    }

    private int bring(String name, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(name + ".md"), text);
        return terminal.run("import", file);
    }

    private List<JsonNode> json() {
        return SafeJson.tree(terminal.out().getBytes(StandardCharsets.UTF_8), "out")
                .valueStream()
                .toList();
    }

    private static JsonNode rule(List<JsonNode> found, String rule) {
        return found.stream()
                .filter(one -> one.path("rule").asString().equals("preflight." + rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void check_tells_the_posts_of_each_language_in_the_units_of_the_platform() {
        assertThat(terminal.run("check", "kettle-at-six", "--channel", "bluesky", "--json"))
                .isEqualTo(ExitCode.OK);
        List<JsonNode> lengths =
                json().stream()
                        .filter(one -> one.path("rule").asString().equals("preflight.length"))
                        .toList();
        assertThat(lengths).hasSize(6);
        JsonNode post = lengths.getFirst().path("posts").path(0);
        assertThat(post.path("unit").asString()).isEqualTo("graphemes");
        assertThat(post.path("most").asInt()).isEqualTo(300);
        assertThat(post.path("used").asInt()).isBetween(1, 300);
        terminal.run(
                "check", "kettle-at-six", "--channel", "bluesky,site", "--locale", "ja", "--json");
        assertThat(json())
                .filteredOn(one -> one.has("posts"))
                .extracting(one -> one.path("locale").asString() + one.path("channel").asString())
                .containsExactly("jabluesky", "jasite");
    }

    @Test
    void people_read_the_same_in_words_and_a_thread_is_no_failure() {
        assertThat(terminal.run("check", "long", "--channel", "bluesky")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("bluesky: 3 posts", "It becomes a thread of 3 posts.");
        assertThat(terminal.run("check", "long", "--channel", "nowhere"))
                .isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void what_would_be_refused_ends_with_6_and_is_neither_planned_nor_sent() {
        assertThat(terminal.run("check", "bare", "--channel", "bluesky", "--json"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(rule(json(), "nothing-to-send").path("severity").asString()).isEqualTo("error");
        assertThat(terminal.run("publish", "bare", "--channel", "bluesky", "--dry-run", "--json"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(json().getFirst().path("refused").asBoolean()).isTrue();
        assertThat(terminal.run("publish", "bare", "--channel", "bluesky"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(terminal.err()).contains("There is nothing to publish.");
        assertThat(
                        terminal.run(
                                "plan",
                                "bare",
                                "--channel",
                                "bluesky",
                                "--at",
                                "2031-01-01T09:00",
                                "--zone",
                                "UTC"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(terminal.err()).contains("would refuse", "Nothing was planned");
        terminal.run("deliveries", "--json");
        assertThat(json()).noneMatch(one -> one.path("channel").asString().equals("bluesky"));
    }

    @Test
    void a_dry_run_says_what_is_left_out_and_ends_well() {
        assertThat(terminal.run("publish", "long", "--channel", "bluesky", "--dry-run", "--json"))
                .isEqualTo(ExitCode.OK);
        JsonNode would = json().getFirst();
        assertThat(would.path("refused").asBoolean()).isFalse();
        JsonNode thread = rule(would.path("remarks").valueStream().toList(), "thread");
        assertThat(thread.path("arguments").path("count").asInt()).isEqualTo(3);
    }
}
