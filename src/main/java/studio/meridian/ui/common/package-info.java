/** What every screen shares: fonts, thread hops, dialogs, notifications and small controls. */
@NullMarked
package studio.meridian.ui.common;

import org.jspecify.annotations.NullMarked;
