/** A folder of plain pages that opens in any browser, without a server and without a script. */
@NullMarked
package studio.meridian.export.out.html;

import org.jspecify.annotations.NullMarked;
