package studio.meridian.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file in it (RFC 7578); the same parts give the same bytes. */
public final class Multipart {
    private final String boundary;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * @param boundary what no part holds
     */
    public Multipart(String boundary) {
        this.boundary = boundary;
    }

    /** Words under a name. */
    public Multipart field(String name, String words) {
        part("form-data; name=\"" + name + "\"", "text/plain; charset=UTF-8");
        return add(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A file under a name. */
    public Multipart file(String name, String fileName, String type, byte[] bytes) {
        part("form-data; name=\"%s\"; filename=\"%s\"".formatted(name, fileName), type);
        return add(bytes);
    }

    private void part(String disposition, String type) {
        String head =
                "--%s\r\nContent-Disposition: %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, disposition, type);
        add(head.getBytes(StandardCharsets.UTF_8), "");
    }

    private Multipart add(byte[] bytes) {
        return add(bytes, "\r\n");
    }

    private Multipart add(byte[] bytes, String end) {
        out.writeBytes(bytes);
        out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The media type of the whole. */
    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The whole, closed. */
    public byte[] bytes() {
        add(("--" + boundary + "--").getBytes(StandardCharsets.UTF_8), "\r\n");
        return out.toByteArray();
    }
}
