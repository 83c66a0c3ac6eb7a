package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Trouble;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.Map;

/** What is known after one request. */
public sealed interface Exchange {
    /**
     * The other side answered in full.
     *
     * @param headers field names in lower case, the last of several values; of cookies all, one a
     *     line
     * @param body unpacked
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(int status, Map<String, String> headers, byte[] body) implements Exchange {
        /** A header field, or null. */
        public @Nullable String header(String lowerCaseName) {
            return headers.get(lowerCaseName);
        }

        /** Whether it says that all went well. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The body as JSON; a missing node when it is none, as proxies and login pages send. */
        public JsonNode json() {
            try {
                return SafeJson.tree(body, "answer");
            } catch (FailureException _) {
                return MissingNode.getInstance();
            }
        }
    }

    /** Not a byte of the request left this computer. */
    record NotSent(Trouble why, String detail) implements Exchange {}

    /** The request, or a part of it, left; the answer did not come, or made no sense. */
    record Lost(Trouble why, String detail) implements Exchange {}
}
