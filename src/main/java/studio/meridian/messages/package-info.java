/**
 * Words for people: message bundles, ICU message formats and the one way from a failure to a text.
 * May use nothing above it.
 */
@NullMarked
package studio.meridian.messages;

import org.jspecify.annotations.NullMarked;
