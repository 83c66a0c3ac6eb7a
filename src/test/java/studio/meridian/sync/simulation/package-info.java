/** The engine in a world of our own, where everything that can go wrong does, by seed. */
@NullMarked
package studio.meridian.sync.simulation;

import org.jspecify.annotations.NullMarked;
