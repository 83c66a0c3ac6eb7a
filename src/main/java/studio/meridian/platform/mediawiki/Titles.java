package studio.meridian.platform.mediawiki;

import studio.meridian.content.Graphemes;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Titles as a wiki can have them: no signs of its markup, at most 255 bytes. */
final class Titles {
    private static final int MOST = 255;

    /** What has a meaning of its own, and what looks like it. */
    private static final Map<String, String> LIKE =
            Map.of("#", "♯", "<", "‹", ">", "›", "[", "(", "]", ")", "{", "(", "}", ")", "|", "∣");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]");

    /** What is read as a sign written in numbers. */
    private static final Pattern CODED =
            Pattern.compile("%(?=[0-9A-Fa-f]{2})|&(?=#?[0-9A-Za-z\\x80-\\uffff]+;)");

    private Titles() {}

    /**
     * A title from words.
     *
     * @param room bytes to leave for what stands before and behind
     */
    static String of(String words, int room) {
        String title = Normalizer.normalize(words, Normalizer.Form.NFC);
        for (var sign : LIKE.entrySet()) title = title.replace(sign.getKey(), sign.getValue());
        title = CODED.matcher(title).replaceAll(found -> found.group().equals("%") ? "٪" : "＆");
        title = CONTROL.matcher(title.replaceAll("[\\s\\p{Z}_]+", " ")).replaceAll("");
        title = title.replaceAll("~{3,}", "~").strip();
        // Dots between slashes are ways to other pages.
        title = title.replaceAll("(?<=^|/)\\.{1,2}(?=/|$)", "…").replaceFirst("^[: ]+", "");
        return cut(title, MOST - room);
    }

    private static String cut(String title, int most) {
        if (bytes(title) <= most) return title;
        int end = title.length();
        while (bytes(title.substring(0, end)) > most - 3) end = Graphemes.before(title, end);
        return title.substring(0, end).strip() + "…";
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Without the colon that makes its beginning a namespace or another wiki. */
    static String withoutColon(String title) {
        return title.replaceFirst("\\s*:\\s*", " – ");
    }

    /** Whether both are one title: the first letter may be either. */
    static boolean same(String title, String words) {
        if (title.equals(words)) return true;
        if (title.isEmpty() || words.isEmpty()) return false;
        int first = words.offsetByCodePoints(0, 1);
        return title.equals(
                words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first));
    }
}
