/**
 * The built-in platform: a static multilingual web site in a folder. {@code SiteAdapter} is all
 * that others see; below it stand {@code request} (frozen publications), {@code catalog} (what the
 * site holds), {@code picture}, {@code markup}, {@code page} and {@code feed} (what is printed) and
 * {@code release} (how it comes to the disk in one step).
 */
@NullMarked
package studio.meridian.platform.site;

import org.jspecify.annotations.NullMarked;
