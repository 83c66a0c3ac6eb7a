/**
 * The domain as records and sealed states: post, variant, revision, translation unit, media,
 * channel, delivery. Knows no file, database, network or screen.
 */
@NullMarked
package studio.meridian.model;

import org.jspecify.annotations.NullMarked;
