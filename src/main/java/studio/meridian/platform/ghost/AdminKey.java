package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An Admin API key: a name that is no secret, and what signs the tokens that let us in. */
final class AdminKey {
    /** How a key looks, for whoever pasted something else. */
    static final String FORM = "ID:SECRET";

    /** Ghost takes none that is older. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final Pattern KEY =
            Pattern.compile("([0-9A-Za-z]{1,64}):((?:[0-9A-Fa-f]{2}){16,64})");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final Secret secret;

    private AdminKey(String id, Secret secret) {
        this.id = id;
        this.secret = secret;
    }

    /** Reads a key as Ghost shows it; null when it is none. */
    static @Nullable AdminKey of(Secret text) {
        Matcher matcher = KEY.matcher(text.expose().strip());
        return matcher.matches()
                ? new AdminKey(matcher.group(1), Secret.of(matcher.group(2)))
                : null;
    }

    /** The part that is no secret. */
    String id() {
        return id;
    }

    /**
     * What lets us in for the next minutes (RFC 7519, HS256).
     *
     * @param now by the clock of the site
     */
    Secret token(Instant now) {
        String head = part(Map.of("alg", "HS256", "typ", "JWT", "kid", id));
        long second = now.getEpochSecond();
        Map<String, Object> claims =
                Map.of("iat", second, "exp", second + LIFE.toSeconds(), "aud", "/admin/");
        String signed = head + "." + part(claims);
        return Secret.of(signed + "." + BASE64.encodeToString(sign(signed)));
    }

    private static String part(Map<String, ?> values) {
        return BASE64.encodeToString(SafeJson.write(values).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret.expose()), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
