package studio.meridian.platform.mediawiki;

import studio.meridian.platform.LookUp;
import studio.meridian.platform.LookUp.Absent;
import studio.meridian.platform.LookUp.CannotTell;
import studio.meridian.platform.LookUp.Found;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.mediawiki.Doors.Door;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Finds out what became of a call on a page whose answer was lost. Each of our edits has the name
 * of its step in its summary, which nobody can change afterwards.
 */
final class Search {
    private final Door.Open door;

    Search(Door.Open door) {
        this.door = door;
    }

    /** What the wiki calls the digest of a text. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /**
     * By the title, then among all that we did since, because a page can have been moved. A page
     * that was deleted since is never made again.
     */
    LookUp create(Request request) {
        Answer answer =
                door.read(
                        "titles",
                        request.title(),
                        "prop",
                        "info|revisions",
                        "inprop",
                        "url",
                        "rvprop",
                        "ids|sha1|comment|user",
                        "rvdir",
                        "newer",
                        "rvlimit",
                        "1",
                        "meta",
                        "userinfo");
        There there = There.of(answer);
        if (!there.isAnswer()) return answer.lookUp();
        if (isOurs(there.newest(), request)) return found(there, there.newest());
        String user = answer.json().path("query").path("userinfo").path("name").asString("");
        String since = request.since();
        Answer ours =
                door.read(
                        "list",
                        "usercontribs|logevents",
                        "ucuser",
                        user,
                        "ucprop",
                        "ids|title|comment",
                        "ucdir",
                        "newer",
                        "ucstart",
                        since,
                        "uclimit",
                        "max",
                        "letype",
                        "delete",
                        "letitle",
                        request.title(),
                        "leend",
                        since,
                        "lelimit",
                        "1");
        JsonNode query = ours.success("query");
        if (query == null) return ours.lookUp();
        for (JsonNode one : query.path("usercontribs")) {
            if (carries(one, request)) return moved(one);
        }
        if (!query.path("logevents").isEmpty()) return cannotTell(Refusal.IN_BIN);
        boolean more = ours.json().path("continue").has("uccontinue");
        return more ? cannotTell(Refusal.CANNOT_TELL) : new Absent();
    }

    /** The page of an edit of ours, under whatever title it has now. */
    private LookUp moved(JsonNode contribution) {
        Answer answer =
                door.read(
                        "revids",
                        contribution.path("revid").asString("0"),
                        "prop",
                        "info|revisions",
                        "inprop",
                        "url",
                        "rvprop",
                        "ids|sha1|comment|user");
        There there = There.of(answer);
        if (!there.isAnswer()) return answer.lookUp();
        if (there.newest().isMissingNode()) return cannotTell(Refusal.IN_BIN);
        return found(there, there.newest());
    }

    private static boolean carries(JsonNode edit, Request request) {
        return edit.path("comment").asString("").contains(request.names().step());
    }

    private static boolean isOurs(JsonNode revision, Request request) {
        if (carries(revision, request)) return true;
        // A summary can be hidden; then the text tells.
        return revision.path("commenthidden").asBoolean(false)
                && revision.path("sha1").asString("").equals(digest(request.text()));
    }

    /** What was changed there since is not ours: the next change will notice. */
    private static LookUp found(There there, JsonNode ours) {
        String revision = ours.path("revid").asString("0");
        return new Found(there.done(revision, ours.path("sha1").asString("")));
    }

    LookUp language(Request request) {
        Answer answer = door.read("pageids", request.number(), "prop", "info", "inprop", "url");
        There there = There.of(answer);
        if (!there.isAnswer()) return answer.lookUp();
        if (there.isMissing()) return cannotTell(Refusal.IN_BIN);
        boolean said = request.text().isEmpty() || request.text().equals(there.language());
        return said ? new Found(Pages.withLanguage(request, there)) : new Absent();
    }

    LookUp update(Request request) {
        String[] asked = There.query(request.number());
        String[] query = new String[asked.length + 2];
        System.arraycopy(asked, 0, query, 0, asked.length);
        query[asked.length] = "rvlimit";
        query[asked.length + 1] = "max";
        Answer answer = door.read(query);
        There there = There.of(answer);
        if (!there.isAnswer()) return answer.lookUp();
        if (there.isMissing()) return cannotTell(Refusal.GONE);
        for (JsonNode revision : there.page().path("revisions")) {
            if (isOurs(revision, request)) return found(there, revision);
        }
        // The same text makes no version.
        if (there.digest().equals(digest(request.text()))) return found(there, there.newest());
        boolean more = answer.json().has("continue") && !there.isStill(request.base());
        return more ? cannotTell(Refusal.CANNOT_TELL) : new Absent();
    }

    LookUp delete(Request request) {
        Answer answer = door.read(There.query(request.number()));
        There there = There.of(answer);
        if (!there.isAnswer()) return answer.lookUp();
        return there.isMissing() ? new Found(Pages.gone(request)) : new Absent();
    }

    private LookUp cannotTell(Refusal why) {
        return new CannotTell(new PlatformFailure.Refused(door.host(), why, ""));
    }
}
