package studio.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.leak.Known;
import studio.meridian.platform.Trouble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads follow redirects within bounds, and credentials stay at home. */
class ReadTest {
    @Test
    void a_redirect_at_home_is_followed_with_the_credentials() throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    peer.read();
                    peer.answer(302, "Location: /new?x=1\r\n", "");
                    peer.read();
                    peer.answer(200, "", "there");
                })) {
            Exchange exchange = get(server, "/old");

            assertThat(text(exchange)).isEqualTo("there");
            assertThat(server.received())
                    .extracting(FaultServer.Received::line)
                    .containsExactly("GET /old HTTP/1.1", "GET /new?x=1 HTTP/1.1");
            assertThat(server.received())
                    .allSatisfy(one -> assertThat(one.header("x-api-key")).isEqualTo(Known.TOKEN));
        }
    }

    @Test
    void redirects_in_circles_end() throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    while (true) {
                        peer.read();
                        peer.answer(307, "Location: /again\r\n", "");
                    }
                })) {
            Exchange exchange = get(server, "/again");

            assertThat(((Exchange.Lost) exchange).why()).isEqualTo(Trouble.BAD_REDIRECT);
            assertThat(server.received()).hasSize(Client.PATIENT.redirects() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "https://127.0.0.1:%d/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://localhost:%d/",
                "https://2130706433:%d/",
                "https://0x7f.1:%d/"
            })
    void a_server_cannot_send_us_into_a_private_network(String target) throws IOException {
        try (FaultServer inner = new FaultServer(FaultServer.Peer::read);
                FaultServer server =
                        new FaultServer(peer -> {
                            peer.read();
                            peer.answer(
                                    302,
                                    "Location: " + target.formatted(inner.port()) + "\r\n",
                                    "");
                        })) {
            Exchange exchange = get(server, "/");

            assertThat(exchange).isNotInstanceOf(Exchange.Answered.class);
            assertThat(inner.connections()).isZero();
        }
    }

    @Test
    void a_name_that_turns_into_a_private_number_is_refused() throws IOException {
        HeldCertificate certificate = certificate("pictures.example");
        try (FaultServer inner = new FaultServer(FaultServer.Peer::read)) {
            Dns rebinding = host -> List.of(InetAddress.getByName("8.8.8.8"), loopback());
            Web web = Client.trusting(certificate, rebinding);
            HttpUrl url = HttpUrl.get("https://pictures.example:" + inner.port() + "/a.png");
            Exchange exchange =
                    web.send(
                            Client.session(HttpUrl.get("https://blog.example/")),
                            new Ask.Read(url));

            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.FORBIDDEN_ADDRESS);
            assertThat(inner.connections()).isZero();
        }
    }

    @Test
    void an_encrypted_read_never_goes_on_in_the_open() throws Exception {
        HeldCertificate certificate = certificate("localhost");
        try (FaultServer open = new FaultServer(FaultServer.Peer::read);
                MockWebServer server = encrypted(certificate)) {
            server.enqueue(
                    new MockResponse.Builder()
                            .code(301)
                            .setHeader("Location", "http://localhost:" + open.port() + "/")
                            .build());
            Exchange exchange = read(certificate, server.url("/"));

            assertThat(((Exchange.Lost) exchange).why()).isEqualTo(Trouble.BAD_REDIRECT);
            assertThat(open.connections()).isZero();
        }
    }

    @Test
    void a_trusted_certificate_lets_us_in_and_the_request_says_who_we_are() throws Exception {
        HeldCertificate certificate = certificate("localhost");
        try (MockWebServer server = encrypted(certificate)) {
            server.enqueue(new MockResponse.Builder().body("{\"ok\":true}").build());
            Exchange exchange = read(certificate, server.url("/me?context=edit"));

            assertThat(((Exchange.Answered) exchange).json().path("ok").asBoolean()).isTrue();
            var request = server.takeRequest(10, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.getHeaders().get("User-Agent")).startsWith("MeridianStudio/");
            assertThat(request.getHeaders().get("Authorization"))
                    .isEqualTo("Bearer " + Known.TOKEN);
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused_before_a_byte_is_sent() throws Exception {
        HeldCertificate certificate = certificate("localhost");
        try (MockWebServer server = encrypted(certificate)) {
            HttpUrl url = server.url("/");
            Exchange exchange = Client.patient().send(Client.session(url), Client.post(url, "{}"));

            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.UNTRUSTED);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void a_certificate_that_is_not_valid_now_is_told_apart_for_the_clock_may_be_wrong()
            throws Exception {
        long hour = 3_600_000;
        long now = System.currentTimeMillis();
        HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
        for (long begin : new long[] {now - 2 * hour, now + hour}) {
            HeldCertificate leaf =
                    new HeldCertificate.Builder()
                            .addSubjectAlternativeName("localhost")
                            .signedBy(root)
                            .validityInterval(begin, begin + hour)
                            .build();
            try (MockWebServer server = encrypted(leaf)) {
                Exchange exchange = read(root, server.url("/"));
                assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.OUT_OF_DATE);
            }
        }
    }

    @Test
    void a_certificate_of_another_site_is_refused() throws Exception {
        HeldCertificate certificate = certificate("somebody-else.example");
        try (MockWebServer server = encrypted(certificate)) {
            Exchange exchange = read(certificate, server.url("/"));

            assertThat(((Exchange.NotSent) exchange).why()).isEqualTo(Trouble.UNTRUSTED);
        }
    }

    @Test
    void an_answer_that_is_no_json_is_told_apart() throws IOException {
        try (FaultServer server =
                new FaultServer(peer -> {
                    peer.read();
                    peer.answer(503, "Content-Type: text/html\r\n", "<h1>Briefly unavailable</h1>");
                })) {
            Exchange.Answered answer = (Exchange.Answered) get(server, "/");

            assertThat(answer.json().isMissingNode()).isTrue();
            assertThat(answer.header("content-type")).isEqualTo("text/html");
        }
    }

    @Test
    void the_programs_own_patience_is_a_minute() {
        assertThat(Limits.PRODUCTION.call()).hasMinutes(1);
        assertThat(Limits.PRODUCTION.connect()).hasSeconds(15);
        assertThat(Limits.PRODUCTION.answerBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(Limits.PRODUCTION.redirects()).isEqualTo(5);
    }

    private static Exchange get(FaultServer server, String path) {
        HttpUrl url = Client.url(server.port(), path);
        return Client.patient().send(Client.session(url), new Ask.Read(url));
    }

    private static Exchange read(HeldCertificate certificate, HttpUrl url) {
        return Client.trusting(certificate, Dns.SYSTEM)
                .send(Client.session(url), new Ask.Read(url));
    }

    private static String text(Exchange exchange) {
        return new String(
                ((Exchange.Answered) exchange).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static MockWebServer encrypted(HeldCertificate certificate) throws IOException {
        MockWebServer server = new MockWebServer();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.useHttps(own.sslSocketFactory());
        server.start();
        return server;
    }

    private static HeldCertificate certificate(String host) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByName("127.0.0.1");
    }
}
