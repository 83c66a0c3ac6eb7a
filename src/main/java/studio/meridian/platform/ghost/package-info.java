/**
 * Ghost over its Admin API. {@code GhostAdapter} is all that others see. A post is made as a draft
 * that carries our names, then published by its number, so that no lost answer can make a second
 * one. Nothing here sends a newsletter.
 */
@NullMarked
package studio.meridian.platform.ghost;

import org.jspecify.annotations.NullMarked;
