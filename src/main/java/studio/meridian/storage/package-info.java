/**
 * The workspace in SQLite through Jdbi: one store per aggregate, SQL in tables beside them. SQL
 * lives nowhere else.
 */
@NullMarked
package studio.meridian.storage;

import org.jspecify.annotations.NullMarked;
