package studio.meridian.export.wxr;

/**
 * A word that an item is filed under.
 *
 * @param taxonomy {@code category}, {@code post_tag}, {@code post_format} or one of a plugin
 * @param slug its name in addresses
 * @param name its name for readers, with HTML entities
 */
record WxrTerm(String taxonomy, String slug, String name) {
    /** What WordPress writes where a post has no category. */
    boolean isNone() {
        return taxonomy.equals("category") && slug.equals("uncategorized");
    }
}
