package studio.meridian.platform.wordpress;

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

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        // status, code, meaning, after a write, after a look-up
        "400, rest_invalid_param, CONTENT, Rejected, CannotTell",
        "400, empty_content, CONTENT, Rejected, CannotTell",
        "400, '', CONTENT, Rejected, CannotTell",
        "401, rest_cannot_create, SIGN_IN, Rejected, CannotTell",
        "401, rest_not_logged_in, SIGN_IN, Rejected, CannotTell",
        "401, rest_forbidden_context, SIGN_IN, Rejected, CannotTell",
        "403, rest_cannot_publish, NO_RIGHT, Rejected, CannotTell",
        "403, rest_cannot_edit, NO_RIGHT, Rejected, CannotTell",
        "404, rest_post_invalid_id, GONE, Rejected, CannotTell",
        "404, rest_no_route, OTHER_PLATFORM, Rejected, CannotTell",
        "404, '', OTHER_PLATFORM, Rejected, CannotTell",
        "405, '', OTHER_PLATFORM, Rejected, CannotTell",
        "408, '', UNCLEAR, Unknown, NotNow",
        "409, '', CONTENT, Rejected, CannotTell",
        "410, rest_already_trashed, IN_BIN, Rejected, CannotTell",
        "410, '', GONE, Rejected, CannotTell",
        "412, rest_upload_hash_mismatch, DAMAGED, NotSent, CannotTell",
        "413, '', CONTENT, Rejected, CannotTell",
        "429, '', TOO_OFTEN, NotSent, NotNow",
        "301, '', OTHER_PLATFORM, Rejected, CannotTell",
        "302, '', OTHER_PLATFORM, Rejected, CannotTell",
        "308, '', OTHER_PLATFORM, Rejected, CannotTell",
        "500, rest_upload_sideload_error, CONTENT, Rejected, CannotTell",
        "500, rest_upload_unknown_error, CONTENT, Rejected, CannotTell",
        "500, db_insert_error, UNCLEAR, Unknown, NotNow",
        "500, '', UNCLEAR, Unknown, NotNow",
        "501, rest_trash_not_supported, CONTENT, Rejected, CannotTell",
        "502, '', UNCLEAR, Unknown, NotNow",
        "503, '', CLOSED, Unknown, NotNow",
        "504, '', UNCLEAR, Unknown, NotNow",
    })
    void an_answer_means(
            int status, String code, Meaning meaning, String afterWrite, String afterLookUp) {
        String json = "{\"code\":\"%s\",\"message\":\"its own words\"}".formatted(code);
        Answer answer = answer(status, code.isEmpty() ? "<html>" : json);
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.success()).isNull();
        assertThat(answer.ofWrite().getClass().getSimpleName()).isEqualTo(afterWrite);
        assertThat(answer.lookUp().getClass().getSimpleName()).isEqualTo(afterLookUp);
        String said = code.isEmpty() ? "HTTP " + status : "its own words";
        assertThat(answer.failure().arguments()).containsEntry("said", said);
        // The words of a failure need every part of it.
        assertThat(answer.failure().arguments()).containsEntry("host", "example.org");
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
            assertThat(answer.lookUp()).as(body).isInstanceOf(LookUp.NotNow.class);
        }
    }

    @Test
    void endless_words_of_a_site_are_cut() {
        Answer answer = answer(400, "{\"message\":\"" + "x".repeat(10_000) + "\"}");
        assertThat(answer.failure().arguments().get("said").toString()).hasSizeLessThan(400);
    }

    private static Answer answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer("example.org", new Exchange.Answered(status, Map.of(), bytes), PAUSE);
    }
}
