package studio.meridian.content.html;

import java.util.List;

/**
 * What became of an HTML text.
 *
 * @param markdown the text
 * @param unconverted what Markdown cannot say, in the order of its first occurrence
 */
public record Conversion(String markdown, List<Unconverted> unconverted) {
    public Conversion {
        unconverted = List.copyOf(unconverted);
    }
}
