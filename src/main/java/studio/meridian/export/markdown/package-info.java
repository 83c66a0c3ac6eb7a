/** Markdown files with YAML front matter, one for each language of a post: read and written. */
@NullMarked
package studio.meridian.export.markdown;

import org.jspecify.annotations.NullMarked;
