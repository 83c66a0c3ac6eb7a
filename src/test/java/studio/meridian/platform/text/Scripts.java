package studio.meridian.platform.text;

import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.Random;

/** Texts of all sorts, made from a seed. */
public final class Scripts {
    private static final List<String> PIECES =
            List.of(
                    "tea",
                    "Straße",
                    "naïve",
                    "ชาเขียว",
                    "น้ำ",
                    "ជា",
                    "お茶",
                    "東京",
                    "ねこです。",
                    "茶很好。",
                    "שלום",
                    "مرحبا",
                    "نمی‌دانم",
                    "क्षत्रिय",
                    "চা",
                    "கொ",
                    "각",
                    "Việt",
                    "🍵",
                    "👨‍👩‍👧‍👦",
                    "🇯🇵",
                    "❤️",
                    "e\u0301\u0327",
                    "𝒳",
                    "\u200f",
                    "５",
                    "?",
                    "!",
                    ".",
                    "…",
                    "。",
                    "؟",
                    "।",
                    ",",
                    "(",
                    ")",
                    "\"",
                    "“",
                    "”",
                    "「",
                    "」",
                    "—",
                    "#",
                    "@",
                    "#茶",
                    "#नमस्ते",
                    "#café",
                    "＃タグ",
                    "#2026",
                    "@bob.test",
                    "@أ.test",
                    "a@b.org",
                    "https://example.org/茶?q=1#frag",
                    "http://例え.jp/",
                    "www.example.org/a_(b)",
                    "[Tee mit 🍵](https://example.org/x)",
                    "[שתי מילים](https://example.org/%20)",
                    "**bold**",
                    "`#code`",
                    "\\#no",
                    "&amp;");

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", " ", "", "", "\n", "\n\n", "  \n", "\u00a0", "\u3000", "\t");

    private static final List<String> LOCALES =
            List.of("en", "ja", "th", "ar", "hi", "zh-Hans", "de", "he", "ko", "bn");

    private Scripts() {}

    /** So many words and signs, with anything between them. */
    public static String markdown(Random random, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++)
            out.append(any(PIECES, random)).append(any(BETWEEN, random));
        return out.toString();
    }

    public static LocaleTag locale(Random random) {
        return LocaleTag.of(any(LOCALES, random));
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
