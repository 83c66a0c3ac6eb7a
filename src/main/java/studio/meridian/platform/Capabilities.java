package studio.meridian.platform;

/**
 * What a platform can do; the editor and the plan show it.
 *
 * @param edits published posts can be changed
 * @param deletes published posts can be taken away
 * @param languages a post is published once per language, linked to each other
 * @param media pictures with alt text
 * @param titles posts have titles of their own
 * @param serverSchedule the platform itself can hold a post until its hour
 * @param readsBack a post can be read as it stands there, so changes made there can be compared
 * @param text how long a post may be
 */
public record Capabilities(
        boolean edits,
        boolean deletes,
        boolean languages,
        boolean media,
        boolean titles,
        boolean serverSchedule,
        boolean readsBack,
        TextLimit text) {
    /** Of a platform that cannot be read back. */
    public Capabilities(
            boolean edits,
            boolean deletes,
            boolean languages,
            boolean media,
            boolean titles,
            boolean serverSchedule,
            TextLimit text) {
        this(edits, deletes, languages, media, titles, serverSchedule, false, text);
    }

    /** The same of a platform that can be. */
    public Capabilities andReadsBack() {
        return new Capabilities(
                edits, deletes, languages, media, titles, serverSchedule, true, text);
    }

    /** What a platform counts. */
    public enum Unit {
        /** User-perceived characters (UAX #29 extended grapheme clusters). */
        GRAPHEMES,
        /** Unicode code points. */
        CODE_POINTS,
        /** Bytes of UTF-8. */
        BYTES
    }

    /**
     * How long a post may be.
     *
     * @param most the largest number of units, or 0 where there is no limit
     */
    public record TextLimit(Unit unit, int most) {
        /** As long as one likes. */
        public static final TextLimit NONE = new TextLimit(Unit.CODE_POINTS, 0);
    }
}
