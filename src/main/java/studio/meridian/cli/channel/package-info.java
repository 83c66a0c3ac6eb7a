/** {@code meridian channels}: connecting, trying and removing places to publish. */
@NullMarked
package studio.meridian.cli.channel;

import org.jspecify.annotations.NullMarked;
