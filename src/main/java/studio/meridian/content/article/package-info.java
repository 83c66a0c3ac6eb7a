/** An article as plain data, for whoever draws it without HTML. */
@NullMarked
package studio.meridian.content.article;

import org.jspecify.annotations.NullMarked;
