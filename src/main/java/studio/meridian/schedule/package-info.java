/**
 * Pure time logic: a local date-time in a zone to an instant, gaps and overlaps, calendars of days.
 * The clock is passed in.
 */
@NullMarked
package studio.meridian.schedule;

import org.jspecify.annotations.NullMarked;
