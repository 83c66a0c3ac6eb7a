package studio.meridian.content.html;

/**
 * A kind of element or shortcode that was not converted; its text is in the Markdown all the same.
 *
 * @param name for example {@code iframe}, {@code div.wp-block-columns}, {@code [gallery]}
 * @param count how often
 * @param first the beginning of the first one's text, else of its markup
 */
public record Unconverted(String name, int count, String first) {}
