package studio.meridian.platform.wordpress;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags by name, all in one call: each is to be made, and one that is there answers with its number.
 * So asking twice makes none twice, and nothing needs to be looked up first.
 */
final class Tags {
    private final Rest rest;

    Tags(Rest rest) {
        this.rest = rest;
    }

    PublishResult send(Request request) {
        ObjectNode batch = SafeJson.mapper().createObjectNode();
        ArrayNode calls = batch.putArray("requests");
        for (String tag : request.tags()) {
            ObjectNode call = calls.addObject().put("method", "POST").put("path", "/wp/v2/tags");
            call.putObject("body").put("name", Article.plain(tag));
        }
        Answer answer = rest.post("batch/v1", batch);
        JsonNode json = answer.success();
        return json == null ? answer.ofWrite() : numbers(request.tags(), json.path("responses"));
    }

    private PublishResult numbers(List<String> names, JsonNode answers) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            JsonNode answer = answers.path(i);
            JsonNode body = answer.path("body");
            String code = body.path("code").asString("");
            int status = answer.path("status").asInt(500);
            JsonNode number =
                    status < 300
                            ? body.path("id")
                            : code.equals("term_exists") ? body.path("data").path("term_id") : null;
            if (number != null && number.asLong(0) > 0) {
                numbers.put(names.get(i), String.valueOf(number.asLong(0)));
            } else if (!code.equals("empty_term_name")) {
                return refused(names.get(i), Meaning.of(status, code), body);
            }
        }
        return new PublishResult.Arrived(new Done("tags", null, "", numbers));
    }

    /** The rest of the answer came, so it is certain that this one was not made. */
    private PublishResult refused(String name, Meaning meaning, JsonNode body) {
        Refusal why = meaning == Meaning.NO_RIGHT ? Refusal.NO_RIGHT : Refusal.CONTENT;
        String said = name + ": " + body.path("message").asString("");
        return new PublishResult.Rejected(new PlatformFailure.Refused(rest.host(), why, said));
    }

    /** Sending it again is safe, whether or not it arrived. */
    LookUp lookUp() {
        return new LookUp.Absent();
    }
}
