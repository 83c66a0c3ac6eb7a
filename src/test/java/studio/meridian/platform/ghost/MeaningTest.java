package studio.meridian.platform.ghost;

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

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        // status, type, code, message, meaning, after a write, after a look-up, told as
        "400, InternalServerError, UNEXPECTED_ERROR, x, CONTENT, Rejected, CannotTell, CONTENT",
        "400, BadRequestError, INVALID_JWT, Invalid token, CONTENT, Rejected, CannotTell, CONTENT",
        "401, UnauthorizedError, UNKNOWN_ADMIN_API_KEY, Unknown Admin API Key, SIGN_IN, Rejected,"
                + " CannotTell, SIGN_IN",
        "401, UnauthorizedError, INVALID_JWT, Invalid token: invalid signature, SIGN_IN, Rejected,"
                + " CannotTell, SIGN_IN",
        "401, UnauthorizedError, INVALID_JWT, Invalid token: jwt audience invalid, SIGN_IN,"
                + " Rejected, CannotTell, SIGN_IN",
        "401, UnauthorizedError, INVALID_JWT, Invalid token: jwt expired, CLOCK, NotSent, NotNow,"
                + " CLOCK",
        "401, UnauthorizedError, INVALID_JWT, Invalid token: maxAge exceeded, CLOCK, NotSent,"
                + " NotNow, CLOCK",
        "401, UnauthorizedError, INVALID_JWT, Invalid token: jwt not active, CLOCK, NotSent,"
                + " NotNow, CLOCK",
        "401, '', '', '', SIGN_IN, Rejected, CannotTell, SIGN_IN",
        "403, NoPermissionError, '', Authorization failed, STRANGER, Rejected, CannotTell, SIGN_IN",
        "403, NoPermissionError, '', Permission error, NO_RIGHT, Rejected, CannotTell, NO_RIGHT",
        "403, HostLimitError, '', Upgrade, NO_RIGHT, Rejected, CannotTell, NO_RIGHT",
        "404, NotFoundError, '', Resource not found error, GONE, Rejected, CannotTell, GONE",
        "404, '', '', '', OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "405, '', '', '', OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "406, RequestNotAcceptableError, UPDATE_CLIENT, x, OTHER_PLATFORM, Rejected, CannotTell,"
                + " OTHER_PLATFORM",
        "408, '', '', '', UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "409, UpdateCollisionError, UPDATE_COLLISION, Saving failed!, CHANGED, Rejected,"
                + " CannotTell, CHANGED_THERE",
        "409, '', '', '', CONTENT, Rejected, CannotTell, CONTENT",
        "413, InternalServerError, UNEXPECTED_ERROR, x, CONTENT, Rejected, CannotTell, CONTENT",
        "415, UnsupportedMediaTypeError, '', No image, CONTENT, Rejected, CannotTell, CONTENT",
        "422, ValidationError, '', Validation error, CONTENT, Rejected, CannotTell, CONTENT",
        "429, TooManyRequestsError, '', Too many, TOO_OFTEN, NotSent, NotNow, TOO_OFTEN",
        "301, '', '', '', OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "302, '', '', '', OTHER_PLATFORM, Rejected, CannotTell, OTHER_PLATFORM",
        "500, InternalServerError, UNEXPECTED_ERROR, x, UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "502, '', '', '', UNCLEAR, Unknown, NotNow, CANNOT_TELL",
        "503, MaintenanceError, '', Site is starting, CLOSED, Unknown, NotNow, CLOSED",
        "504, '', '', '', UNCLEAR, Unknown, NotNow, CANNOT_TELL",
    })
    void an_answer_means(
            int status,
            String type,
            String code,
            String message,
            Meaning meaning,
            String afterWrite,
            String afterLookUp,
            String why) {
        String json =
                """
                {"errors":[{"type":"%s","code":"%s","message":"%s","context":"Behind it."}]}\
                """
                        .formatted(type, code, message);
        Answer answer = answer(status, type.isEmpty() ? "<html>" : json);
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.success("posts")).isNull();
        assertThat(answer.ofWrite().getClass().getSimpleName()).isEqualTo(afterWrite);
        assertThat(answer.lookUp().getClass().getSimpleName()).isEqualTo(afterLookUp);
        boolean notNow = answer.lookUp() instanceof LookUp.NotNow;
        assertThat(answer.ofReadBefore())
                .isInstanceOf(notNow ? PublishResult.NotSent.class : PublishResult.Rejected.class);
        String said = type.isEmpty() ? "HTTP " + status : message + " Behind it.";
        assertThat(answer.failure().arguments())
                .containsEntry("said", said)
                .containsEntry("why", why)
                .containsEntry("host", "example.org");
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
        for (String body : new String[] {"<html>a login page</html>", "", "null", "{\"posts\":"}) {
            Answer answer = answer(200, body);
            assertThat(answer.success("posts")).as(body).isNull();
            assertThat(answer.ofWrite()).as(body).isInstanceOf(PublishResult.Unknown.class);
            assertThat(answer.lookUp()).as(body).isInstanceOf(LookUp.NotNow.class);
        }
    }

    @Test
    void endless_words_of_a_site_are_cut() {
        Answer answer = answer(422, "{\"errors\":[{\"message\":\"" + "x".repeat(10_000) + "\"}]}");
        assertThat(answer.failure().arguments().get("said").toString()).hasSizeLessThan(400);
    }

    private static Answer answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer("example.org", new Exchange.Answered(status, Map.of(), bytes), PAUSE);
    }
}
