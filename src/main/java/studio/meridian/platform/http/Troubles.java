package studio.meridian.platform.http;

import studio.meridian.platform.Trouble;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Sorts what the library throws. */
final class Troubles {
    private Troubles() {}

    /**
     * What an exception means.
     *
     * @param left whether a byte of the request may have left
     */
    static Exchange of(IOException trouble, boolean left) {
        Trouble why = why(trouble);
        String detail = trouble.getClass().getSimpleName();
        return left ? new Exchange.Lost(why, detail) : new Exchange.NotSent(why, detail);
    }

    private static Trouble why(IOException trouble) {
        return switch (trouble) {
            case Guard.Forbidden _ -> Trouble.FORBIDDEN_ADDRESS;
            case UnknownHostException _ -> Trouble.NO_HOST;
            case SSLPeerUnverifiedException _ -> Trouble.UNTRUSTED;
            case SSLException _ when isOutOfDate(trouble) -> Trouble.OUT_OF_DATE;
            case SSLException _ when hasCause(trouble, CertificateException.class) ->
                    Trouble.UNTRUSTED;
            case SSLException _ -> Trouble.NO_ENCRYPTION;
            case ConnectException _, NoRouteToHostException _ -> Trouble.NO_CONNECTION;
            case InterruptedIOException _ -> Trouble.TIMEOUT;
            case ProtocolException _ -> Trouble.NOT_HTTP;
            case SocketException _ -> Trouble.BROKEN_OFF;
            default -> Trouble.BROKEN_OFF;
        };
    }

    private static boolean isOutOfDate(Throwable trouble) {
        return hasCause(trouble, CertificateExpiredException.class)
                || hasCause(trouble, CertificateNotYetValidException.class);
    }

    private static boolean hasCause(Throwable trouble, Class<? extends Throwable> type) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) return true;
        }
        return false;
    }
}
