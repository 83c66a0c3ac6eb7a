package studio.meridian.platform.http;

import okhttp3.Connection;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps requests to addresses that a server named (a picture, a link, a redirect) out of private
 * networks: after the name was looked up, and once more on the open connection before a byte
 * leaves.
 */
final class Guard implements Dns, Interceptor {
    private final Dns names;

    Guard(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> all = names.lookup(host);
        // One private number among public ones is an attack, not a fallback.
        for (InetAddress address : all) {
            if (!Addresses.isPublic(address)) throw new Forbidden(host);
        }
        return all;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        InetAddress address =
                connection == null ? null : connection.route().socketAddress().getAddress();
        if (address == null || !Addresses.isPublic(address)) {
            throw new Forbidden(chain.request().url().host());
        }
        return chain.proceed(chain.request());
    }

    /** An address a server named lies where it may not. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super("not reached over the open internet: " + host);
        }
    }
}
