/** The Channels: the places posts are published on. */
@NullMarked
package studio.meridian.ui.channels;

import org.jspecify.annotations.NullMarked;
