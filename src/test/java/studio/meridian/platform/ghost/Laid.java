package studio.meridian.platform.ghost;

import studio.meridian.platform.Account;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.platform.wordpress.Text;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Map;

/** Answers of Ghost 5.130 laid out by hand, on a server of the test's own. */
final class Laid {
    static final String KEY = "6b05fa7eb9716c2133db9f57:" + "a8e6ab9c".repeat(8);
    static final String NOT_FOUND =
            "{\"errors\":[{\"message\":\"Resource not found error, cannot read post.\","
                    + "\"context\":\"Post not found.\",\"type\":\"NotFoundError\",\"code\":null}]}";
    private static final String API = "/ghost/api/admin/";

    private Laid() {}

    /** A site that says what it is. */
    static ScriptedSite site() throws IOException {
        return new ScriptedSite().say("GET " + API + "site/", 200, site("https://blog.test/"));
    }

    /** What a site says of itself. */
    static String site(String url) {
        return "{\"site\":{\"title\":\"Salt\",\"url\":\"%s\",\"version\":\"5.130\"}}"
                .formatted(url);
    }

    /** An account that was here before. */
    static Account account(String url) {
        return GhostServer.channel(url, KEY, "root", url + API);
    }

    /** A published post with a text. */
    static ObjectNode post(String body) {
        ObjectNode post = SafeJson.mapper().createObjectNode();
        post.put("id", "7").put("status", "published").put("slug", "salt");
        post.put("url", "https://blog.test/salt/").put("title", "Salt");
        post.put("updated_at", "2026-11-24T21:00:00.000Z");
        post.put("lexical", lexical(body)).put("custom_excerpt", "A summary & more");
        post.putNull("feature_image").putNull("canonical_url").putArray("tags");
        return post;
    }

    static String lexical(String body) {
        return Article.of(new Text().body(body).publication(), Map.of()).lexical();
    }

    static String posts(String body) {
        return posts(post(body));
    }

    static String posts(ObjectNode... posts) {
        ObjectNode all = SafeJson.mapper().createObjectNode();
        for (ObjectNode post : posts) all.withArray("posts").add(post);
        if (posts.length == 0) all.putArray("posts");
        return SafeJson.write(all);
    }

    /** The mark of a post with a text. */
    static String base(String body) {
        return RemotePost.of(post(body)).base();
    }
}
