/** Who may send: one process of a workspace at a time, and how others ask it for something. */
@NullMarked
package studio.meridian.sync.turn;

import org.jspecify.annotations.NullMarked;
