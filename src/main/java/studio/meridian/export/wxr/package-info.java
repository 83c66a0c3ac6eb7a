/**
 * Exports of WordPress (WXR, "WordPress eXtended RSS") come in. Every item is accounted for, no
 * file is fetched, and nothing that comes in is ever sent from here by itself.
 */
@NullMarked
package studio.meridian.export.wxr;

import org.jspecify.annotations.NullMarked;
