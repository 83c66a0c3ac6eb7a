/**
 * The workspace in SQLite through Jdbi: open, migrate, back up, one store per aggregate. SQL lives
 * nowhere else.
 */
@NullMarked
package studio.meridian.storage;

import org.jspecify.annotations.NullMarked;
