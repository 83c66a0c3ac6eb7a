package studio.meridian.platform.wordpress;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tries whether an account is let in and may publish. */
final class SigningIn {
    private static final String NAME = "name";

    private final Rest rest;

    SigningIn(Rest rest) {
        this.rest = rest;
    }

    /**
     * Asks who we are. WordPress answers a wrong password on a public page as it answers a
     * stranger; only this tells them apart.
     *
     * @param root where the interface was found, to be remembered
     */
    SignIn signIn(String root) {
        Answer answer = rest.get("wp/v2/users/me", "context", "edit");
        JsonNode me = answer.success();
        if (me == null || !me.path("capabilities").isObject()) {
            // A success that says nothing of us is the page of somebody else.
            boolean foreign = answer.meaning() == Meaning.DONE;
            return foreign
                    ? refused(Refusal.OTHER_PLATFORM)
                    : new SignIn.Refused(answer.failure(), answer.pause());
        }
        if (!me.path("capabilities").path("publish_posts").asBoolean(false)) {
            return refused(Refusal.NO_RIGHT);
        }
        String name = me.path(NAME).asString("");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(Doors.ROOT, root);
        settings.put(NAME, name);
        Languages languages = languages();
        if (!languages.isEmpty()) settings.put(Languages.SETTING, languages.setting());
        return new SignIn.Welcome(name, settings);
    }

    private SignIn refused(Refusal why) {
        return new SignIn.Refused(new PlatformFailure.Refused(rest.host(), why, ""));
    }

    /** What Polylang lists, where its fields are open to us: not every edition of it has them. */
    private Languages languages() {
        JsonNode list = rest.get("pll/v1/languages").success();
        if (list == null || !list.isArray() || !showsLanguage()) return Languages.NONE;
        return Languages.of(list);
    }

    private boolean showsLanguage() {
        JsonNode routes = rest.get("wp/v2", "_fields", "routes./wp/v2/posts").success();
        if (routes == null) return false;
        return routes.path("routes")
                .path("/wp/v2/posts")
                .path("endpoints")
                .valueStream()
                .anyMatch(endpoint ->
                        endpoint.path("args").has("lang")
                                && endpoint.path("args").has("translations"));
    }
}
