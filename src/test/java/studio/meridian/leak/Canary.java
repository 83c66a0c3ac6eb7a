package studio.meridian.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Looks for a secret in files and texts, in every dress it could have leaked in. */
public final class Canary {
    /** How what is packed begins (RFC 1952: magic and deflate). */
    private static final String GZIP = "\u001f\u008b\b";

    private final Map<String, byte[]> dresses = new LinkedHashMap<>();

    public Canary(String secret) {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        dress("plain", secret, StandardCharsets.UTF_8);
        dress("latin 1", secret, StandardCharsets.ISO_8859_1);
        dress("UTF-16LE", secret, StandardCharsets.UTF_16LE);
        dress("UTF-16BE", secret, StandardCharsets.UTF_16BE);
        dress("hexadecimal", HexFormat.of().formatHex(plain), StandardCharsets.US_ASCII);
        dress("JSON", json(secret, false), StandardCharsets.UTF_8);
        dress("JSON in ASCII", json(secret, true), StandardCharsets.UTF_8);
        dress("URL", URLEncoder.encode(secret, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        // Within other bytes Base64 looks different by where it begins.
        for (int before = 0; before < 3; before++) {
            byte[] within = new byte[before + plain.length];
            System.arraycopy(plain, 0, within, before, plain.length);
            String all = Base64.getEncoder().withoutPadding().encodeToString(within);
            String sure = all.substring(before == 0 ? 0 : before + 1, all.length() - 2);
            dress("Base64 +" + before, sure, StandardCharsets.US_ASCII);
            String web = sure.replace('+', '-').replace('/', '_');
            dress("Base64 for URLs +" + before, web, StandardCharsets.US_ASCII);
        }
    }

    /** What looks like an earlier one is looked for once. */
    private void dress(String name, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        if (dresses.values().stream().noneMatch(one -> Arrays.equals(one, bytes)))
            dresses.put(name, bytes);
    }

    private static String json(String text, boolean ascii) {
        StringBuilder out = new StringBuilder();
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') out.append('\\').append(one);
            else if (ascii && one > 126) out.append("\\u%04x".formatted((int) one));
            else out.append(one);
        }
        return out.toString();
    }

    /** Each dress by its name, for leaks that are planted. */
    public Map<String, byte[]> dresses() {
        return dresses;
    }

    /** What was found in every file below a folder. */
    public List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                for (String dress : in(Files.readAllBytes(file))) found.add(file + ": " + dress);
            }
        }
        return found;
    }

    /** The dresses found in a text. */
    public List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The dresses found in bytes, and in what is packed within them. */
    public List<String> in(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        dresses.forEach((name, dress) -> {
            if (all.contains(new String(dress, StandardCharsets.ISO_8859_1))) found.add(name);
        });
        for (int i = all.indexOf(GZIP); i >= 0; i = all.indexOf(GZIP, i + 1)) {
            in(unpacked(bytes, i)).forEach(dress -> found.add(dress + ", packed"));
        }
        return found;
    }

    private static byte[] unpacked(byte[] bytes, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var packed = new ByteArrayInputStream(bytes, from, bytes.length - from);
        try (GZIPInputStream in = new GZIPInputStream(packed)) {
            in.transferTo(out);
        } catch (IOException e) {
            // Two bytes that only looked like it, or other bytes behind it.
            return out.toByteArray();
        }
        return out.toByteArray();
    }
}
