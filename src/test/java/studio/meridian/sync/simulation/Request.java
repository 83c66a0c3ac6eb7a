package studio.meridian.sync.simulation;

import java.nio.charset.StandardCharsets;

/**
 * What is sent to a simulated server, as its bytes say.
 *
 * @param delivery whose it is
 * @param key our name for the text there
 * @param id the server's name for it, or empty
 * @param base the version it replaces, or empty
 */
record Request(
        String op,
        String delivery,
        String key,
        String id,
        String base,
        String title,
        String body,
        String moment) {
    byte[] bytes() {
        return String.join("|", op, delivery, key, id, base, title, body, moment)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Request read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
        return new Request(
                parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    }

    Request named(String other) {
        return new Request(op, other, other, id, base, title, body, moment);
    }

    boolean isRemoval() {
        return op.equals("delete") || op.equals("trash") || op.equals("remove");
    }
}
