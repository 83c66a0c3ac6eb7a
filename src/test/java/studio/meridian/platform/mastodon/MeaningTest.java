package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.http.Exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Each cell of the table, and what follows from it for a write, for a read, and in words. */
class MeaningTest {
    private static final Duration PAUSE = Duration.ofSeconds(7);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // status, meaning, after a write, after a look-up, what a person is told
        "400, CONTENT, Rejected, CannotTell, CONTENT",
        "401, SIGN_IN, Rejected, CannotTell, SIGN_IN",
        "403, NO_RIGHT, Rejected, CannotTell, NO_RIGHT",
        "404, MISSING, Rejected, CannotTell, GONE",
        "405, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "406, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "408, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "409, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "410, MISSING, Rejected, CannotTell, GONE",
        "413, CONTENT, Rejected, CannotTell, CONTENT",
        "415, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "418, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "422, CONTENT, Rejected, CannotTell, CONTENT",
        "429, TOO_OFTEN, NotSent, NotNow, TOO_OFTEN",
        "499, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "301, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "308, OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "500, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "501, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "502, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "503, CLOSED, Unknown, NotNow, CLOSED",
        "504, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
    })
    void an_answer_means(
            int status, Meaning meaning, String afterWrite, String afterLookUp, String told) {
        Answer answer = answer(status, "{\"error\":\"its own words\"}");
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.success()).isNull();
        assertThat(answer.ofWrite().getClass().getSimpleName()).isEqualTo(afterWrite);
        assertThat(answer.ofLookUp().getClass().getSimpleName()).isEqualTo(afterLookUp);
        assertThat(answer.failure().arguments())
                .containsEntry("why", told)
                .containsEntry("host", "example.org")
                .containsEntry("said", "its own words");
    }

    @Test
    void an_empty_answer_and_a_page_are_told_by_their_number() {
        for (String body : new String[] {"", "<h1>404 Not Found (snac/2.75)</h1>", "{\"error\":"}) {
            assertThat(answer(404, body).failure().arguments())
                    .containsEntry("said", "HTTP 404")
                    // A page instead of words is not how a server of this kind says it.
                    .containsEntry("why", "OTHER_PLATFORM");
        }
    }

    @ParameterizedTest
    @CsvSource({"422, SIGN_IN", "400, SIGN_IN", "401, SIGN_IN", "403, NO_RIGHT", "500, UNCLEAR"})
    void to_the_question_who_we_are_no_content_can_be_wrong(int status, Meaning meaning) {
        assertThat(answer(status, "").ofMe().meaning()).isEqualTo(meaning);
    }

    @Test
    void a_pause_that_is_asked_for_is_kept() {
        assertThat(answer(429, "").ofWrite())
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not -> assertThat(not.pause()).isEqualTo(PAUSE));
        assertThat(answer(503, "<html>").ofWrite())
                .isInstanceOfSatisfying(
                        PublishResult.Unknown.class,
                        unknown -> assertThat(unknown.pause()).isEqualTo(PAUSE));
        assertThat(answer(429, "").ofReadBefore())
                .isInstanceOfSatisfying(
                        PublishResult.NotSent.class,
                        not -> assertThat(not.pause()).isEqualTo(PAUSE));
    }

    @Test
    void a_success_that_cannot_be_read_proves_nothing() {
        for (String body : new String[] {"<html>a login page</html>", "", "null", "{\"id\":"}) {
            Answer answer = answer(200, body);
            assertThat(answer.success()).as(body).isNull();
            assertThat(answer.ofWrite()).as(body).isInstanceOf(PublishResult.Unknown.class);
            assertThat(answer.ofLookUp()).as(body).isInstanceOf(LookUp.NotNow.class);
        }
    }

    @Test
    void endless_words_of_a_server_are_cut() {
        Answer answer = answer(400, "{\"error\":\"" + "x".repeat(10_000) + "\"}");
        assertThat(answer.failure().arguments().get("said").toString()).hasSizeLessThan(400);
    }

    private static Answer answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Exchange exchange = new Exchange.Answered(status, Map.of(), bytes);
        return Answer.of("example.org", exchange, PAUSE);
    }
}
