package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.http.Exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Each cell of the table, and what follows from it for a write, for a read, and in words. */
class MeaningTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        // status, code, meaning, after a write, after a look-up
        "200, assertuserfailed, EXPIRED, NotSent, NotNow",
        "200, badtoken, EXPIRED, NotSent, NotNow",
        "200, notloggedin, EXPIRED, NotSent, NotNow",
        "200, login-failed, SIGN_IN, Rejected, CannotTell",
        "200, readapidenied, SIGN_IN, Rejected, CannotTell",
        "403, readapidenied, SIGN_IN, Rejected, CannotTell",
        "200, permissiondenied, NO_RIGHT, Rejected, CannotTell",
        "200, blocked, NO_RIGHT, Rejected, CannotTell",
        "200, autoblocked, NO_RIGHT, Rejected, CannotTell",
        "200, globalblocking-blockedtext-user, NO_RIGHT, Rejected, CannotTell",
        "200, protectedpage, NO_RIGHT, Rejected, CannotTell",
        "200, protectedtitle, NO_RIGHT, Rejected, CannotTell",
        "200, cascadeprotected, NO_RIGHT, Rejected, CannotTell",
        "200, abusefilter-disallowed, CONTENT, Rejected, CannotTell",
        "200, abusefilter-warning, CONTENT, Rejected, CannotTell",
        "200, spamblacklist, CONTENT, Rejected, CannotTell",
        "200, titleblacklist-forbidden, CONTENT, Rejected, CannotTell",
        "200, contenttoobig, CONTENT, Rejected, CannotTell",
        "200, invalidtitle, CONTENT, Rejected, CannotTell",
        "200, articleexists, CONTENT, Rejected, CannotTell",
        "200, verification-error, CONTENT, Rejected, CannotTell",
        "200, filetype-banned, CONTENT, Rejected, CannotTell",
        "200, editconflict, CHANGED, Rejected, CannotTell",
        "200, pagedeleted, IN_BIN, Rejected, CannotTell",
        "200, missingtitle, GONE, Rejected, CannotTell",
        "200, nosuchpageid, GONE, Rejected, CannotTell",
        "200, unknown_action, OTHER_PLATFORM, Rejected, CannotTell",
        "200, ratelimited, TOO_OFTEN, NotSent, NotNow",
        "200, login-throttled, TOO_OFTEN, NotSent, NotNow",
        "200, maxlag, CLOSED, NotSent, NotNow",
        "503, maxlag, CLOSED, NotSent, NotNow",
        "200, readonly, CLOSED, NotSent, NotNow",
        "503, readonly, CLOSED, NotSent, NotNow",
        "200, pagelang-disabled, NO_LANGUAGES, Rejected, CannotTell",
        "200, internal_api_error_DBQueryError, UNCLEAR, Unknown, NotNow",
        "500, internal_api_error_MWException, UNCLEAR, Unknown, NotNow",
        "200, unknownerror, UNCLEAR, Unknown, NotNow",
        "301, '', OTHER_PLATFORM, Rejected, CannotTell",
        "302, '', OTHER_PLATFORM, Rejected, CannotTell",
        "400, '', CONTENT, Rejected, CannotTell",
        "401, '', SIGN_IN, Rejected, CannotTell",
        "403, '', NO_RIGHT, Rejected, CannotTell",
        "404, '', OTHER_PLATFORM, Rejected, CannotTell",
        "408, '', UNCLEAR, Unknown, NotNow",
        "413, '', CONTENT, Rejected, CannotTell",
        "429, '', TOO_OFTEN, NotSent, NotNow",
        "500, '', UNCLEAR, Unknown, NotNow",
        "502, '', UNCLEAR, Unknown, NotNow",
        "503, '', UNCLEAR, Unknown, NotNow",
        "504, '', UNCLEAR, Unknown, NotNow",
    })
    void an_answer_means(
            int status, String code, Meaning meaning, String afterWrite, String afterLookUp) {
        Answer answer = answer(status, code.isEmpty() ? "<html>" : ScriptedWiki.error(code));
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.success("edit")).isNull();
        assertThat(answer.ofWrite().getClass().getSimpleName()).isEqualTo(afterWrite);
        assertThat(answer.lookUp().getClass().getSimpleName()).isEqualTo(afterLookUp);
        String said = code.isEmpty() ? "HTTP " + status : "its own words";
        assertThat(answer.failure().arguments())
                .containsEntry("said", said)
                .containsEntry("host", "wiki.example");
    }

    @Test
    void uploads_that_are_switched_off_have_words_of_their_own() {
        Answer answer = answer(200, ScriptedWiki.error("uploaddisabled"));
        assertThat(answer.ofWrite())
                .isEqualTo(
                        new PublishResult.Rejected(new PlatformFailure.NoPictures("wiki.example")));
    }

    @Test
    void a_limit_that_names_no_pause_is_a_limit_by_the_minute() {
        assertThat(answer(200, ScriptedWiki.error("ratelimited")).ofWrite())
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not -> assertThat(not.pause()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void a_success_that_cannot_be_read_proves_nothing() {
        for (String body : new String[] {"<html>a login page</html>", "", "null", "{\"edit\":"}) {
            Answer answer = answer(200, body);
            assertThat(answer.success("edit")).as(body).isNull();
            assertThat(answer.ofWrite()).as(body).isInstanceOf(PublishResult.Unknown.class);
            assertThat(answer.lookUp()).as(body).isInstanceOf(LookUp.NotNow.class);
        }
    }

    @Test
    void an_error_beside_a_result_is_an_error() {
        String both = "{\"edit\":{\"result\":\"Success\"},\"error\":{\"code\":\"readonly\"}}";
        assertThat(answer(200, both).success("edit")).isNull();
    }

    private static Answer answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer("wiki.example", new Exchange.Answered(status, Map.of(), bytes), null);
    }
}
