/** Publications as frozen bytes, and the settings of a site's channel. */
@NullMarked
package studio.meridian.platform.site.request;

import org.jspecify.annotations.NullMarked;
