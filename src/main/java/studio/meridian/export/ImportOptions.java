package studio.meridian.export;

import studio.meridian.model.LocaleTag;

import java.time.ZoneId;

/**
 * What the files of an import do not say themselves.
 *
 * @param locale the language of a text that names none
 * @param zone the zone of a plan that names none
 * @param dryRun whether to report only and write nothing
 */
public record ImportOptions(LocaleTag locale, ZoneId zone, boolean dryRun) {}
