package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.http.Exchange;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The two tokens of a session: a short-lived one that lets calls in, and one that is changed for
 * the next pair.
 *
 * @param did the account, by the name it never loses
 * @param expires when the first runs out, by the server's clock
 */
record Tokens(Secret access, Secret refresh, String did, Instant expires) {
    private static final String ACCESS = "accessJwt";
    private static final String REFRESH = "refreshJwt";

    /** A token this close to its end may have run out when it gets there. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** Those that were kept, or null. */
    static @Nullable Tokens kept(Credentials credentials) {
        Secret access = credentials.get(ACCESS);
        Secret refresh = credentials.get(REFRESH);
        if (access == null || refresh == null) return null;
        return of(access, refresh);
    }

    /** Those a server gave out, or null when it gave none. */
    static @Nullable Tokens given(Exchange.Answered answer) {
        JsonNode json = answer.json();
        String access = json.path(ACCESS).asString("");
        String refresh = json.path(REFRESH).asString("");
        if (access.isEmpty() || refresh.isEmpty()) return null;
        return of(Secret.of(access), Secret.of(refresh));
    }

    /** They are on the disk before this returns; the one that cannot be had again first. */
    void keep(Credentials credentials) {
        credentials.keep(REFRESH, refresh);
        credentials.keep(ACCESS, access);
    }

    boolean isFresh(Instant theirs) {
        return theirs.plus(MARGIN).isBefore(expires);
    }

    /** Reads a JWT (RFC 7519); its signature is the server's business. */
    private static @Nullable Tokens of(Secret access, Secret refresh) {
        String[] parts = access.expose().split("\\.", -1);
        if (parts.length != 3) return null;
        try {
            JsonNode claims = SafeJson.tree(Base64.getUrlDecoder().decode(parts[1]), "token");
            String did = claims.path("sub").asString("");
            Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong(0));
            return did.startsWith("did:") ? new Tokens(access, refresh, did, expires) : null;
        } catch (FailureException | IllegalArgumentException _) {
            return null;
        }
    }
}
