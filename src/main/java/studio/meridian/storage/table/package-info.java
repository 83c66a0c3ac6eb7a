/** Rows of the database to records and back; known to {@code storage} alone. */
@NullMarked
package studio.meridian.storage.table;

import org.jspecify.annotations.NullMarked;
