/** Asks platforms how readers took what is published: when, how often, and by whose wish. */
@NullMarked
package studio.meridian.sync.counts;

import org.jspecify.annotations.NullMarked;
