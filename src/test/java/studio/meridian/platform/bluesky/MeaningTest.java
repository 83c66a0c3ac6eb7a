package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer the server was seen to give, and those that its documents name. */
class MeaningTest {
    @ParameterizedTest
    @CsvSource({
        "200, '', DONE",
        "202, '', DONE",
        "301, '', OTHER_PLATFORM",
        "400, ExpiredToken, STALE",
        "400, InvalidToken, STALE",
        "401, ExpiredToken, STALE",
        "400, InvalidSwap, SWAPPED",
        "400, BlobNotFound, NO_BLOB",
        "400, RecordNotFound, MISSING",
        "400, InvalidRequest, CONTENT",
        "400, BlobTooLarge, CONTENT",
        "400, RateLimitExceeded, TOO_OFTEN",
        "400, '', OTHER_PLATFORM",
        "401, AuthMissing, SIGN_IN",
        "401, AuthenticationRequired, SIGN_IN",
        "401, AuthFactorTokenRequired, SIGN_IN",
        "401, AccountTakedown, NO_RIGHT",
        "400, AccountDeactivated, NO_RIGHT",
        "400, RepoTakendown, NO_RIGHT",
        "401, '', SIGN_IN",
        "403, Forbidden, NO_RIGHT",
        "403, '', NO_RIGHT",
        "404, '', OTHER_PLATFORM",
        "404, XRPCNotSupported, OTHER_PLATFORM",
        "405, '', OTHER_PLATFORM",
        "413, '', CONTENT",
        "413, PayloadTooLarge, CONTENT",
        "408, '', UNKNOWN",
        "429, RateLimitExceeded, TOO_OFTEN",
        "429, '', TOO_OFTEN",
        "500, InternalServerError, UNKNOWN",
        "500, ExpiredToken, UNKNOWN",
        "501, MethodNotImplemented, UNKNOWN",
        "502, UpstreamFailure, UNKNOWN",
        "503, '', UNKNOWN",
        "504, '', UNKNOWN",
    })
    void the_word_decides_and_the_status_where_there_is_none(
            int status, String error, Meaning meaning) {
        assertThat(Meaning.of(status, error)).isEqualTo(meaning);
    }
}
