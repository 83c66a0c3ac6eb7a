/**
 * Opening the workspace: folder and file rights, lock, SQLite settings, migrations, backups and the
 * feed of changes. Knows no table but its own bookkeeping.
 */
@NullMarked
package studio.meridian.storage.database;

import org.jspecify.annotations.NullMarked;
