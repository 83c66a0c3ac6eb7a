package studio.meridian.platform.mediawiki;

import java.util.List;
import java.util.Random;

/** Plain words full of what wikitext would act upon, made from a seed. */
final class Hostile {
    private static final List<String> PIECES =
            List.of(
                    "tea",
                    "茶很好",
                    "مرحبا",
                    "שלום",
                    "🍵",
                    "👨‍👩‍👧‍👦",
                    "é",
                    "'",
                    "''",
                    "'''",
                    "'''''",
                    "[[",
                    "]]",
                    "[[a|b]]",
                    "[",
                    "]",
                    "{{",
                    "}}",
                    "{{{1}}}",
                    "{|",
                    "|}",
                    "|-",
                    "|",
                    "||",
                    "!",
                    "!!",
                    "<",
                    ">",
                    "</",
                    "<b>",
                    "<!--",
                    "-->",
                    "<nowiki>",
                    "</nowiki>",
                    "<ref>",
                    "</pre>",
                    "&",
                    "&amp;",
                    "&lt;",
                    "&#39;",
                    "&nbsp;",
                    "~~~",
                    "~~~~",
                    "~",
                    "__TOC__",
                    "__",
                    "_",
                    "*",
                    "#",
                    ":",
                    ";",
                    "=",
                    "==",
                    "----",
                    "-",
                    "-{",
                    "}-",
                    "+",
                    "http://a.b/c",
                    "https://",
                    "mailto:a@b.c",
                    "urn:x",
                    "//a.b",
                    "ISBN 0123456789",
                    "RFC 1",
                    "PMID 2",
                    "#REDIRECT [[x]]",
                    "%41",
                    "\\",
                    "/",
                    "\"",
                    "(",
                    ")",
                    "$1",
                    "…");

    private Hostile() {}

    /** So many pieces, some with spaces between; nothing at the edges that a reader cannot see. */
    static String words(Random random, int pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) out.append(' ');
        }
        return out.toString().strip();
    }
}
