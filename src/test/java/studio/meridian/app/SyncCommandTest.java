package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.conflict.Desk;
import studio.meridian.sync.conflict.Shelf;
import studio.meridian.sync.conflict.Words;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What differs on a platform, seen and settled without a window. */
class SyncCommandTest {
    @TempDir Path temp;
    private Terminal terminal;
    private Shelf platform;
    private String id = "";

    @BeforeEach
    void makeConflict() {
        try (var workspace = new TestWorkspace(temp)) {
            Desk desk = new Desk(workspace, "Salt", "One.\n\nTwo sheep.\n\nThree.");
            desk.stop("Salt", "One.\n\nTwo goats.\n\nThree!", "One.\n\nTwo cows.\n\nThree.");
            platform = desk.platform;
        }
        terminal = new Terminal(temp.resolve("workspace"), false).with(platform);
        JsonNode list = json("sync", "conflicts", "--json");
        assertThat(list).hasSize(1);
        id = list.path(0).path("id").asString();
    }

    private JsonNode json(Object... arguments) {
        assertThat(terminal.run(arguments)).as(terminal.err()).isEqualTo(ExitCode.OK);
        return SafeJson.read(terminal.out(), "out", JsonNode.class);
    }

    private void send() {
        assertThat(terminal.run("sync")).as(terminal.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_conflict_is_listed_and_shown_with_three_texts() {
        assertThat(terminal.run("sync", "conflicts")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("changed-there", "Shelf of Salt", id.substring(28));
        assertThat(terminal.run("sync", "conflicts", "--show", id.substring(28))).isZero();
        assertThat(terminal.out())
                .contains("was  Two sheep.", "mine  Two cows.", "theirs  Two goats.", "  One.");
        JsonNode all = json("sync", "conflicts", "--show", id, "--json");
        assertThat(all.path("choices").asInt()).isEqualTo(1);
        assertThat(all.path("theirs").path("body").asString()).contains("goats");
        assertThat(all.path("pieces"))
                .extracting(piece -> piece.path("kind").asString())
                .containsExactly("same", "choice", "theirs");
    }

    @Test
    void mine_goes_over_theirs_and_a_second_decision_finds_nothing() {
        JsonNode said = json("sync", "resolve", id, "--keep", "mine", "--json");
        assertThat(said.path("kept").asString()).isEqualTo("mine");
        assertThat(said.path("delivery").path("kind").asString()).isEqualTo("update");
        send();
        assertThat(platform.there).isEqualTo(new Words("Salt", "", "One.\n\nTwo cows.\n\nThree."));
        assertThat(terminal.run("sync", "resolve", id, "--keep", "mine"))
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(json("sync", "conflicts", "--json")).isEmpty();
    }

    @Test
    void theirs_is_taken_and_nothing_is_sent() {
        assertThat(json("sync", "resolve", id, "--keep", "theirs", "--json").has("delivery"))
                .isFalse();
        assertThat(terminal.run("show", "Salt")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("Two goats.");
    }

    @Test
    void a_merge_with_choices_needs_a_text() throws IOException {
        assertThat(terminal.run("sync", "resolve", id, "--keep", "merged"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("1 place was changed on both sides", "--text");
        Path file = Files.writeString(temp.resolve("merged.md"), "One.\n\nTwo yaks.\n");
        assertThat(
                        terminal.run(
                                "sync", "resolve", id, "--keep", "merged", "--text", file,
                                "--title", "Pepper"))
                .as(terminal.err())
                .isEqualTo(ExitCode.OK);
        send();
        assertThat(platform.there).isEqualTo(new Words("Pepper", "", "One.\n\nTwo yaks.\n"));
    }

    @Test
    void wrong_words_are_told_apart_by_their_exit_code() throws IOException {
        assertThat(terminal.run("sync", "resolve", "ffffffff", "--keep", "mine"))
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(terminal.run("sync", "conflicts", "--show", "ffffffff"))
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(terminal.run("sync", "resolve", id, "--keep", "yours"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("sync", "resolve", id)).isEqualTo(ExitCode.USAGE);
        Path none = temp.resolve("none.md");
        assertThat(terminal.run("sync", "resolve", id, "--keep", "merged", "--text", none))
                .isNotEqualTo(ExitCode.OK);
        Path latin = Files.write(temp.resolve("latin.md"), new byte[] {'a', (byte) 0xe9, 'b'});
        assertThat(terminal.run("sync", "resolve", id, "--keep", "merged", "--text", latin))
                .as("not UTF-8")
                .isNotEqualTo(ExitCode.OK);
        assertThat(json("sync", "conflicts", "--json")).as("nothing was decided").hasSize(1);
    }
}
