/**
 * MediaWiki over its action API with bot passwords. {@code MediaWikiAdapter} is all that others
 * see. A page is made only where there is none, and changed only on top of the version we left.
 */
@NullMarked
package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.NullMarked;
