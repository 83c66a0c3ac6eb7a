/**
 * Where sentences end: Unicode's rules, and corrections for what they do not know. Reads text with
 * its markup masked and knows nothing of Markdown.
 */
@NullMarked
package studio.meridian.localization.segment.sentence;

import org.jspecify.annotations.NullMarked;
