package studio.meridian.model;

/** What a post is, which decides how it is edited, counted and printed. */
public enum PostKind {
    /** A titled text of any length. */
    ARTICLE,
    /** A short text without a title of its own. */
    NOTE
}
