package studio.meridian.export.out;

import studio.meridian.model.Media;

/**
 * A picture or file that goes out.
 *
 * @param name its file name: safe on every system and unlike all others of the export
 */
public record Picture(Media media, String name) {}
