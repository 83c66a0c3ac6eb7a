package studio.meridian.platform.http;

import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import studio.meridian.leak.Known;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;

/** The client under test: the real one, with short patience. */
public final class Client {
    /** Short enough for tests; the production values are checked on their own. */
    public static final Limits SHORT =
            new Limits(Duration.ofMillis(300), Duration.ofMillis(300), 100_000, 5);

    /** Long enough that a slow machine is no timeout. */
    public static final Limits PATIENT =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000, 5);

    private Client() {}

    public static Web patient() {
        return new Web(PATIENT, InstantSource.system(), "MeridianStudio/test");
    }

    static Web hasty() {
        return new Web(SHORT, InstantSource.system(), "MeridianStudio/test");
    }

    /** One that trusts a certificate of a test, and asks a name server of a test. */
    static Web trusting(HeldCertificate certificate, Dns names) {
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(certificate.certificate())
                        .build();
        return Web.trusting(
                PATIENT,
                InstantSource.system(),
                names,
                trust.sslSocketFactory(),
                trust.trustManager());
    }

    public static HttpUrl url(int port, String path) {
        return HttpUrl.get("http://127.0.0.1:" + port + path);
    }

    public static Session session(HttpUrl home) {
        Session session = new Session(Origin.of(home), new Random(1));
        session.admit(
                Map.of(
                        "Authorization",
                        Secret.of("Bearer " + Known.TOKEN),
                        "X-Api-Key",
                        Secret.of(Known.TOKEN)));
        return session;
    }

    static Ask.Write post(HttpUrl url, String body) {
        return new Ask.Write(
                "POST", url, Map.of(), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
