package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.sync.Sender;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The agent as a process of its own, beside commands and a desktop. */
class AgentTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir Path temp;
    private Path workspace;
    private Terminal terminal;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void fill() {
        workspace = temp.resolve("w");
        terminal = new Terminal(workspace, false);
        assertThat(terminal.run("new")).isZero();
        try (Core core = core(Database.open(new WorkspaceFolder(workspace), "test"))) {
            write(core, "Tea");
            write(core, "Salt");
            core.channels.add(
                    "site", "Blog", true, Map.of("folder", temp.resolve("blog").toString()));
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) process.destroyForcibly().waitFor();
    }

    private static Core core(Database database) {
        Machine machine = new Machine(InstantSource.system(), "test", "boot");
        return new Core(database, machine, Adapters.all(machine.web()));
    }

    private static void write(Core core, String title) {
        core.posts.create(
                PostKind.ARTICLE,
                LocaleTag.of("en"),
                List.of(),
                Credit.NONE,
                new VariantText(title, "", "", "About it."));
    }

    private Process agent() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dmeridian.entry=cli",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "studio.meridian.Main",
                                "agent",
                                "--workspace",
                                workspace.toString(),
                                "--json")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.add(process);
        Path owner = workspace.resolve("sender.owner");
        until(() -> names(owner, process.pid()));
        return process;
    }

    private static boolean names(Path owner, long pid) {
        try {
            return Files.exists(owner) && Files.readString(owner).contains("process " + pid + ",");
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void a_command_plans_and_the_agent_sends_and_both_tell() throws Exception {
        Process agent = agent();
        assertThat(terminal.run("publish", "Tea", "--channel", "Blog"))
                .as(terminal.err())
                .isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("confirmed", "Tea");
        BufferedReader said = agent.inputReader(StandardCharsets.UTF_8);
        List<Object> states = new ArrayList<>();
        while (!states.contains("confirmed")) {
            Map<?, ?> line = SafeJson.read(said.readLine(), "agent", Map.class);
            assertThat(line.get("title")).isEqualTo("Tea");
            states.add(line.get("state"));
        }
        assertThat(states).containsSubsequence("sending", "confirmed");
        agent.destroy();
        assertThat(agent.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(agent.exitValue()).as("ended by a signal, in good order").isEqualTo(143);
        assertThat(workspace.resolve("sender.sock")).doesNotExist();
    }

    @Test
    void the_agent_steps_back_for_a_desktop_and_goes_on_when_it_is_closed() throws Exception {
        agent();
        try (Core desk = core(Database.open(new WorkspaceFolder(workspace), "desk"));
                Sender sender =
                        new Sender(
                                desk.sending(),
                                Sender.Manner.FIRST,
                                InstantSource.system(),
                                e -> {
                                    throw new AssertionError(e);
                                })) {
            Thread.ofPlatform().daemon().start(sender);
            until(sender::isSending);
            assertThat(terminal.run("publish", "Tea", "--channel", "Blog")).isZero();
        }
        assertThat(terminal.run("publish", "Salt", "--channel", "Blog")).isZero();
    }

    @Test
    void an_agent_that_was_killed_is_followed_by_the_next() throws Exception {
        Process first = agent();
        first.destroyForcibly().waitFor();
        agent();
        assertThat(terminal.run("publish", "--all", "--channel", "Blog")).isZero();
        assertThat(terminal.out().lines()).hasSize(2);
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never happened").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
