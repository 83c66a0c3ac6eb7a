package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.sync.counts.CountDesk.given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.counts.CountDesk;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What people and programs read of counts. */
class CountsCommandTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path temp;
    private CountDesk desk;
    private Terminal terminal;

    @BeforeEach
    void publish() {
        try (var workspace = new TestWorkspace(temp)) {
            desk = new CountDesk(workspace);
            Counted salt = desk.publish("Salt");
            desk.look(salt, HOUR, given(3));
            desk.look(salt, HOUR, new Found.Given(Map.of(Metric.LIKES, 5L, Metric.REPLIES, 0L)));
            desk.publish("Tea 茶");
        }
        terminal =
                new Terminal(temp.resolve("workspace"), false, HOUR.multipliedBy(3))
                        .with(desk.platform);
    }

    private JsonNode json(Object... arguments) {
        terminal.run(arguments);
        return SafeJson.tree(terminal.out().getBytes(StandardCharsets.UTF_8), "out");
    }

    @Test
    void a_table_shows_what_is_given_and_a_dash_for_what_is_not() {
        assertThat(terminal.run("counts")).isEqualTo(ExitCode.OK);
        List<String> lines = terminal.out().lines().toList();
        assertThat(lines.get(0)).matches("post +likes +reposts +replies +quotes +counted .*title");
        assertThat(lines.get(1)).matches("\\S{8} +– +– +– +– +– +en +Fake +Tea 茶");
        assertThat(lines.get(2)).matches("\\S{8} +5 +– +0 +– +20\\d\\d-.{11} +en +Fake +Salt");
        assertThat(lines.get(3)).as("only over what is given").matches("total +5 +– +0 +–");
        assertThat(terminal.err()).contains("–: not given");
        assertThat(desk.asked).as("the network").isEmpty();
    }

    @Test
    void programs_get_null_for_what_is_not_given_and_never_a_zero() {
        JsonNode all = json("counts", "--json");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("likes").isNull()).isTrue();
        assertThat(all.get(0).get("lookedAt").isNull()).isTrue();
        JsonNode salt = all.get(1);
        assertThat(salt.get("likes").asLong()).isEqualTo(5);
        assertThat(salt.get("replies").asLong()).isZero();
        assertThat(salt.get("reposts").isNull()).isTrue();
        assertThat(salt.get("gone").asBoolean()).isFalse();
        assertThat(json("counts", "Salt", "--channel", "Fake", "--json")).hasSize(1);
    }

    @Test
    void its_history_tells_each_change_once() {
        JsonNode history = json("counts", "Salt", "--history", "--json");
        assertThat(history)
                .extracting(one -> one.get("metric").asString() + " " + one.get("value"))
                .containsExactly("likes 3", "likes 5", "replies 0");
        assertThat(json("counts", "--history", "--since", "2030-01-01", "--json")).isEmpty();
        terminal.run("counts", "Tea 茶", "--history");
        assertThat(terminal.err()).contains("Nothing was counted yet.");
    }

    @Test
    void a_refresh_asks_for_what_was_meant_and_shows_it() {
        desk.answer(_ -> given(9));
        JsonNode all = json("counts", "Tea 茶", "--refresh", "--json");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("likes").asLong()).isEqualTo(9);
        assertThat(desk.asked).hasSize(1);
        assertThat(desk.asked.getFirst()).hasSize(1);
    }

    @Test
    void what_could_not_be_counted_is_told_and_named_by_the_exit_code() {
        String host = "a.example";
        desk.answerAll(
                _ -> Counts.stopped(new PlatformFailure.Refused(host, Refusal.SIGN_IN, ""), null));
        assertThat(terminal.run("counts", "--refresh", "--json")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.out()).contains("\"likes\": 5");
        assertThat(terminal.err()).contains("\"error\":\"platform.refused\"");
        desk.answer(_ -> new Found.Unreadable(new PlatformFailure.NoNumber(host, "-1")));
        assertThat(terminal.run("counts", "--refresh")).isEqualTo(ExitCode.PLATFORM);
        assertThat(terminal.err())
                .contains("a.example gave “-1”", "The numbers of before are kept");
        assertThat(terminal.out()).contains("5");
    }

    @Test
    void a_channel_that_counts_nothing_says_so_when_it_is_asked() {
        desk.platform.counting = null;
        assertThat(terminal.run("counts", "--refresh", "--channel", "Fake"))
                .isEqualTo(ExitCode.PLATFORM);
        assertThat(terminal.run("counts", "--channel", "Fake")).isEqualTo(ExitCode.OK);
        assertThat(terminal.run("counts", "--channel", "Nowhere")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void what_is_gone_is_marked() {
        desk.answer(_ -> new Found.Gone());
        terminal.run("counts", "Salt", "--refresh");
        assertThat(terminal.out()).contains("gone, 20").contains(" 5 ");
        assertThat(json("counts", "Salt", "--json").get(0).get("gone").asBoolean()).isTrue();
    }

    @Test
    void it_can_be_switched_off_and_bad_values_are_named() {
        assertThat(terminal.run("counts", "--by-itself", "off")).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).contains("Nothing is counted by itself.");
        terminal.run("counts");
        assertThat(terminal.err()).contains("Nothing is counted by itself.");
        terminal.run("counts", "--by-itself", "on");
        assertThat(terminal.err()).doesNotContain("by itself");
        assertThat(terminal.run("counts", "--by-itself", "maybe")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--by-itself", "maybe");
        assertThat(terminal.run("counts", "--since", "last week")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--since", "last week", "2026-11-01");
    }
}
