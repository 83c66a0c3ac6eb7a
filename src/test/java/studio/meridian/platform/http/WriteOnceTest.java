package studio.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.Trouble;
import studio.meridian.platform.http.FaultServer.Behaviour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Whatever the other side does, a write reaches it at most once, and its fate is told honestly. */
class WriteOnceTest {
    /** How a server can fail a write, and what may be said of it. */
    enum Fault {
        CLOSED_AFTER_HEAD(FaultServer.Peer::readHead, Trouble.BROKEN_OFF),
        RESET_AFTER_READING(
                peer -> {
                    peer.read();
                    peer.reset();
                },
                Trouble.BROKEN_OFF),
        CLOSED_AFTER_READING(FaultServer.Peer::read, Trouble.BROKEN_OFF),
        SILENT(
                peer -> {
                    peer.read();
                    peer.hang();
                },
                Trouble.TIMEOUT),
        HALF_AN_ANSWER(
                peer -> {
                    peer.read();
                    peer.say("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":");
                },
                Trouble.NOT_HTTP),
        HALF_A_HEAD(
                peer -> {
                    peer.read();
                    peer.say("HTTP/1.1 201 Cre");
                },
                Trouble.BROKEN_OFF),
        SLOW_DRIP(
                peer -> {
                    peer.read();
                    peer.say("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n");
                    drip(peer);
                },
                Trouble.TIMEOUT),
        ENDLESS(
                peer -> {
                    peer.read();
                    peer.say("HTTP/1.1 201 Created\r\nConnection: close\r\n\r\n");
                    byte[] block = new byte[64 * 1024];
                    for (int i = 0; i < 1000; i++) peer.say(block);
                },
                Trouble.TOO_LARGE,
                Trouble.TIMEOUT),
        GZIP_BOMB(
                peer -> {
                    peer.read();
                    byte[] bomb = bomb();
                    peer.say(
                            "HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(bomb.length));
                    peer.say(bomb);
                },
                Trouble.TOO_LARGE,
                Trouble.TIMEOUT),
        NO_HTTP(
                peer -> {
                    peer.read();
                    peer.say("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                },
                Trouble.NOT_HTTP);

        private final Behaviour behaviour;
        private final Trouble[] meanings;

        Fault(Behaviour behaviour, Trouble... meanings) {
            this.behaviour = behaviour;
            this.meanings = meanings;
        }

        private static void drip(FaultServer.Peer peer) throws IOException {
            for (int i = 0; i < 1000; i++) {
                peer.say("x");
                try {
                    Thread.sleep(20);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }

        private static byte[] bomb() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                byte[] block = new byte[1024 * 1024];
                for (int i = 0; i < 20; i++) gzip.write(block);
            }
            return packed.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_went_wrong_is_lost_and_not_sent_again(Fault fault) throws IOException {
        try (FaultServer server = new FaultServer(fault.behaviour)) {
            Exchange exchange = post(Client.hasty(), server, "{}");

            assertThat(exchange).isInstanceOf(Exchange.Lost.class);
            assertThat(((Exchange.Lost) exchange).why()).isIn((Object[]) fault.meanings);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.received()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                200, 201, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 412,
                413, 415, 421, 422, 425, 429, 500, 501, 502, 503, 504
            })
    void a_write_is_answered_once_whatever_the_answer(int status) throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    for (int i = 0; i < 3; i++) {
                        peer.read();
                        String headers =
                                "Retry-After: 0\r\nLocation: /elsewhere\r\nWWW-Authenticate: Basic\r\n";
                        peer.answer(status, headers, status == 204 ? "" : "{}");
                    }
                })) {
            Exchange exchange = post(Client.patient(), server, "{\"a\":1}");

            assertThat(exchange).isInstanceOf(Exchange.Answered.class);
            assertThat(((Exchange.Answered) exchange).status()).isEqualTo(status);
            assertThat(server.received())
                    .singleElement()
                    .satisfies(one -> assertThat(one.body()).isEqualTo("{\"a\":1}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_write_without_a_body_is_sent_once_too(String method) throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    peer.read();
                    peer.answer(503, "Retry-After: 0\r\n", "");
                    peer.read();
                    peer.answer(200, "", "");
                })) {
            HttpUrl url = Client.url(server.port(), "/post/1");
            Ask.Write write = new Ask.Write(method, url, java.util.Map.of(), null, new byte[0]);
            Exchange exchange = Client.patient().send(Client.session(url), write);

            assertThat(((Exchange.Answered) exchange).status()).isEqualTo(503);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void each_write_has_a_connection_of_its_own() throws IOException {
        // An idle connection may be half closed; a write on it would be of unknown outcome.
        try (FaultServer server =
                new FaultServer(peer -> {
                    while (true) {
                        peer.read();
                        peer.answer(201, "", "{}");
                    }
                })) {
            Web web = Client.patient();
            for (int i = 0; i < 3; i++) {
                assertThat(post(web, server, "{}")).isInstanceOf(Exchange.Answered.class);
            }
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_reset_at_once_may_come_before_or_after_the_first_byte() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (FaultServer server = new FaultServer(FaultServer.Peer::reset)) {
                Exchange exchange = post(Client.patient(), server, "{}");

                assertThat(exchange).isNotInstanceOf(Exchange.Answered.class);
                assertThat(server.connections()).isEqualTo(1);
                assertThat(server.received()).isEmpty();
            }
        }
    }

    @Test
    void nobody_there_means_not_sent() throws IOException {
        try (DeafPort closed = new DeafPort()) {
            HttpUrl url = Client.url(closed.number(), "/");
            Exchange exchange = Client.patient().send(Client.session(url), Client.post(url, "{}"));

            assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.NO_CONNECTION);
        }
    }

    @Test
    void a_host_without_a_name_means_not_sent() {
        HttpUrl url = HttpUrl.get("https://nowhere.invalid/");
        Exchange exchange = Client.patient().send(Client.session(url), Client.post(url, "{}"));

        assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
        assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.NO_HOST);
    }

    @Test
    void a_greeting_that_never_ends_means_not_sent() throws IOException {
        try (FaultServer server = new FaultServer(FaultServer.Peer::hang)) {
            HttpUrl url = HttpUrl.get("https://127.0.0.1:" + server.port() + "/");
            Exchange exchange = Client.hasty().send(Client.session(url), Client.post(url, "{}"));

            assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
        }
    }

    @Test
    void a_server_that_speaks_no_tls_means_not_sent() throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> peer.say("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            HttpUrl url = HttpUrl.get("https://127.0.0.1:" + server.port() + "/");
            Exchange exchange = Client.patient().send(Client.session(url), Client.post(url, "{}"));

            assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.NO_ENCRYPTION);
        }
    }

    @Test
    void a_write_outside_the_accounts_origin_is_refused() throws IOException {
        try (FaultServer server = new FaultServer(FaultServer.Peer::read)) {
            HttpUrl url = Client.url(server.port(), "/");
            Session other = Client.session(HttpUrl.get("https://example.org/"));
            Exchange exchange = Client.patient().send(other, Client.post(url, "{}"));

            assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.FORBIDDEN_ADDRESS);
            assertThat(server.connections()).isZero();
        }
    }

    /** The control: the library as it comes sends a write again by itself. */
    @Test
    void the_library_as_it_comes_is_caught_sending_twice() throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    peer.read();
                    peer.answer(503, "Retry-After: 0\r\n", "");
                    peer.read();
                    peer.answer(200, "", "");
                })) {
            RequestBody body = RequestBody.create("{}".getBytes(StandardCharsets.UTF_8));
            Request request =
                    new Request.Builder().url(Client.url(server.port(), "/")).post(body).build();
            try (Response _ = new OkHttpClient().newCall(request).execute()) {
                assertThat(server.received()).hasSize(2);
            }
        }
    }

    private static Exchange post(Web web, FaultServer server, String body) {
        HttpUrl url = Client.url(server.port(), "/posts");
        return web.send(Client.session(url), Client.post(url, body));
    }
}
