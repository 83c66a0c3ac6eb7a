package studio.meridian.localization.memory;

import com.ibm.icu.text.Normalizer2;

import studio.meridian.model.Sha256;

import java.util.regex.Pattern;

/**
 * What a sentence is looked up by: its text in NFC (UAX #15) with white space folded, so that a
 * line broken elsewhere is the same sentence. Case and markup count.
 *
 * @param text the folded text
 */
public record MemoryKey(String text) {
    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)[\\s\\h]+");

    public MemoryKey {
        text = fold(text);
    }

    /** The key of a sentence. */
    public static MemoryKey of(String sentence) {
        return new MemoryKey(sentence);
    }

    /** SHA-256 of the folded text, for an index. */
    public String digest() {
        return Sha256.of(text);
    }

    private static String fold(String sentence) {
        String composed = Normalizer2.getNFCInstance().normalize(sentence);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
