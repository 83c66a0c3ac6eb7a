/**
 * What must not lie open on the disk. One random key per workspace is kept by the system's keyring,
 * or found from a passphrase; it encrypts tokens and nothing else, so a lost key costs signing in
 * again and no words.
 */
@NullMarked
package studio.meridian.secrets;

import org.jspecify.annotations.NullMarked;
