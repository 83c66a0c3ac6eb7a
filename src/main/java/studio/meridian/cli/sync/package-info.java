/** {@code meridian sync}: what differs on the platforms, and settling it. */
@NullMarked
package studio.meridian.cli.sync;

import org.jspecify.annotations.NullMarked;
