package studio.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.platform.PlatformFailure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** Which addresses may be asked, as people type them and as name servers give them. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001:0:4136:e378::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void private_and_reserved_numbers_are_not_public(String number) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(number))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void numbers_of_the_open_internet_are_public(String number) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(number))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        "  https://Example.ORG/blog , https://example.org/blog/",
        "https://example.org/blog/, https://example.org/blog/",
        "https://example.org/?a=b#c, https://example.org/",
        "localhost:8080, http://localhost:8080/",
        "127.0.0.1:8080/wp, http://127.0.0.1:8080/wp/",
        "http://[::1]:9/, http://[::1]:9/",
        "https://192.168.1.20/, https://192.168.1.20/",
        "blog.example:8443, https://blog.example:8443/",
        "https://bücher.example, https://xn--bcher-kva.example/",
        "https://例え.テスト/ブログ, https://xn--r8jz45g.xn--zckzah/%E3%83%96%E3%83%AD%E3%82%B0/"
    })
    void what_people_type_is_understood(String typed, String meant) {
        assertThat(WebAddress.typed(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_AN_ADDRESS",
        "my blog, NOT_AN_ADDRESS",
        "ftp://example.org, NOT_AN_ADDRESS",
        "javascript:alert(1), NOT_AN_ADDRESS",
        "https://anna:secret@example.org/, HOLDS_A_PASSWORD",
        "http://example.org, NOT_ENCRYPTED",
        "http://192.168.1.20/, NOT_ENCRYPTED",
        "http://localhost.example.org/, NOT_ENCRYPTED",
        "http://127.0.0.1.example.org/, NOT_ENCRYPTED"
    })
    void what_cannot_be_meant_is_refused(String typed, PlatformFailure.WrongAddress.Why why) {
        assertThatThrownBy(() -> WebAddress.typed(typed))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            Failure failure = e.failure();
                            assertThat(failure.arguments()).containsEntry("why", why.name());
                            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                                String words = Messages.of(locale).what(failure);
                                assertThat(words)
                                        .isNotBlank()
                                        .doesNotContain("{")
                                        .doesNotContain("secret");
                            }
                        });
    }

    @Test
    void every_trouble_has_words_of_its_own_that_hold() {
        Messages messages = Messages.of(Locale.ENGLISH);
        for (var why : studio.meridian.platform.Trouble.values()) {
            for (Failure failure :
                    new Failure[] {
                        new PlatformFailure.Unreachable("blog.example", why),
                        new PlatformFailure.NoAnswer("blog.example", why)
                    }) {
                assertThat(messages.what(failure)).contains("blog.example").doesNotContain("{");
                assertThat(messages.remedy(failure)).isNotBlank().doesNotContain("{");
            }
        }
        assertThat(
                        messages.what(
                                new PlatformFailure.Unreachable(
                                        "blog.example",
                                        studio.meridian.platform.Trouble.UNTRUSTED)))
                .contains("self-signed")
                .endsWith("Nothing was sent.");
    }
}
