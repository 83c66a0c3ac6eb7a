package studio.meridian.content.html;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes Markdown articles as people write them. */
final class ArticleMaker {
    private static final String[] WORDS = {
        "word",
        "snake_case",
        "C++",
        "#tag",
        "50%",
        "你好，世界。",
        "“Quoted”",
        "مرحبا",
        "👩‍👩‍👧",
        "e.g.",
        "1.",
        "a\\*b",
        "\\<tag>",
        "&amp;",
        "𠮷",
        "हिन्दी",
        "it's",
        "x\u00a0y"
    };

    private final Random random;

    ArticleMaker(Random random) {
        this.random = random;
    }

    String article() {
        return blocks(2, 1 + random.nextInt(6));
    }

    private String blocks(int depth, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> block(depth))
                .collect(Collectors.joining("\n\n"));
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + words(3);
            case 1 -> "```java\n" + words(2) + "\n\n\tx " + words(1) + "\n```";
            case 2 -> "***";
            case 3 -> "![" + words(1) + "](a.png \"" + "title" + "\")";
            case 4 -> table();
            case 5 -> inline();
            case 6 -> prefixed("> ", "> ", blocks(depth - 1, 1 + random.nextInt(3)));
            case 7 -> list("- ", depth);
            default -> list((1 + random.nextInt(12)) + ". ", depth);
        };
    }

    private String list(String mark, int depth) {
        boolean tight = random.nextBoolean();
        int items = 2 + random.nextInt(3);
        return IntStream.range(0, items)
                .mapToObj(i -> tight ? tightItem(depth) : words(2) + "\n\n" + blocks(depth - 1, 1))
                .map(item -> prefixed(mark, " ".repeat(mark.length()), item))
                .collect(Collectors.joining(tight ? "\n" : "\n\n"));
    }

    private String tightItem(int depth) {
        boolean nested = depth > 1 && random.nextBoolean();
        return inline() + (nested ? "\n- " + words(2) + "\n- " + inline() : "");
    }

    private static String prefixed(String first, String rest, String text) {
        return first + text.replace("\n", "\n" + rest);
    }

    private String table() {
        return "| " + words(1) + " | b |\n|:--|---|\n| " + words(2) + " | **c** `d` |";
    }

    private String inline() {
        int parts = 1 + random.nextInt(5);
        return IntStream.range(0, parts)
                .mapToObj(i -> part())
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
    }

    private String part() {
        return switch (random.nextInt(9)) {
            case 0 -> "*" + words(2) + "*";
            case 1 -> "**" + words(2) + "**";
            case 2 -> "~~" + words(1) + "~~";
            case 3 -> "`" + "co*de" + "`";
            case 4 -> "[" + words(2) + "](https://x.org/a_b?c=d&e=f)";
            case 5 -> "**a *" + words(1) + "* b**";
            case 6 -> words(2) + "  \n" + words(1);
            case 7 -> words(1) + "\n" + words(1);
            default -> words(4);
        };
    }

    private String words(int most) {
        int count = 1 + random.nextInt(most);
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }
}
