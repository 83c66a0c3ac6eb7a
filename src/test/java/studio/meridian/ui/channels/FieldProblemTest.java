package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Trouble;
import studio.meridian.platform.bluesky.FakePds;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.sync.account.TestAccounts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Each wrong thing is said in its own words, at the field it is about. */
class FieldProblemTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private TestAccounts accounts;
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        workspace = new TestWorkspace(temp);
        MemoryRing ring = new MemoryRing("Ring");
        accounts = new TestAccounts(workspace, () -> ring);
        site = Blog.letsIn(new ScriptedSite());
    }

    @AfterEach
    void close() {
        site.close();
        workspace.close();
    }

    private FieldProblem problem(String platform, String url) {
        Entry entry =
                new Entry(
                        Map.of("url", url, "account", "noor"),
                        Map.of("password", Secret.of(Known.TOKEN)),
                        true,
                        false);
        try {
            accounts.connections.add(platform, "Blog", entry);
        } catch (FailureException e) {
            assertThat(workspace.channels.all()).isEmpty();
            FieldProblem chinese = FieldProblem.of(e, accounts.connections.form(platform), CHINESE);
            assertThat(chinese.words()).doesNotContain("{").matches("(?s).*\\p{IsHan}.*");
            return FieldProblem.of(e, accounts.connections.form(platform), ENGLISH);
        }
        throw new AssertionError("it was let in");
    }

    private static void said(FieldProblem problem, String field, String... words) {
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.words()).contains(words).doesNotContain("{");
    }

    @Test
    void a_host_nobody_knows_or_nobody_answers_at_is_the_address() throws IOException {
        said(problem("wordpress", "https://blog.invalid"), "url", "was not found", "network");
        String gone = site.url();
        site.close();
        said(problem("wordpress", gone), "url", "Nobody answers", "then try again");
        said(problem("wordpress", "ftp://x"), "url", "is not a web address");
        said(problem("wordpress", "http://example.org"), "url", "is not encrypted");
        said(
                problem("wordpress", "https://noor:" + Known.TOKEN + "@example.org"),
                "url",
                "holds a name");
    }

    @Test
    void a_certificate_nobody_vouches_for_is_the_address_and_gets_no_password() throws Exception {
        HeldCertificate own =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(own)
                            .build()
                            .sslSocketFactory());
            server.start();
            said(
                    problem("wordpress", server.url("/").toString()),
                    "url",
                    "self-signed",
                    "A password is never sent");
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void a_clock_that_is_off_is_named() {
        var failure = new PlatformFailure.Unreachable("example.org", Trouble.OUT_OF_DATE);
        Offer offer = accounts.connections.offers().getLast();
        FieldProblem problem =
                FieldProblem.of(new FailureException(failure), offer.form(), ENGLISH);
        said(problem, "url", "the clock of this computer is wrong", "Check date and time");
    }

    @Test
    void a_page_that_is_no_such_platform_is_the_address() throws IOException {
        try (FakePds pds = new FakePds()) {
            said(problem("wordpress", pds.url()), "url", "is not the platform", "another platform");
        }
    }

    @Test
    void a_wrong_password_and_a_missing_right_are_told_apart() {
        site.say("users/me", 401, "{\"code\":\"incorrect_password\",\"message\":\"Wrong.\"}");
        said(problem("wordpress", site.url()), "password", "Wrong.", "revoked");
        site.say("users/me", 200, "{\"name\":\"N\",\"capabilities\":{\"read\":true}}");
        said(problem("wordpress", site.url()), "account", "may not do that", "right to publish");
    }

    @Test
    void who_asked_too_often_is_told_when_to_try_again() {
        site.say("users/me", 429, "Retry-After: 240\r\n", "{}");
        FieldProblem problem = problem("wordpress", site.url());
        assertThat(problem.field()).isNull();
        assertThat(problem.words()).matches(".*asked too often\\. Try again in [4-6] minutes\\.");
    }

    @Test
    void what_an_adapter_needs_is_what_its_form_asks_for() {
        for (Offer offer : accounts.connections.offers()) {
            for (var left : offer.form().fields()) {
                if (!left.needed()) continue;
                Map<String, String> settings = new HashMap<>();
                Map<String, Secret> secrets = new HashMap<>();
                for (var field : offer.form().fields()) {
                    if (field.equals(left)) continue;
                    switch (field.kind()) {
                        case SECRET -> secrets.put(field.name(), Secret.of(Known.TOKEN));
                        case ADDRESS -> settings.put(field.name(), site.url());
                        case FOLDER -> settings.put(field.name(), temp.toString());
                        default -> settings.put(field.name(), "noor");
                    }
                }
                Entry entry = new Entry(settings, secrets, true, false);
                FieldProblem problem = null;
                try {
                    accounts.connections.add(offer.platform(), "New", entry);
                } catch (FailureException e) {
                    problem = FieldProblem.of(e, offer.form(), ENGLISH);
                }
                assertThat(problem).as(offer.platform() + " without " + left.name()).isNotNull();
                assertThat(problem.field())
                        .as(offer.platform() + " without " + left.name())
                        .isEqualTo(left.name());
            }
        }
    }

    @Test
    void the_page_where_a_secret_is_made_lies_on_the_site_that_was_typed() {
        var wordpress = accounts.connections.form("wordpress");
        String page = "/wp-admin/profile.php#application-passwords-section";
        assertThat(wordpress.secretPage(" blog.example/ "))
                .isEqualTo("https://blog.example" + page);
        assertThat(wordpress.secretPage("http://127.0.0.1:8/a"))
                .isEqualTo("http://127.0.0.1:8/a" + page);
        assertThat(wordpress.secretPage(" ")).isEmpty();
        assertThat(accounts.connections.form("bluesky").secretPage(""))
                .startsWith("https://bsky.app/");
    }

    @Test
    void a_platform_nobody_wrote_words_for_is_shown_by_its_brand_and_the_usual_words() {
        var fake = new studio.meridian.sync.FakePlatform();
        Offer offer = new Offer("fake", fake.form(), fake.capabilities());
        PlatformWords words = new PlatformWords(ENGLISH);
        assertThat(words.name(offer)).isEqualTo("fake");
        assertThat(words.field(offer, "password")).isEqualTo("Password");
        assertThat(words.hint(offer, "account")).isEmpty();
        assertThat(words.line(offer)).startsWith("Articles with a title");
    }

    @Test
    void long_passphrases_of_any_script_are_good_and_repeated_signs_are_not() {
        assertThat(Strength.of("")).isEqualTo(Strength.WEAK);
        assertThat(Strength.of("12345678")).isEqualTo(Strength.WEAK);
        assertThat(Strength.of("aaaaaaaaaaaaaaaaaaaaaaaa")).isEqualTo(Strength.WEAK);
        assertThat(Strength.of("kettle at six")).isEqualTo(Strength.FAIR);
        assertThat(Strength.of("correct horse battery staple")).isEqualTo(Strength.GOOD);
        assertThat(Strength.of("六点钟的水壶和绿灯")).isEqualTo(Strength.GOOD);
    }
}
