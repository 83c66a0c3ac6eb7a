package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.mediawiki.Doors.Door;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The calls that make, change and take away a page. Each is preceded by one read, which gives the
 * token for it and shows whether the page is as it was left.
 */
final class Pages {
    private final Door.Open door;

    Pages(Door.Open door) {
        this.door = door;
    }

    PublishResult create(Request request) {
        String since = request.since();
        Answer before =
                door.readBefore(
                        "titles",
                        request.title(),
                        "prop",
                        "info",
                        "inprop",
                        "url",
                        "list",
                        "logevents",
                        "letype",
                        "delete",
                        "letitle",
                        request.title(),
                        "leend",
                        since,
                        "lelimit",
                        "1");
        There there = There.of(before);
        if (!there.isAnswer()) return before.ofReadBefore();
        if (!there.isMissing()) return taken(request);
        // Who deleted it meanwhile had a reason.
        if (!before.json().path("query").path("logevents").isEmpty()) {
            return new Rejected(new PlatformFailure.Refused(door.host(), Refusal.IN_BIN, ""));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", request.title());
        fields.put("createonly", "1");
        fields.put("starttimestamp", since);
        Answer answer = edit(request, before, fields);
        if (answer.code().equals("articleexists")) return taken(request);
        JsonNode edit = answer.success("edit");
        if (edit == null) return answer.ofWrite();
        PublishResult failed = failed(edit);
        if (failed != null) return failed;
        String number = edit.path("pageid").asString("");
        String revision = edit.path("newrevid").asString("");
        if (number.isEmpty() || revision.isEmpty()) return answer.ofWrite();
        String base = There.base(revision, Search.digest(request.text()));
        return new Arrived(new Done(number, base, there.address()));
    }

    /** A page is there: by a try of ours that came late, or by somebody else. */
    private PublishResult taken(Request request) {
        return switch (new Search(door).create(request)) {
            case LookUp.Found found -> new Arrived(found.done());
            case LookUp.NotNow not -> new PublishResult.NotSent(not.failure(), null);
            case LookUp.CannotTell cannot -> new Rejected(cannot.failure());
            case LookUp.Absent _ ->
                    new Rejected(new PlatformFailure.TitleTaken(door.host(), request.title()));
        };
    }

    PublishResult update(Request request) {
        Answer before = door.readBefore(There.query(request.number()));
        There there = There.of(before);
        PublishResult hindrance = there.hindrance(door.host(), request.base());
        if (hindrance != null) return hindrance;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pageid", request.number());
        fields.put("nocreate", "1");
        fields.put("baserevid", there.revision());
        Answer answer = edit(request, before, fields);
        JsonNode edit = answer.success("edit");
        if (edit == null) return answer.ofWrite();
        PublishResult failed = failed(edit);
        if (failed != null) return failed;
        // The same text makes no version, and is there.
        boolean same = edit.path("nochange").asBoolean(false);
        if (same) return new Arrived(there.done(there.revision(), there.digest()));
        String revision = edit.path("newrevid").asString("");
        if (revision.isEmpty()) return answer.ofWrite();
        // A wiki can merge what somebody wrote in that moment; then this version is not ours alone.
        boolean alone = edit.path("oldrevid").asString("").equals(there.revision());
        return new Arrived(there.done(alone ? revision : "0", Search.digest(request.text())));
    }

    private Answer edit(Request request, Answer before, Map<String, String> fields) {
        fields.put("text", request.text());
        fields.put("summary", request.note());
        fields.put("contentmodel", "wikitext");
        fields.put("contentformat", "text/x-wiki");
        fields.put("watchlist", "nochange");
        fields.put("token", token(before));
        return door.wiki().write("edit", fields);
    }

    /** The token of a read before a write. */
    static String token(Answer before) {
        return before.json().path("query").path("tokens").path("csrftoken").asString("");
    }

    /** What stopped an edit without being called an error; null when it was made. */
    private @Nullable PublishResult failed(JsonNode edit) {
        if (edit.path("result").asString("").equals("Success")) return null;
        if (edit.has("captcha")) return new Rejected(new PlatformFailure.Puzzle(door.host()));
        String said = edit.path("info").asString(edit.path("code").asString(edit.toString()));
        String words = said.length() > 300 ? said.substring(0, 300) : said;
        return new Rejected(new PlatformFailure.Refused(door.host(), Refusal.CONTENT, words));
    }

    /** Says in which language a page is, where the wiki keeps that and we may say it. */
    PublishResult language(Request request) {
        Answer before =
                door.readBefore(
                        "pageids",
                        request.number(),
                        "prop",
                        "info",
                        "inprop",
                        "url",
                        "meta",
                        "userinfo",
                        "uiprop",
                        "rights");
        There there = There.of(before);
        if (!there.isAnswer()) return before.ofReadBefore();
        if (there.isMissing()) {
            return new Rejected(new PlatformFailure.Refused(door.host(), Refusal.IN_BIN, ""));
        }
        Arrived done = new Arrived(withLanguage(request, there));
        boolean may = Preparing.may(before.json().path("query").path("userinfo"), "pagelang");
        boolean needed = !request.text().isEmpty() && !request.text().equals(there.language());
        if (!may || !needed) return done;
        Answer answer =
                door.wiki()
                        .write(
                                "setpagelanguage",
                                Map.of(
                                        "pageid",
                                        request.number(),
                                        "lang",
                                        request.text(),
                                        "token",
                                        token(before)));
        // Then the text alone says it.
        if (answer.meaning() == Meaning.NO_LANGUAGES) return done;
        return answer.success("setpagelanguage") == null ? answer.ofWrite() : done;
    }

    static Done withLanguage(Request request, There there) {
        return new Done(request.number(), request.base(), there.address());
    }

    PublishResult delete(Request request) {
        Answer before = door.readBefore(There.query(request.number()));
        There there = There.of(before);
        if (there.isAnswer() && there.isMissing()) return new Arrived(gone(request));
        PublishResult hindrance = there.hindrance(door.host(), request.base());
        if (hindrance != null) return hindrance;
        Answer answer =
                door.wiki()
                        .write(
                                "delete",
                                Map.of(
                                        "pageid",
                                        request.number(),
                                        "reason",
                                        request.note(),
                                        "token",
                                        token(before)));
        if (answer.meaning() == Meaning.GONE) return new Arrived(gone(request));
        return answer.success("delete") == null ? answer.ofWrite() : new Arrived(gone(request));
    }

    /** What a page that is no longer there came to. */
    static Done gone(Request request) {
        return new Done(request.number(), null, "");
    }
}
