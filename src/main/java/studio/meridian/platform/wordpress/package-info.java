/**
 * WordPress over its REST API with application passwords. {@code WordPressAdapter} is all that
 * others see. A post is made as a draft that carries our names, then published by its number, so
 * that no lost answer can make a second one.
 */
@NullMarked
package studio.meridian.platform.wordpress;

import org.jspecify.annotations.NullMarked;
