package studio.meridian.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tokens of the three themes: complete, readable, and the only colours there are. */
class ThemesTest {
    private static final Path SHEETS = Path.of("src/main/resources/studio/meridian/ui");
    private static final Path CODE = Path.of("src/main/java/studio/meridian/ui");
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");
    private static final double READABLE = 4.5;
    private static final double SEEN = 3;
    private static final double STRONG = 7;

    private static final List<String> GROUNDS =
            List.of(
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-color-bg-inset",
                    "-color-bg-overlay",
                    "-color-accent-subtle");
    private static final List<String> WORDS =
            List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-fg-subtle",
                    "-color-accent-fg",
                    "-color-ready",
                    "-color-waiting",
                    "-color-problem",
                    "-color-machine");

    private static Map<String, String> tokens(Theme theme) throws IOException {
        Map<String, String> found = new TreeMap<>();
        String sheet = Files.readString(SHEETS.resolve("theme-" + theme.key() + ".css"));
        TOKEN.matcher(sheet).results().forEach(one -> found.put(one.group(1), one.group(2)));
        return found;
    }

    private static Color colour(Map<String, String> tokens, String name) {
        return Color.web(Objects.requireNonNull(tokens.get(name), name));
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static void weak(
            Map<String, String> tokens,
            String words,
            String ground,
            double least,
            List<String> to) {
        double found = contrast(colour(tokens, words), colour(tokens, ground));
        if (found < least) to.add(String.format("%s on %s: %.2f", words, ground, found));
    }

    @Test
    void the_measure_is_right() {
        assertThat(contrast(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(contrast(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void words_can_be_read_on_every_ground(Theme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> weak = new ArrayList<>();
        for (String words : WORDS) {
            for (String ground : GROUNDS) weak(tokens, words, ground, READABLE, weak);
        }
        for (String meaning : List.of("ready", "waiting", "problem", "machine")) {
            weak(tokens, "-color-" + meaning, "-color-" + meaning + "-soft", READABLE, weak);
            weak(tokens, "-color-fg-default", "-color-" + meaning + "-soft", READABLE, weak);
        }
        weak(tokens, "-color-fg-emphasis", "-color-accent-emphasis", READABLE, weak);
        weak(tokens, "-color-notice-text", "-color-notice", READABLE, weak);
        weak(tokens, "-color-notice-accent", "-color-notice", READABLE, weak);
        weak(tokens, "-color-fg-default", "-color-accent-muted", READABLE, weak);
        assertThat(weak).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_ring_of_the_keyboard_and_of_progress_can_be_seen(Theme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> weak = new ArrayList<>();
        for (String ground : GROUNDS) weak(tokens, "-color-accent-fg", ground, SEEN, weak);
        weak(tokens, "-color-accent-fg", "-color-track", SEEN, weak);
        weak(tokens, "-color-ready", "-color-track", SEEN, weak);
        assertThat(weak).isEmpty();
    }

    @Test
    void high_contrast_is_stronger_than_the_others() throws IOException {
        Map<String, String> tokens = tokens(Theme.CONTRAST);
        List<String> weak = new ArrayList<>();
        for (String words : WORDS) {
            for (String ground : GROUNDS) weak(tokens, words, ground, STRONG, weak);
        }
        weak(tokens, "-color-border-default", "-color-bg-default", STRONG, weak);
        assertThat(weak).isEmpty();
    }

    @Test
    void the_themes_name_the_same_tokens() throws IOException {
        Set<String> light = tokens(Theme.LIGHT).keySet();
        assertThat(tokens(Theme.DARK).keySet()).isEqualTo(light);
        assertThat(tokens(Theme.CONTRAST).keySet()).isEqualTo(light);
    }

    @Test
    void no_sheet_but_the_themes_names_a_colour_and_each_token_used_is_there() throws IOException {
        Pattern literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");
        Pattern used = Pattern.compile("(?<![a-z])-color-[a-z0-9-]+");
        Set<String> known = new TreeSet<>(tokens(Theme.LIGHT).keySet());
        List<String> wrong = new ArrayList<>();
        for (Path sheet : files(SHEETS, ".css")) {
            String name = sheet.getFileName().toString();
            if (name.startsWith("theme-") || name.equals("preview-page.css")) continue;
            String text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            TOKEN.matcher(text).results().forEach(one -> known.add(one.group(1)));
            literal(text, literal, name, wrong);
            used.matcher(text)
                    .results()
                    .map(one -> one.group())
                    .filter(token -> !known.contains(token))
                    .forEach(token -> wrong.add(name + ": " + token));
        }
        assertThat(wrong).isEmpty();
    }

    /** Ids and style classes begin with these signs, too, so only values are looked at. */
    private static void literal(String text, Pattern literal, String name, List<String> wrong) {
        for (String line : text.lines().toList()) {
            String value = line.contains(": ") ? line.substring(line.indexOf(": ")) : "";
            if (literal.matcher(value).find()) wrong.add(name + ": " + line.strip());
        }
    }

    @Test
    void code_sets_no_colours_sizes_or_fonts() throws IOException {
        Pattern literal =
                Pattern.compile(
                        "Color\\.(web|rgb|hsb|valueOf|[A-Z]{3,})|\"#[0-9a-fA-F]{3,8}\""
                                + "|-fx-(font-size|text-fill|background|border|padding)"
                                + "|setPadding\\(|setSpacing\\(|new Font\\(|Font\\.font\\(");
        List<String> wrong = new ArrayList<>();
        for (Path file : files(CODE, ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (literal.matcher(lines.get(i)).find()) {
                    wrong.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
