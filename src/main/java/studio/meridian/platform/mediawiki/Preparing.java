package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.mediawiki.Doors.Door;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what a delivery needs to know before its first write, and changes nothing: what the wiki
 * can do, what we may do, and what the page will be called.
 */
final class Preparing {
    /** The page as the wiki calls it. */
    static final String TITLE = "title";

    /** What stands before its title by the owner's wish. */
    static final String PREFIX = "prefix";

    /** The page this one is a translation of, or nothing. */
    static final String SOURCE = "source";

    /** The wiki's time. */
    static final String SINCE = "since";

    /** Whether it has footnotes of its own. */
    static final String CITES = "cites";

    /** Its code for the language of the text, or nothing. */
    static final String CODE = "code";

    /** The language its pages are in when nothing else is said. */
    static final String CONTENT = "content";

    /** Creations of ours that are searched for the first language, 500 a page. */
    private static final int PAGES = 10;

    private final Door.Open door;

    Preparing(Door.Open door) {
        this.door = door;
    }

    PublishResult send(Request request) {
        Answer answer =
                door.read(
                        "meta",
                        "siteinfo|userinfo",
                        "siprop",
                        "general|extensiontags|languages|fileextensions",
                        "uiprop",
                        "rights|blockinfo",
                        "curtimestamp",
                        "1");
        JsonNode query = answer.success("query");
        if (query == null) return answer.ofReadBefore();
        if (query.path("general").path("readonly").asBoolean(false)) {
            String reason = query.path("general").path("readonlyreason").asString("");
            return new PublishResult.NotSent(refused(Refusal.CLOSED, reason), null);
        }
        PlatformFailure hindrance = hindrance(query, request);
        if (hindrance != null) return new Rejected(hindrance);
        Map<String, String> facts = new HashMap<>();
        facts.put(SINCE, answer.json().path("curtimestamp").asString(""));
        facts.put(CONTENT, query.path("general").path("lang").asString("en"));
        boolean cites = query.path("extensiontags").valueStream().anyMatch(tag -> is(tag, "<ref>"));
        facts.put(CITES, cites ? "yes" : "no");
        LocaleTag locale = LocaleTag.of(request.language());
        facts.put(CODE, code(locale, query.path("languages")));
        String user = query.path("userinfo").path("name").asString("");
        return request.page() == null ? title(request, user, facts) : page(request, facts);
    }

    private static boolean is(JsonNode node, String word) {
        return node.asString("").equals(word);
    }

    private @Nullable PlatformFailure hindrance(JsonNode query, Request request) {
        JsonNode user = query.path("userinfo");
        if (user.has("blockid") && !user.path("blockpartial").asBoolean(false)) {
            return refused(Refusal.NO_RIGHT, user.path("blockreason").asString(""));
        }
        if (!may(user, "edit") || (request.page() == null && !may(user, "createpage"))) {
            return refused(Refusal.NO_RIGHT, "");
        }
        if (request.pictures().isEmpty()) return null;
        boolean open = query.path("general").path("uploadsenabled").asBoolean(true);
        if (!open || !may(user, "upload")) return new PlatformFailure.NoPictures(door.host());
        for (String file : request.pictures()) {
            String ending = file.substring(file.lastIndexOf('.') + 1);
            boolean taken =
                    query.path("fileextensions")
                            .valueStream()
                            .anyMatch(one ->
                                    is(one.path("ext"), ending.equals("jpg") ? "jpeg" : ending)
                                            || is(one.path("ext"), ending));
            if (!taken) return refused(Refusal.CONTENT, "." + ending);
        }
        return null;
    }

    /** Whether the account has a right. */
    static boolean may(JsonNode user, String right) {
        return user.path("rights").valueStream().anyMatch(one -> is(one, right));
    }

    /** The wiki's own code for a language, or for the language without its region; else nothing. */
    static String code(LocaleTag locale, JsonNode languages) {
        for (String tag : new String[] {locale.tag(), locale.language()}) {
            for (JsonNode one : languages) {
                String name = one.path("bcp47").asString(one.path("code").asString(""));
                if (name.equalsIgnoreCase(tag)) return one.path("code").asString("");
            }
        }
        return "";
    }

    /** A change goes to the page there is, whatever it is called by now. */
    private PublishResult page(Request request, Map<String, String> facts) {
        There there = There.of(door.read(There.query(request.number())));
        PublishResult hindrance = there.hindrance(door.host(), request.base());
        if (hindrance != null) return hindrance;
        String title = there.title();
        facts.put(TITLE, title);
        facts.put(PREFIX, "");
        String below = "/" + below(request, facts);
        boolean translation = !request.names().source().isEmpty() && title.endsWith(below);
        if (translation) {
            facts.put(SOURCE, title.substring(0, title.length() - below.length()));
        }
        return new Arrived(new Done(request.number(), null, there.address(), facts));
    }

    private static String below(Request request, Map<String, String> facts) {
        String code = facts.getOrDefault(CODE, "");
        return code.isEmpty() ? request.language().toLowerCase(Locale.ROOT) : code;
    }

    /** A new page: below the one in the first language where that is there, else by its title. */
    private PublishResult title(Request request, String user, Map<String, String> facts) {
        String source = "";
        if (!request.names().source().isEmpty()) {
            Found found = created(user, request.names().source());
            if (found.failed() != null) return found.failed().ofReadBefore();
            source = found.title();
        }
        facts.put(SOURCE, source);
        facts.put(PREFIX, door.prefix());
        if (!source.isEmpty()) {
            return taken(source + "/" + below(request, facts), facts);
        }
        String title = Titles.of(request.title(), Titles.bytes(door.prefix()));
        Answer answer = titled(door.prefix() + title);
        if (answer.success("query") == null) return answer.ofReadBefore();
        // What stands before a colon can be a namespace or another wiki there.
        boolean plain = !door.prefix().isEmpty() || page(answer).path("ns").asInt(-1) == 0;
        if (!plain) title = Titles.withoutColon(title);
        return taken(door.prefix() + title, facts);
    }

    private PublishResult taken(String title, Map<String, String> facts) {
        Answer answer = titled(title);
        if (answer.success("query") == null) return answer.ofReadBefore();
        JsonNode page = page(answer);
        String name = page.path("title").asString("");
        if (page.path("invalid").asBoolean(false) || page.path("ns").asInt(-1) < 0) {
            String said = page.path("invalidreason").asString(title);
            return new Rejected(refused(Refusal.CONTENT, said));
        }
        if (!page.path("missing").asBoolean(false)) {
            return new Rejected(new PlatformFailure.TitleTaken(door.host(), name));
        }
        facts.put(TITLE, name);
        String address = page.path("canonicalurl").asString("");
        return new Arrived(new Done(name, null, address, facts));
    }

    private Answer titled(String title) {
        return door.read("titles", title, "prop", "info", "inprop", "url");
    }

    private static JsonNode page(Answer answer) {
        return answer.json().path("query").path("pages").path(0);
    }

    /**
     * A page of ours.
     *
     * @param title empty when there is none
     * @param failed the answer when it is none
     */
    private record Found(String title, @Nullable Answer failed) {}

    /** The page that we made under a name, by the summary of its first edit. */
    private Found created(String user, String name) {
        String from = "";
        for (int i = 0; i < PAGES; i++) {
            Answer answer =
                    door.read(
                            "list",
                            "usercontribs",
                            "ucuser",
                            user,
                            "ucshow",
                            "new",
                            "ucprop",
                            "title|comment",
                            "uclimit",
                            "max",
                            from.isEmpty() ? "ucdir" : "uccontinue",
                            from.isEmpty() ? "older" : from);
            JsonNode query = answer.success("query");
            if (query == null) return new Found("", answer);
            for (JsonNode one : query.path("usercontribs")) {
                if (one.path("comment").asString("").contains(name)) {
                    return new Found(one.path("title").asString(""), null);
                }
            }
            from = answer.json().path("continue").path("uccontinue").asString("");
            if (from.isEmpty()) break;
        }
        return new Found("", null);
    }

    private PlatformFailure refused(Refusal why, String said) {
        return new PlatformFailure.Refused(door.host(), why, said);
    }
}
