package studio.meridian.platform.bluesky;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Names of uploaded files: their own digest in another spelling (CIDv1, raw, SHA-256, base32). */
final class Cid {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String START = "01551220";

    private Cid() {}

    /** The digest of a file in hexadecimal, empty when the name has another form. */
    static String sha256(String cid) {
        if (!cid.startsWith("b")) return "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : cid.substring(1).toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0) return "";
            buffer = (buffer << 5 | digit) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.write(buffer >>> bits & 0xff);
        }
        String hex = HexFormat.of().formatHex(bytes.toByteArray());
        boolean ours = hex.startsWith(START) && hex.length() == START.length() + 64;
        return ours ? hex.substring(START.length()) : "";
    }
}
