package studio.meridian.platform.http;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.Set;

/**
 * Where an account lives: scheme, host and port (RFC 6454). Credentials belong to one origin.
 *
 * @param scheme {@code https}, or {@code http} on this computer itself
 * @param host in lower case, international names in Punycode
 * @param port as it is used, the default one included
 */
public record Origin(String scheme, String host, int port) {
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "::1");

    /** The origin of an address. */
    public static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    /** Whether the host is this computer by its name or number. */
    public boolean isThisComputer() {
        return THIS_COMPUTER.contains(host);
    }

    /** Whether what goes there can be read on the way. */
    public boolean isOpenlyReadable() {
        return !scheme.equals("https") && !isThisComputer();
    }

    /** Whether the host was given as a number, which no name server is asked for. */
    @Nullable InetAddress number() {
        return Addresses.number(host);
    }

    @Override
    public String toString() {
        boolean usual = port == HttpUrl.defaultPort(scheme);
        String name = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + name + (usual ? "" : ":" + port);
    }
}
