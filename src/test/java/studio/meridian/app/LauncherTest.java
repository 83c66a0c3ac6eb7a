package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.app.Launcher.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The program as scripts meet it: a process started by the shell launcher. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir Path temp;
    private Path here;
    private Launcher shell;

    @BeforeEach
    void place() throws IOException {
        here = Files.createDirectory(temp.resolve("a folder of ünï 茶"));
        shell = new Launcher(here);
    }

    @Test
    void it_starts_from_any_folder_and_through_links() throws IOException {
        Path bin = Files.createDirectory(temp.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Launcher.script());
        Files.createSymbolicLink(bin.resolve("m"), Path.of("first"));
        Ended ended = shell.bash("../bin/m --version");
        assertThat(ended).isEqualTo(new Ended(0, "Meridian Studio 0.1.0\n", ""));
    }

    @Test
    void a_java_that_is_none_is_refused_in_words() throws IOException {
        for (String java : new String[] {"/nowhere/java", "/", here.toString(), "/bin/true"}) {
            Ended ended = shell.with("MERIDIAN_JAVA", java).bash("meridian --version");
            assertThat(ended.code()).as(java).isNotZero();
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("MERIDIAN_JAVA (" + java + ")", "Java 25");
        }
        Path old = Files.createDirectories(temp.resolve("jdk 17/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho never >&2\n");
        Files.setPosixFilePermissions(
                old.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Ended ended = shell.with("MERIDIAN_JAVA", old.toString()).bash("meridian --version");
        assertThat(ended.err()).contains("is not a Java 25").doesNotContain("never");
    }

    @Test
    void a_java_may_be_named_by_its_program_or_its_folder() {
        String home = System.getProperty("java.home");
        for (String java : new String[] {home, home + "/bin/java"}) {
            assertThat(shell.with("MERIDIAN_JAVA", java).bash("meridian --version").code())
                    .isZero();
        }
    }

    @Test
    void names_of_files_are_read_whatever_the_locale_says() throws IOException {
        Path letters = Files.createDirectory(here.resolve("手紙 letters"));
        Files.writeString(letters.resolve("お茶.md"), "---\ntitle: 茶\n---\n![カップ](カップ.png)\n");
        Files.writeString(letters.resolve("-dash tea.md"), "---\ntitle: Dash\n---\nHot.\n");
        shell.with("LANG", "C");
        Ended ended =
                shell.bash(
                        "meridian new -w 'n ü 茶' >/dev/null && export MERIDIAN_WORKSPACE='n ü 茶'"
                                + " && meridian import '手紙 letters' && meridian list --search 茶"
                                + " && cd '手紙 letters' && meridian -w '../n ü 茶' import -- '-dash tea.md'");
        assertThat(ended.err()).contains("2 imported", "1 unchanged");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("お茶.md", "茶", "The picture カップ.png is missing");
        assertThat(ended.out().lines().filter(line -> line.contains("draft"))).hasSize(1);
    }

    @Test
    void a_pipe_in_and_a_pipe_out() {
        String text = "---\ntitle: Piped\n---\nHot.\n";
        Ended ended =
                shell.bash(
                        "cat > text; meridian -w n new >/dev/null; meridian -w n import - < text;"
                                + " meridian -w n import - < text; cat text | sed s/Hot/Cold/ | meridian -w n import -;"
                                + " meridian -w n list | head -1; echo ${PIPESTATUS[0]}; meridian -w n list --json | wc -l",
                        text);
        assertThat(ended.err()).contains("1 imported").contains("1 unchanged");
        assertThat(ended.err()).doesNotContain("█", "Exception", "Broken pipe");
        assertThat(ended.out()).containsPattern("imported +file +[0-9a-f]{16}\\.md +Piped");
        assertThat(ended.out().lines().filter("0"::equals)).hasSize(1);
        assertThat(ended.out().lines().filter(line -> line.contains("draft"))).hasSize(1);
    }

    @Test
    void an_output_that_is_full_is_a_failure() {
        Ended ended = shell.bash("meridian --help > /dev/full");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.err()).contains("meridian: ", "No space left");
    }

    @Test
    void the_completion_script_is_one_and_knows_verbs_and_options() {
        Ended ended =
                shell.bash(
                        "compopt() { :; }; meridian completion > c.sh && bash -n c.sh && . ./c.sh"
                                + " && COMP_WORDS=(meridian pu) COMP_CWORD=1 && _complete_meridian"
                                + " && echo \"${COMPREPLY[@]}\""
                                + " && COMP_WORDS=(meridian export --format '') COMP_CWORD=3"
                                + " && _complete_meridian && echo \"${COMPREPLY[@]}\""
                                + " && if command -v zsh >/dev/null; then zsh -n c.sh; fi");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines()).containsExactly("publish", "hugo json html markdown");
    }

    @Test
    void a_program_that_is_not_built_says_so() throws IOException {
        Path packaging = Files.createDirectories(temp.resolve("fresh/packaging"));
        Files.copy(Launcher.script(), packaging.resolve("meridian"));
        Ended ended = shell.bash("sh ../fresh/packaging/meridian list");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("not built yet", "mvn process-classes");
    }
}
