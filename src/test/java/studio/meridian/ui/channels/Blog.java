package studio.meridian.ui.channels;

import studio.meridian.platform.wordpress.ScriptedSite;

/** What a WordPress site says to an author who signs in. */
final class Blog {
    static final String ME = "{\"name\":\"Noor Haddad\",\"capabilities\":{\"publish_posts\":true}}";

    private Blog() {}

    /** A site that lets everybody in. */
    static ScriptedSite letsIn(ScriptedSite site) {
        return site.say("GET /wp-json/?", 200, "{\"namespaces\":[\"wp/v2\"]}")
                .say("users/me", 200, ME);
    }
}
