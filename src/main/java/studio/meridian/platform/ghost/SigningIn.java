package studio.meridian.platform.ghost;

import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Tries whether a key is accepted and may publish. */
final class SigningIn {
    private static final String NAME = "name";

    private final Admin admin;

    SigningIn(Admin admin) {
        this.admin = admin;
    }

    /**
     * Asks who we are. The key of an integration is nobody and may publish; a staff token is
     * somebody with a role.
     *
     * @param root where the interface was found, to be remembered
     */
    SignIn signIn(String root) {
        Answer answer = admin.get("users/me/", "include", "roles");
        JsonNode users = answer.success("users");
        if (users != null) return staff(users.path(0), root);
        return switch (answer.meaning()) {
            case GONE -> integration(root);
            case DONE -> refused(Refusal.OTHER_PLATFORM);
            // We showed a key, and none arrived: the question went on to another address.
            case STRANGER ->
                    new SignIn.Refused(
                            new PlatformFailure.WrongAddress(
                                    admin.host(), PlatformFailure.WrongAddress.Why.ELSEWHERE));
            default -> new SignIn.Refused(answer.failure(), answer.pause());
        };
    }

    private SignIn integration(String root) {
        Answer answer = admin.site();
        JsonNode site = answer.success("site");
        if (site == null) return new SignIn.Refused(answer.failure(), answer.pause());
        return welcome(site.path("title").asString(""), "", root);
    }

    private SignIn staff(JsonNode user, String root) {
        boolean writes =
                user.path("roles")
                        .valueStream()
                        .anyMatch(role -> !role.path(NAME).asString("").equals("Contributor"));
        if (!writes) return refused(Refusal.NO_RIGHT);
        return welcome(user.path(NAME).asString(""), user.path("id").asString(""), root);
    }

    private static SignIn welcome(String who, String author, String root) {
        return new SignIn.Welcome(who, Map.of(Doors.ROOT, root, NAME, who, Doors.AUTHOR, author));
    }

    private SignIn refused(Refusal why) {
        return new SignIn.Refused(new PlatformFailure.Refused(admin.host(), why, ""));
    }
}
