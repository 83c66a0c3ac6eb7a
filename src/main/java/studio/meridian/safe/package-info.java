/**
 * Hardened factories for data from outside (XML, JSON, YAML, HTML) and atomic file writes. No other
 * package makes a parser.
 */
@NullMarked
package studio.meridian.safe;

import org.jspecify.annotations.NullMarked;
