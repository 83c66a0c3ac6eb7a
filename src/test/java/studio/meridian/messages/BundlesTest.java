package studio.meridian.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every text that is asked for exists in every language, and every text that exists is asked for.
 */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-zA-Z0-9]+(?:[.-][a-zA-Z0-9-]+)*\\.?)\"");

    @Test
    void all_languages_have_the_same_keys() throws IOException {
        for (Path english : englishBundles()) {
            for (Path other : translations(english)) {
                assertThat(missing(english, other)).as("missing in %s", other).isEmpty();
                assertThat(missing(other, english)).as("only in %s", other).isEmpty();
            }
        }
    }

    @Test
    void all_languages_have_the_same_arguments() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : englishBundles()) {
            Properties texts = read(english);
            for (Path other : translations(english)) {
                Properties translated = read(other);
                for (String key : texts.stringPropertyNames()) {
                    String text = translated.getProperty(key, "");
                    if (!arguments(text).equals(arguments(texts.getProperty(key)))) {
                        wrong.add(other.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_text_is_asked_for() throws IOException {
        Set<String> literals = literals();
        List<String> unused = new ArrayList<>();
        for (Path english : englishBundles()) {
            for (String key : new TreeSet<>(read(english).stringPropertyNames())) {
                if (!isUsed(key, literals)) unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void every_failure_has_its_words() throws IOException {
        Properties texts = read(RESOURCES.resolve("studio/meridian/messages/messages.properties"));
        List<String> missing = new ArrayList<>();
        for (String key : failureKeys()) {
            for (String part : List.of(".what", ".remedy")) {
                String full = "failure." + key + part;
                if (!texts.containsKey(full)) missing.add(full + "=");
            }
        }
        assertThat(missing).as("lines to add").isEmpty();
    }

    @Test
    void each_of_these_checks_can_fail() {
        assertThat(isUsed("nobody.asks", Set.of("somebody.asks"))).isFalse();
        assertThat(arguments("{a} and {b}")).isNotEqualTo(arguments("{a}"));
    }

    /** A key is used when it stands in the code, or its beginning does with the rest computed. */
    private static boolean isUsed(String key, Set<String> literals) {
        String asked = key.replaceAll("^failure\\.(.*)\\.(what|remedy)$", "$1");
        if (literals.contains(asked)) return true;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1))) return true;
        }
        return false;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static Set<String> failureKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern family = Pattern.compile("sealed interface \\w+ extends Failure\\b");
        Pattern key = Pattern.compile("return \"([a-zA-Z0-9.-]+)\";");
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (!family.matcher(source).find()) continue;
            key.matcher(source).results().forEach(match -> keys.add(match.group(1)));
        }
        return keys;
    }

    private static Set<String> missing(Path from, Path in) throws IOException {
        Set<String> keys = new TreeSet<>(read(from).stringPropertyNames());
        keys.removeAll(read(in).stringPropertyNames());
        return keys;
    }

    private static Set<String> arguments(String text) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME)
                names.add(pattern.getSubstring(part));
        }
        return names;
    }

    private static List<Path> englishBundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.getFileName().toString().contains("_"))
                    .toList();
        }
    }

    private static List<Path> translations(Path english) throws IOException {
        String stem = english.getFileName().toString().replace(".properties", "_");
        try (var files = Files.list(english.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem)).toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
