package studio.meridian.safe;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.Set;

/**
 * Refuses every connection through {@link URL} to the network, for the whole process. The adapters
 * have a client of their own that does not pass here; what does is JavaFX's browser, which shows
 * texts of others. Registered as a service.
 */
public final class NoUrlConnections extends URLStreamHandlerProvider {
    private static final Set<String> REFUSED = Set.of("http", "https", "ftp", "ws", "wss");

    @Override
    public @org.jspecify.annotations.Nullable URLStreamHandler createURLStreamHandler(
            String protocol) {
        return REFUSED.contains(protocol) ? new Refusing() : null;
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("no connection is made to " + url.getHost());
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            return openConnection(url);
        }
    }
}
