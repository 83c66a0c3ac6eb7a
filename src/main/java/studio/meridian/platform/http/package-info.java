/**
 * The one HTTP client. A write is sent at most once per call: its body is one-shot, nothing is
 * retried and no redirect is followed, and the answer says whether a byte can have left.
 * Credentials go to the exact origin of their account and nowhere else.
 */
@NullMarked
package studio.meridian.platform.http;

import org.jspecify.annotations.NullMarked;
