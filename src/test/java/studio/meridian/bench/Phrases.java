package studio.meridian.bench;

import studio.meridian.content.FrontMatter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Sentences of the sample posts by language, from which other posts are put together. */
final class Phrases {
    private static final Path POSTS = Path.of("assets/sample/posts");
    private static final List<String> SYLLABLES =
            List.of("ka", "me", "lu", "tor", "vi", "san", "de", "qui", "ro", "bel", "fa", "nor");

    private final Map<String, List<String>> sentences = new TreeMap<>();
    private final Map<String, List<String>> headings = new TreeMap<>();

    static Phrases ofTheSample() throws IOException {
        Phrases phrases = new Phrases();
        try (var files = Files.list(POSTS)) {
            for (Path file : files.sorted().toList()) phrases.take(file);
        }
        return phrases;
    }

    private void take(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.", -1);
        String locale = name.length == 3 ? name[1] : "en";
        FrontMatter post = FrontMatter.read(Files.readAllBytes(file), file.toString());
        List<String> titles = headings.computeIfAbsent(locale, _ -> new ArrayList<>());
        titles.add(String.valueOf(post.fields().get("title")));
        for (String line : post.body().split("\n", -1)) {
            if (line.startsWith("#")) titles.add(line.replaceFirst("^#+ ", ""));
            else if (line.matches("[\\p{L}“¿¡].{20,}")) sentences(locale, line);
        }
    }

    private void sentences(String locale, String line) {
        List<String> all = sentences.computeIfAbsent(locale, _ -> new ArrayList<>());
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(locale));
        ends.setText(line);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            all.add(line.substring(from, to).strip());
        }
    }

    List<String> locales() {
        return List.copyOf(sentences.keySet());
    }

    /** A heading and a name nobody else has, so that titles differ as they do in a real library. */
    String title(String locale, RandomGenerator random) {
        return one(headings.get(locale), random) + " · " + place(random);
    }

    private static String place(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) name.append(one(SYLLABLES, random));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A few paragraphs under a heading or two; most posts are short, some are long. */
    String body(String locale, RandomGenerator random) {
        int paragraphs = random.nextInt(10) == 0 ? 12 : 2 + random.nextInt(4);
        String gap = locale.equals("ja") || locale.startsWith("zh") ? "" : " ";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0 && i % 3 == 0)
                body.append("## ").append(title(locale, random)).append("\n\n");
            int count = 1 + random.nextInt(4);
            for (int j = 0; j < count; j++) {
                if (j > 0) body.append(gap);
                body.append(one(sentences.get(locale), random));
            }
            body.append("\n\n");
        }
        return body.toString();
    }

    private static String one(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
