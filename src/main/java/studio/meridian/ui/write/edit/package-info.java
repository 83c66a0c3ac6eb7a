/** Changes of a Markdown text, and finding in it. Pure. */
@NullMarked
package studio.meridian.ui.write.edit;

import org.jspecify.annotations.NullMarked;
