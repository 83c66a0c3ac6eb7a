/**
 * What all formats of export share: what goes out, the names it gets, and the folder it is put in
 * whole or not at all. The same workspace gives the same bytes.
 */
@NullMarked
package studio.meridian.export.out;

import org.jspecify.annotations.NullMarked;
