package studio.meridian.platform;

import java.util.Set;

/**
 * What a platform can do; the editor and the plan show it.
 *
 * @param abilities what it can, of the things that not every platform can
 * @param text how long a post may be
 */
public record Capabilities(Set<Ability> abilities, TextLimit text) {
    public Capabilities {
        abilities = Set.copyOf(abilities);
    }

    public Capabilities(TextLimit text, Ability... abilities) {
        this(Set.of(abilities), text);
    }

    /** Whether it can do one of those things. */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /** What not every platform can do. */
    public enum Ability {
        /** Published posts can be changed. */
        EDITS,
        /** Published posts can be taken away. */
        DELETES,
        /** A post is published once per language, linked to each other. */
        LANGUAGES,
        /** Pictures with alt text. */
        MEDIA,
        /** Posts have titles of their own. */
        TITLES,
        /** The platform itself can hold a post until its hour. */
        HOLDS,
        /** A post can be read as it stands there, so changes made there can be compared. */
        READS_BACK,
        /** It tells how often a post was liked, passed on or answered. */
        COUNTS
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
