package studio.meridian.platform.http;

import okhttp3.HttpUrl;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.PlatformFailure;

import java.util.Locale;

/** Addresses as people type them. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * Reads the address of a site: without a scheme {@code https} is meant; anything behind the
     * path is dropped.
     *
     * @return an address that ends in a slash
     * @throws FailureException {@link PlatformFailure.WrongAddress} when it is none, when it
     *     carries a password, or when what is sent there could be read on the way
     */
    public static HttpUrl typed(String text) {
        String stripped = text.strip();
        boolean bare = !stripped.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*");
        HttpUrl url = HttpUrl.parse(bare ? scheme(stripped) + stripped : stripped);
        if (url == null || stripped.isEmpty()) {
            throw refused(stripped, PlatformFailure.WrongAddress.Why.NOT_AN_ADDRESS);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused(url.host(), PlatformFailure.WrongAddress.Why.HOLDS_A_PASSWORD);
        }
        if (Origin.of(url).isOpenlyReadable()) {
            throw refused(stripped, PlatformFailure.WrongAddress.Why.NOT_ENCRYPTED);
        }
        HttpUrl plain = url.newBuilder().query(null).fragment(null).build();
        return plain.encodedPath().endsWith("/")
                ? plain
                : plain.newBuilder().addPathSegment("").build();
    }

    private static String scheme(String address) {
        String host = address.replaceFirst("(?s)[/?#].*", "").toLowerCase(Locale.ROOT);
        boolean here = host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
        return here ? "http://" : "https://";
    }

    private static FailureException refused(String text, PlatformFailure.WrongAddress.Why why) {
        return new FailureException(new PlatformFailure.WrongAddress(text, why));
    }
}
