package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.TableDump;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PublishCommandTest {
    @TempDir Path temp;
    private Path workspace;
    private Terminal terminal;

    @BeforeEach
    void sample() {
        workspace = temp.resolve("notes");
        terminal = new Terminal(workspace, false);
        assertThat(terminal.run("new", "--sample")).isEqualTo(ExitCode.OK);
    }

    @Test
    void what_publish_would_send_is_what_it_sends() {
        List<String> would = published("publish", "--all", "--dry-run");
        assertThat(would).isNotEmpty();
        assertThat(published("publish", "--all")).containsExactlyInAnyOrderElementsOf(would);
        assertThat(published("publish", "--all", "--dry-run")).as("all is there").isEmpty();
        assertThat(published("publish", "--all", "--remove", "--dry-run"))
                .hasSameSizeAs(would)
                .allMatch(one -> one.endsWith("delete"));
    }

    @Test
    void what_is_due_and_nothing_else_is_sent_and_told() {
        assertThat(published("sync", "--dry-run")).isEmpty();
        assertThat(published("sync")).isEmpty();
        terminal.run("plan", "kettle-at-six", "--at", "2026-11-23T10:00", "--zone", "UTC");
        Terminal later = new Terminal(workspace, false, Duration.ofMinutes(70));
        assertThat(later.run("sync", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(later.out().lines()).containsExactly("en  create  site  Kettle at six");
        assertThat(later.run("sync")).as(later.err()).isEqualTo(ExitCode.OK);
        assertThat(later.out()).contains("confirmed", "Kettle at six");
        assertThat(later.run("sync")).isEqualTo(ExitCode.OK);
        assertThat(later.out()).isEmpty();
    }

    @Test
    void what_was_due_too_long_ago_asks_and_is_8() {
        terminal.run("plan", "kettle-at-six", "--at", "2026-11-23T10:00", "--zone", "UTC");
        Terminal later = new Terminal(workspace, false, Duration.ofHours(30));
        assertThat(later.run("sync")).isEqualTo(ExitCode.PLATFORM);
        assertThat(later.out()).contains("needs-user", "Its moment passed");
        assertThat(later.err()).contains("not published");
    }

    @Test
    void while_sending_is_paused_it_is_kept_and_said() {
        assertThat(terminal.run("deliveries", "pause")).isEqualTo(ExitCode.OK);
        assertThat(terminal.run("publish", "kettle-at-six", "--locale", "en"))
                .isEqualTo(ExitCode.PLATFORM);
        assertThat(terminal.err()).contains("Sending is paused", "meridian deliveries resume");
        assertThat(terminal.run("deliveries", "resume")).isEqualTo(ExitCode.OK);
        assertThat(terminal.run("sync")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("confirmed", "Kettle at six");
    }

    @Test
    void a_moment_to_come_plans_and_sends_nothing() {
        assertThat(
                        terminal.run(
                                "publish",
                                "kettle-at-six",
                                "--at",
                                "2026-11-23T19:00",
                                "--zone",
                                "Asia/Tokyo",
                                "--locale",
                                "en"))
                .as(terminal.err())
                .isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("scheduled", "Kettle at six");
        assertThat(published("sync", "--dry-run")).isEmpty();
        Terminal later = new Terminal(workspace, false, Duration.ofMinutes(70));
        assertThat(later.run("sync")).isEqualTo(ExitCode.OK);
        assertThat(later.out()).contains("confirmed", "Kettle at six");
    }

    @Test
    void a_text_that_is_shown_already_is_not_planned_again() {
        terminal.run("publish", "kettle-at-six", "--locale", "en");
        Map<String, String> before = TableDump.of(workspace);
        for (String mode : new String[] {"--dry-run", "--json"}) {
            assertThat(terminal.run("plan", "kettle-at-six", "--at", "2031-01-01T09:00", mode))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("shows this text");
        }
        assertThat(TableDump.of(workspace)).isEqualTo(before);
    }

    private List<String> published(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.add("--json");
        assertThat(terminal.run(all.toArray())).as(terminal.err()).isEqualTo(ExitCode.OK);
        List<?> results = SafeJson.read(terminal.out(), "out", List.class);
        return results.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> one.get("post") + " " + one.get("locale") + " " + one.get("kind"))
                .toList();
    }
}
