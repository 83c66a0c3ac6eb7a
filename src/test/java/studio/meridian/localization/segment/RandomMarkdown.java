package studio.meridian.localization.segment;

import java.util.List;
import java.util.Random;

/** Documents at random: sensible ones, and strings of markup without any sense. */
final class RandomMarkdown {
    private static final List<String> SCRAPS =
            List.of(
                    "*",
                    "**",
                    "_",
                    "`",
                    "``",
                    "~~",
                    "[",
                    "](",
                    ")",
                    "![",
                    "]",
                    "[^1]",
                    "[^1]: ",
                    "<b>",
                    "</b>",
                    "<br/>",
                    "&amp;",
                    "\\",
                    "\n",
                    "\r\n",
                    "\n\n",
                    "  \n",
                    "\t",
                    " ",
                    "> ",
                    "- ",
                    "1. ",
                    "# ",
                    "===",
                    "---",
                    "| ",
                    "|-|",
                    "```\n",
                    "    ",
                    ". ",
                    "! ",
                    "Word",
                    "ba. Na",
                    "。",
                    "語",
                    "http://x.y/z?a.b",
                    "é",
                    "\uD83D\uDE00",
                    "[a]: /b");

    private static final List<String> WORDS =
            List.of(
                    "river",
                    "stone",
                    "Dr.",
                    "amber",
                    "*quiet*",
                    "**bold one**",
                    "`code.x`",
                    "e.g.",
                    "[a link](http://x.y)",
                    "5",
                    "~~gone~~",
                    "<i>tag</i>",
                    "naïve",
                    "house");

    private RandomMarkdown() {}

    static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) text.append(one(SCRAPS, random));
        return text.toString();
    }

    static String document(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) text.append(block(random)).append('\n');
        return text.toString();
    }

    private static String block(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "#".repeat(random.nextInt(1, 7)) + " " + sentence(random) + "\n";
            case 1 -> "> " + paragraph(random).replace("\n", "\n> ") + "\n";
            case 2 -> "- " + sentence(random) + "\n- " + sentence(random) + "\n";
            case 3 -> "1. " + paragraph(random).replace("\n", "\n   ") + "\n\n   > quote it\n";
            case 4 -> "| head | two |\n|---|---|\n| " + sentence(random) + " | cell |\n";
            case 5 -> "```\n" + paragraph(random) + "\n```\n";
            case 6 -> "Heading here\n----\n";
            default -> paragraph(random) + "\n";
        };
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder(sentence(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? "\n" : " ").append(sentence(random));
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder("The");
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? ", " : " ").append(one(WORDS, random));
        }
        return text.append(random.nextInt(4) == 0 ? "!" : ".").toString();
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
