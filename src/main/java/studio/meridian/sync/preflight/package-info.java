/** What a text becomes on the channels, told before it is sent. */
@NullMarked
package studio.meridian.sync.preflight;

import org.jspecify.annotations.NullMarked;
