/**
 * Posts and workspaces to files, and files to posts. This package holds what all formats share:
 * reports, notes, failures; each format has a package of its own.
 */
@NullMarked
package studio.meridian.export;

import org.jspecify.annotations.NullMarked;
