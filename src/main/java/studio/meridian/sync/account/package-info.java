/** How channels are let in: the key of the workspace, sealed secrets, signing in and out. */
@NullMarked
package studio.meridian.sync.account;

import org.jspecify.annotations.NullMarked;
