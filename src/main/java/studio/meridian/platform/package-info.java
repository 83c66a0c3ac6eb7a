/** The port to places a post can be published on; adapters live in packages below it. */
@NullMarked
package studio.meridian.platform;

import org.jspecify.annotations.NullMarked;
