package studio.meridian.platform.http;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between the library and the wire: lets a call through to a server once. The library is set
 * up not to try again; should a release of it do so all the same, this stops it.
 */
final class SentOnce implements Interceptor {
    /** Marks a call that may pass once only. */
    static final class Ticket {
        private final AtomicBoolean used = new AtomicBoolean();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Ticket ticket = chain.request().tag(Ticket.class);
        if (ticket != null && ticket.used.getAndSet(true)) {
            throw new IOException("a write is sent once");
        }
        return chain.proceed(chain.request());
    }
}
