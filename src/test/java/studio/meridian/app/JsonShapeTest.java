package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Results for programs have exactly the fields that {@code command-line.md} tells. */
class JsonShapeTest {
    private static final Path PAGE = Path.of("src/site/markdown/command-line.md");
    private static final Pattern FIELD = Pattern.compile("`([A-Za-z]+)(\\??)`");

    @TempDir Path temp;
    private Terminal terminal;

    @BeforeEach
    void sample() {
        terminal = new Terminal(temp.resolve("notes"), false);
    }

    @Test
    void every_verb_answers_as_it_is_documented() throws IOException {
        Files.writeString(temp.resolve("tea.md"), "---\ntitle: T\nmood: calm\n---\nHot.\n");
        check("new", run("new", "--sample"));
        check("list []", run("list"));
        check("show", run("show", "kettle-at-six"));
        check("plan []", run("plan"));
        Object[] plan = {
            "plan", "kettle-at-six", "--at", "2031-01-01T09:00", "--zone", "Asia/Tokyo"
        };
        check("plan POST", run(with(plan, "--dry-run")));
        check("plan POST", run(plan));
        JsonNode would = run("publish", "--all", "--dry-run");
        check("publish []", would);
        assertThat(would.size()).isGreaterThan(30);
        check("plan []", run("publish", "kettle-at-six"));
        check("import", run("import", temp.resolve("tea.md")));
        for (String format : List.of("hugo", "json", "html", "markdown")) {
            check("export", run("export", "--format", format, "--out", temp.resolve(format)));
        }
        check("check []", run("check"));
        check("channels []", run("channels"));
        Object[] add = {"channels", "add", "site", "--name", "b", "--setting"};
        check("channels add", run(with(add, "folder=" + temp.resolve("b"))));
        check("channels add", run("channels", "test", "b"));
        check("channels add", run("channels", "sign-in", "b", "--offline"));
        check("channels remove", run("channels", "remove", "b"));
        check("deliveries []", run("deliveries"));
        check("deliveries show", run("deliveries", "show", first("confirmed")));
        check("deliveries show", run("deliveries", "show", first("scheduled")));
        check("deliveries retry", run("deliveries", "cancel", first("scheduled")));
        check("counts []", run("counts"));
        check("doctor", run("doctor"));
        terminal.run("show", "nobody", "--json");
        check("errors", tree(terminal.err()));
    }

    @Test
    void show_gives_the_language_asked_for_and_all_without() {
        terminal.run("new", "--sample");
        assertThat(run("show", "kettle-at-six").get("variants")).hasSize(6);
        JsonNode one = run("show", "kettle-at-six", "--locale", "zh-CN").get("variants");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).get("locale").asString()).isEqualTo("zh-Hans");
        terminal.run("show", "kettle-at-six", "--locale", "sw", "--json");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void a_gap_and_an_overlap_are_told_to_programs_and_people() {
        terminal.run("new", "--sample");
        Map<String, String> told = new TreeMap<>();
        for (String at : List.of("2031-03-30T01:30", "2031-10-26T01:30", "2031-07-01T01:30")) {
            JsonNode plan =
                    run(
                            "plan",
                            "kettle-at-six",
                            "--at",
                            at,
                            "--zone",
                            "Europe/Lisbon",
                            "--dry-run");
            told.put(at, plan.get("resolution").asString() + " " + plan.get("instant").asString());
        }
        assertThat(told)
                .containsEntry("2031-03-30T01:30", "gap 2031-03-30T01:30:00Z")
                .containsEntry("2031-10-26T01:30", "overlap 2031-10-26T00:30:00Z")
                .containsEntry("2031-07-01T01:30", "exact 2031-07-01T00:30:00Z");
    }

    @Test
    void documented_exit_codes_are_those_of_the_help() throws IOException {
        terminal.run("--help");
        for (String line : Files.readAllLines(PAGE)) {
            Matcher code = Pattern.compile("\\| (\\d) \\| (\\w+ \\w+).*").matcher(line);
            if (!code.matches()) continue;
            assertThat(terminal.out()).containsPattern(code.group(1) + " +" + code.group(2));
        }
    }

    private static void check(String heading, JsonNode result) throws IOException {
        Map<String, Boolean> fields = fields(heading);
        List<JsonNode> objects = new ArrayList<>();
        if (result.isArray()) result.forEach(objects::add);
        else objects.add(result);
        assertThat(result.isArray()).as(heading).isEqualTo(heading.endsWith("[]"));
        assertThat(objects).as(heading).isNotEmpty();
        for (JsonNode one : objects) {
            TreeSet<String> names = new TreeSet<>(one.propertyNames());
            assertThat(fields.keySet()).as(heading).containsAll(names);
            fields.forEach((name, optional) -> {
                if (!optional) assertThat(names).as(heading).contains(name);
            });
        }
    }

    /** The fields under a heading of the page; true for those that may be missing. */
    private static Map<String, Boolean> fields(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("### " + heading + "\n");
        assertThat(start).as("documented: " + heading).isNotNegative();
        int end = page.indexOf("\n### ", start + 1);
        Map<String, Boolean> fields = new TreeMap<>();
        for (String line : page.substring(start, end < 0 ? page.length() : end).split("\n")) {
            if (!line.startsWith("| `")) continue;
            Matcher field = FIELD.matcher(line.substring(0, line.indexOf('|', 1)));
            while (field.find()) fields.put(field.group(1), !field.group(2).isEmpty());
        }
        return fields;
    }

    private String first(String state) {
        return run("deliveries", "list", "--state", state).get(0).get("id").asString();
    }

    private static Object[] with(Object[] words, Object more) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.add(more);
        return all.toArray();
    }

    private JsonNode run(Object... words) {
        int code = terminal.run(with(words, "--json"));
        assertThat(code).as("%s: %s", List.of(words), terminal.err()).isIn(0, 6);
        return tree(terminal.out());
    }

    private static JsonNode tree(String json) {
        return SafeJson.tree(json.getBytes(StandardCharsets.UTF_8), "json");
    }
}
