package studio.meridian.platform.ghost;

import java.util.List;

/** Texts with all that Markdown can say, what Ghost's editor knows and what it does not. */
final class Bodies {
    static final List<String> ALL =
            List.of(
                    "One.\n\nTwo *three* **four** `five` and ~~six~~.\n",
                    "***both*** **bold *and* more** [a *link*](https://example.org/a?b=1&c=2)",
                    "**[bold link](https://example.org)** and [one](https://a.test \"titled\")",
                    "# Salt\n\n## And [gallery] pepper\n\nWords with a hard  \nbreak.",
                    "- one\n- two\n    - three\n    - *four*\n- five\n\n3. third\n4. fourth",
                    "- loose\n\n- list\n\n> quoted\n> more\n\n> two\n>\n> parts",
                    "- [x] done\n- [ ] open\n\nsoft\nbreak",
                    "```java\nint x;\n\nint <y>;\n```\n\n    indented\n\n***\n\nAfter.",
                    "A word[^1] here and [there](#salt-and-tea).\n\n## Salt and tea\n\nx\n\n[^1]: The note.\n",
                    "| a | b |\n|--:|---|\n| 1 | 2 |\n\n~~gone~~ <https://example.org>",
                    "盐与海 “引号”。\n\n[link](https://example.org/a_b_(c) \"t\") 👩‍🚀",
                    "1 < 2 & 3 > 2, [brackets], \\*stars\\*, &amp; and <b>tags</b>",
                    "![elsewhere](https://example.org/a.png)\n\n![with](https://a.test/b.png \"a *title*\")",
                    "An inline ![dot](https://example.org/dot.png) picture, [caption]x[/caption].",
                    "{{title}} [home](/salt/) and [mail](mailto:a@b.test)",
                    "###### Six\n\n1. a\n   - b\n     1. c\n\nx<br>y",
                    "");

    private Bodies() {}
}
