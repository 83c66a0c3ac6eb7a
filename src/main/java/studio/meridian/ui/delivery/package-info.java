/** What the screens about deliveries share: what one is called, how far it is and why it waits. */
@NullMarked
package studio.meridian.ui.delivery;

import org.jspecify.annotations.NullMarked;
