package studio.meridian.platform.mediawiki;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.mediawiki.Doors.Door;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Tries whether an account is let in and may publish. */
final class SigningIn {
    private final Door.Open door;

    SigningIn(Door.Open door) {
        this.door = door;
    }

    SignIn signIn() {
        // An earlier session would let a wrong password in.
        Answer refusal = door.wiki().login(door.key());
        if (refusal != null) return failed(refusal);
        Answer answer =
                door.read(
                        "meta",
                        "siteinfo|userinfo",
                        "siprop",
                        "general",
                        "uiprop",
                        "rights|blockinfo");
        JsonNode query = answer.success("query");
        if (query == null) return failed(answer);
        JsonNode user = query.path("userinfo");
        JsonNode general = query.path("general");
        if (user.has("blockid") && !user.path("blockpartial").asBoolean(false)) {
            return refused(Refusal.NO_RIGHT, user.path("blockreason").asString(""));
        }
        if (!Preparing.may(user, "edit") || !Preparing.may(user, "createpage")) {
            return refused(Refusal.NO_RIGHT, "");
        }
        if (general.path("readonly").asBoolean(false)) {
            return refused(Refusal.CLOSED, general.path("readonlyreason").asString(""));
        }
        boolean pictures =
                general.path("uploadsenabled").asBoolean(false) && Preparing.may(user, "upload");
        String name = user.path("name").asString("");
        return new SignIn.Welcome(
                name,
                Map.of(
                        Doors.API,
                        door.wiki().api().toString(),
                        "name",
                        name,
                        "uploads",
                        pictures ? "yes" : "no"));
    }

    private static SignIn failed(Answer answer) {
        return new SignIn.Refused(answer.failure(), answer.pause());
    }

    private SignIn refused(Refusal why, String said) {
        return new SignIn.Refused(new PlatformFailure.Refused(door.host(), why, said));
    }
}
