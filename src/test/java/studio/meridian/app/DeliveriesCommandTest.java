package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Trouble;
import studio.meridian.safe.SafeJson;
import studio.meridian.sync.FakePlatform;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What became of deliveries is told, and decided about where a decision is open. */
class DeliveriesCommandTest {
    private static final PlatformFailure AWAY =
            new PlatformFailure.Unreachable("example.org", Trouble.NO_HOST);
    private static final PlatformFailure SILENT =
            new PlatformFailure.NoAnswer("example.org", Trouble.TIMEOUT);

    @TempDir Path temp;
    private final FakePlatform platform = new FakePlatform();
    private Terminal terminal;

    @BeforeEach
    void workspace() throws IOException {
        terminal = later(Duration.ZERO);
        terminal.run("new");
        Files.writeString(temp.resolve("tea.md"), "---\ntitle: Tea\n---\nHot.\n");
        terminal.run("import", temp.resolve("tea.md"));
        terminal.run("channels", "add", "fake");
        terminal.run("channels", "add", "fake", "--name", "second");
    }

    private Terminal later(Duration time) {
        return new Terminal(temp.resolve("notes"), false, time).with(platform);
    }

    @Test
    void they_are_listed_by_state_and_channel() {
        terminal.run("publish", "Tea", "--channel", "fake");
        terminal.run("plan", "Tea", "--at", "2031-01-01T09:00", "--channel", "second");
        assertThat(terminal.run("deliveries")).isEqualTo(ExitCode.OK);
        String all = terminal.out();
        assertThat(all.lines()).hasSize(2);
        assertThat(all).containsPattern("scheduled +en +second +2031-01-01T09:00 \\S+ +Tea");
        assertThat(all).containsPattern("confirmed +en +fake +Tea");
        terminal.run("deliveries", "list");
        assertThat(terminal.out()).isEqualTo(all);
        terminal.run("deliveries", "list", "--state", "confirmed,unknown");
        assertThat(terminal.out().lines()).hasSize(1).allMatch(line -> line.contains("fake"));
        terminal.run("deliveries", "--channel", "second", "--json");
        assertThat(json()).as("alone it lists, with the same options").hasSize(1);
        assertThat(json().get(0).get("title").asString()).isEqualTo("Tea");
        terminal.run("deliveries", "list", "--channel", "second", "--state", "confirmed");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.run("deliveries", "list", "--state", "sent")).isEqualTo(2);
        assertThat(terminal.err()).contains("sent", "needs-user");
        assertThat(terminal.run("deliveries", "list", "--channel", "x")).isEqualTo(4);
    }

    @Test
    void a_story_tells_what_was_tried_why_it_waits_and_when_it_goes_on() {
        platform.answers.add(_ -> new PublishResult.NotSent(AWAY, Duration.ofMinutes(30)));
        terminal.run("publish", "Tea", "--channel", "fake");
        assertThat(show()).isEqualTo(ExitCode.OK);
        assertThat(terminal.out())
                .containsPattern("step +publish begun")
                .contains("example.org was not found", "The next try is 2026-11-23")
                .contains("What happened", "Planned", "Sending began")
                .contains("Sent to the channel (Nothing arrived");
        show("--json");
        JsonNode story = json();
        assertThat(story.get("nextTry").asString()).isGreaterThan("2026-11-23T09:20");
        assertThat(story.get("attempts").get(0).get("outcome").asString()).isEqualTo("not-sent");
        assertThat(story.get("open").toString()).isEqualTo("[\"call-off\",\"try-again\"]");
        assertThat(story.get("why").asString()).contains("was not found");

        terminal = later(Duration.ofHours(1));
        terminal.run("sync");
        show();
        assertThat(terminal.out())
                .contains("state     confirmed", "It is there, with the text that was meant.")
                .containsPattern("step +publish arrived");
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_try_that_waits_is_made_at_once_when_asked_for() {
        platform.answers.add(_ -> new PublishResult.NotSent(AWAY, Duration.ofHours(9)));
        terminal.run("publish", "Tea", "--channel", "fake");
        terminal.run("sync");
        assertThat(platform.received).as("it waits").isEmpty();
        assertThat(terminal.run("deliveries", "retry", id())).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("“Tea” goes out as soon as the studio sends.");
        assertThat(platform.received).as("not sent by the decision itself").isEmpty();
        assertThat(terminal.run("sync")).isEqualTo(ExitCode.OK);
        assertThat(platform.received).hasSize(1);
        show();
        assertThat(terminal.out()).contains("asked to send it");
    }

    @Test
    void what_may_have_arrived_is_asked_for_again_and_never_resent() {
        platform.answers.add(_ -> new PublishResult.Unknown(SILENT, null));
        terminal.run("publish", "Tea", "--channel", "fake");
        show();
        assertThat(terminal.out()).contains("Nothing is sent twice", "We look again 2026-11-23");
        assertThat(terminal.run("deliveries", "cancel", id())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("(unknown) cannot be called off", "no clear answer");
        assertThat(terminal.run("deliveries", "retry", id(), "--not-there"))
                .as("not before a look-up could not tell")
                .isEqualTo(ExitCode.USAGE);

        platform.lookUps.add(
                new LookUp.CannotTell(
                        new PlatformFailure.Refused("example.org", Refusal.CANNOT_TELL, "")));
        assertThat(terminal.run("deliveries", "retry", id())).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("We look for “Tea” again. Nothing is sent twice.");
        terminal.run("sync");
        assertThat(platform.received).isEmpty();
        show();
        assertThat(terminal.out()).contains("needs-user", "Look there yourself");

        assertThat(terminal.run("deliveries", "retry", id(), "--not-there")).isZero();
        terminal.run("sync");
        assertThat(platform.received).hasSize(1);
        show();
        assertThat(terminal.out()).contains("said: it is not there");
    }

    @Test
    void a_look_up_that_finds_it_ends_the_doubt() {
        platform.answers.add(_ -> new PublishResult.Unknown(SILENT, null));
        terminal.run("publish", "Tea", "--channel", "fake");
        platform.lookUps.add(new LookUp.Found(new Done("7", null, "https://example.org/tea")));
        terminal.run("deliveries", "retry", id(), "--json");
        assertThat(json().get("state").asString()).isEqualTo("unknown");
        terminal.run("sync");
        show("--json");
        assertThat(json().get("remoteId").asString()).isEqualTo("7");
        assertThat(json().get("steps").get(0).get("address").asString()).endsWith("/tea");
        show();
        assertThat(terminal.out()).contains("arrived https://example.org/tea", "it is there");
    }

    @Test
    void what_is_planned_is_called_off_once() {
        terminal.run("plan", "Tea", "--at", "2031-01-01T09:00", "--channel", "fake");
        String id = id();
        show();
        assertThat(terminal.out()).contains("It goes out 2031-01-01 09:00", "(in ");
        assertThat(terminal.run("deliveries", "retry", id)).as("too early").isEqualTo(2);
        assertThat(terminal.err()).contains("(scheduled) cannot be tried again", "It goes out");
        assertThat(terminal.run("deliveries", "cancel", id)).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("“Tea” was called off.");
        assertThat(terminal.run("deliveries", "cancel", id, "--json")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("command.not-open", "called off before anything");
        later(Duration.ofDays(3000)).run("sync");
        assertThat(platform.received).isEmpty();
    }

    @Test
    void what_is_there_is_neither_tried_again_nor_called_off() {
        terminal.run("publish", "Tea", "--channel", "fake");
        for (String verb : List.of("retry", "cancel")) {
            assertThat(terminal.run("deliveries", verb, id())).as(verb).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("It is there");
        }
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void one_is_named_by_its_id_or_the_end_of_it() {
        terminal.run("publish", "Tea", "--channel", "fake");
        String id = id();
        String end = id.substring(id.length() - 8);
        terminal.run("deliveries");
        assertThat(terminal.out()).startsWith(end);
        assertThat(terminal.run("deliveries", "show", end.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(ExitCode.OK);
        for (String wrong : List.of(id.substring(id.length() - 3), "", "00000000")) {
            assertThat(terminal.run("deliveries", "show", wrong)).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(terminal.err()).contains("meridian deliveries");
        }
    }

    private String id() {
        terminal.run("deliveries", "list", "--json");
        return json().get(0).get("id").asString();
    }

    private int show(Object... more) {
        Object[] words = {"deliveries", "show", id()};
        List<Object> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return terminal.run(all.toArray());
    }

    private JsonNode json() {
        return SafeJson.tree(terminal.out().getBytes(StandardCharsets.UTF_8), "out");
    }
}
