/** {@code meridian deliveries}: what was planned and sent, why it waits, and deciding about it. */
@NullMarked
package studio.meridian.cli.delivery;

import org.jspecify.annotations.NullMarked;
