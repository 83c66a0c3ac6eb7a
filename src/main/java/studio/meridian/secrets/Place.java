package studio.meridian.secrets;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Whose secret it is. A secret sealed for one place cannot be opened in another, so rows cannot be
 * exchanged unnoticed.
 *
 * @param account the channel's id
 * @param field what it is, for example {@code password} or {@code refresh-token}
 */
public record Place(String account, String field) {
    /** Both names with their lengths, so that no two places look alike. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(account);
            out.writeUTF(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
