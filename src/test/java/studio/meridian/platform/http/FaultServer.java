package studio.meridian.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that reads requests to the letter and misbehaves as it is told. */
public final class FaultServer implements AutoCloseable {
    /** What it does with a connection. */
    @FunctionalInterface
    public interface Behaviour {
        void serve(Peer peer) throws IOException;
    }

    /** One request as it came in; header lines as they were sent. */
    public record Received(String line, List<String> headers, String body) {
        /** The value of a header field, or an empty text. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public FaultServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                open.add(peer);
                Thread.ofVirtual().start(() -> serve(peer));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            behaviour.serve(new Peer(peer));
        } catch (IOException _) {
            // The client went away; that is its business.
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Requests that were read to their end. */
    public List<Received> received() {
        return received;
    }

    /** Connections that were taken. */
    public int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket peer : open) peer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, seen from the server. */
    public final class Peer {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        /** Reads one request to its end; null when the client closed before one began. */
        public Received read() throws IOException {
            String line = line();
            if (line.isEmpty()) throw new IOException("no request");
            List<String> headers = new CopyOnWriteArrayList<>();
            for (String header = line(); !header.isEmpty(); header = line()) headers.add(header);
            Received bare = new Received(line, headers, "");
            String length = bare.header("content-length");
            byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
            Received whole = new Received(line, headers, new String(body, StandardCharsets.UTF_8));
            received.add(whole);
            return whole;
        }

        /** Reads the head of a request only, and does not count it. */
        public void readHead() throws IOException {
            while (!line().isEmpty()) {
                // Only the end of the head matters.
            }
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read())
                if (c != '\r') line.write(c);
            return line.toString(StandardCharsets.UTF_8);
        }

        /** Sends bytes as they are. */
        public void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        /** As {@link #say(String)}. */
        public void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** A whole answer. */
        public void answer(int status, String headers, String body) throws IOException {
            say(
                    "HTTP/1.1 %d X\r\nContent-Length: %d\r\n%s\r\n%s"
                            .formatted(
                                    status,
                                    body.getBytes(StandardCharsets.UTF_8).length,
                                    headers,
                                    body));
        }

        /** Breaks the connection off with a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Holds the connection open and silent until the client gives up. */
        public void hang() throws IOException {
            while (in.read() >= 0) {
                // Whatever else it says is not answered.
            }
        }
    }
}
