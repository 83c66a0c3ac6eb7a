package studio.meridian.content;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a Markdown text.
 *
 * @param destination what it refers to, unescaped
 * @param alt alternative text without markup, may be empty
 * @param title the caption, or null
 * @param start index of its first character in the text
 * @param end index behind its last character
 */
public record MediaRef(
        String destination, String alt, @Nullable String title, int start, int end) {}
