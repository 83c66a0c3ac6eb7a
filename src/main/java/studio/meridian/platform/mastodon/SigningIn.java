package studio.meridian.platform.mastodon;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries whether a token is let in and may publish. */
final class SigningIn {
    private final Api api;

    SigningIn(Api api) {
        this.api = api;
    }

    SignIn signIn() {
        Answer me = api.me();
        JsonNode account = me.success();
        if (account == null || !account.has("username")) {
            // A success that says nothing of us is the page of somebody else.
            boolean foreign = me.meaning() == Meaning.DONE || me.meaning() == Meaning.MISSING;
            return foreign ? refused(Refusal.OTHER_PLATFORM) : new SignIn.Refused(me.failure());
        }
        if (!mayWrite()) return refused(Refusal.NO_RIGHT);
        Answer instance = api.instance();
        JsonNode described = instance.success();
        if (described == null) return new SignIn.Refused(instance.failure());
        String name = "@" + account.path("username").asString("") + "@" + api.host();
        return new SignIn.Welcome(
                name, Map.of("name", name, Settings.LIMITS, Limits.of(described).fact()));
    }

    private SignIn refused(Refusal why) {
        return new SignIn.Refused(new PlatformFailure.Refused(api.host(), why, ""));
    }

    /** What the token allows, where the server says so; others say it when something is written. */
    private boolean mayWrite() {
        JsonNode program = api.program().success();
        if (program == null || !program.path("scopes").isArray()) return true;
        Set<String> scopes =
                program.path("scopes")
                        .valueStream()
                        .map(scope -> scope.asString(""))
                        .collect(Collectors.toSet());
        return scopes.contains("write")
                || scopes.containsAll(Set.of("write:statuses", "write:media"));
    }
}
