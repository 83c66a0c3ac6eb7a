/**
 * Pure translation logic: how a variant follows its source, what changed between two sentences, how
 * far a translation has come, how an existing translation is taken apart beside its source.
 */
@NullMarked
package studio.meridian.localization;

import org.jspecify.annotations.NullMarked;
