package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.SharedData;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the help of a verb gives as an example works as it stands there. */
class HelpExamplesTest {
    private static final List<String> VERBS =
            List.of(
                    "new",
                    "import",
                    "list",
                    "show",
                    "plan",
                    "publish",
                    "export",
                    "deliveries",
                    "sync",
                    "agent",
                    "counts",
                    "channels",
                    "check",
                    "tour",
                    "doctor",
                    "completion");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir Path temp;

    @Test
    void every_verb_has_help_with_examples() {
        Terminal terminal = new Terminal(temp.resolve("none"), false);
        for (String verb : VERBS) {
            assertThat(terminal.run(verb, "--help")).as(verb).isZero();
            assertThat(terminal.out()).as(verb).contains("Usage: meridian " + verb);
            assertThat(examples(terminal.out())).as(verb).isNotEmpty();
            String help = terminal.out();
            assertThat(terminal.run("help", verb)).isZero();
            assertThat(terminal.out()).isEqualTo(help);
        }
        terminal.run();
        for (String verb : VERBS) assertThat(terminal.out()).containsPattern("\\n  " + verb + " ");
    }

    @Test
    void every_example_runs() throws IOException {
        Path wordpress = SharedData.path("corpora/wordpress/themeunittestdata.wordpress.xml");
        Files.copy(wordpress, temp.resolve("mysite.wordpress.xml"));
        Files.createDirectories(temp.resolve("letters"));
        Files.writeString(temp.resolve("letters/tea.md"), "---\ntitle: Tea\n---\nHot.\n");
        Files.writeString(temp.resolve("tea.ja.md"), "---\ntitle: 茶\n---\n熱い。\n");
        Terminal terminal = new Terminal(temp.resolve("notes of mine"), false);
        terminal.run("new", "--sample");
        Map<String, Integer> codes = new TreeMap<>();
        InputStream before = System.in;
        try {
            for (String verb : VERBS) {
                // The tour takes pictures of every screen: TourTest plays it.
                if (verb.equals("tour") || verb.equals("completion")) continue;
                terminal.run(verb, "--help");
                for (String example : examples(terminal.out())) {
                    // Runs until it is stopped: AgentTest does that.
                    if (example.startsWith("agent") || example.contains("--watch")) continue;
                    System.setIn(
                            new ByteArrayInputStream(
                                    "Through a pipe.".getBytes(StandardCharsets.UTF_8)));
                    codes.put(example, terminal.run(words(example).toArray()));
                    // Posts that came from elsewhere have no texts: that is what check tells.
                    List<Integer> good = verb.equals("check") ? List.of(0, 6) : List.of(0);
                    assertThat(codes.get(example)).as(example + terminal.err()).isIn(good);
                }
            }
        } finally {
            System.setIn(before);
        }
        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(temp.resolve("sample/workspace.db")).exists();
        assertThat(temp.resolve("letters/posts/kettle-at-six.ja.md")).doesNotExist();
    }

    /** The lines below "Examples:", and within them what is ours. */
    private static List<String> examples(String help) {
        List<String> found = new ArrayList<>();
        for (String line : help.lines().toList()) {
            if (!line.startsWith("  ") || !line.contains("meridian ")) continue;
            for (String part : line.split("&&|\\||<\\(")) {
                String command = part.strip().replaceFirst("\\)$", "");
                if (command.startsWith("meridian ")) found.add(command.substring(9).strip());
            }
        }
        return found;
    }

    /** Files and folders named in an example are those of the test's folder. */
    private List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) words.add(word.group(1) == null ? word.group(2) : word.group(1));
        for (int i = 1; i < words.size(); i++) {
            String before = words.get(i - 1);
            boolean path = List.of("-w", "--out", "import").contains(before);
            if (path && !words.get(i).equals("-")) {
                String name = before.equals("--out") ? "out/" + words.get(i) : words.get(i);
                words.set(i, temp.resolve(name).toString());
            }
        }
        return words;
    }
}
