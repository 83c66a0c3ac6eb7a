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
 */
public record Capabilities(
        boolean edits,
        boolean deletes,
        boolean languages,
        boolean media,
        boolean titles,
        boolean serverSchedule) {}
