package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;

import tools.jackson.databind.JsonNode;

/**
 * A page as it is now.
 *
 * @param page what the wiki says of it
 */
record There(Answer answer, JsonNode page) {
    static There of(Answer answer) {
        return new There(answer, answer.json().path("query").path("pages").path(0));
    }

    /** What is asked of a page by its number, which it keeps when it gets another title. */
    static String[] query(String number) {
        return new String[] {
            "pageids",
            number,
            "prop",
            "info|revisions",
            "inprop",
            "url",
            "rvprop",
            "ids|sha1|comment|user"
        };
    }

    /** Whether the wiki said anything of a page. */
    boolean isAnswer() {
        return answer.success("query") != null && page.isObject();
    }

    boolean isMissing() {
        return page.path("missing").asBoolean(false);
    }

    String number() {
        return page.path("pageid").asString("0");
    }

    String title() {
        return page.path("title").asString("");
    }

    String address() {
        return page.path("canonicalurl").asString("");
    }

    String language() {
        return page.path("pagelanguage").asString("");
    }

    /** The newest version, or a missing node. */
    JsonNode newest() {
        return page.path("revisions").path(0);
    }

    /** The number of the newest version. */
    String revision() {
        return newest().path("revid").asString("0");
    }

    String digest() {
        return newest().path("sha1").asString("");
    }

    /** What a later change is compared with. */
    static String base(String revision, String digest) {
        return revision + ":" + digest;
    }

    /**
     * Whether the page is as it was left: the same version, or another of the same text, as when it
     * was moved or protected.
     */
    boolean isStill(@Nullable String base) {
        if (base == null) return false;
        String[] parts = base.split(":", 2);
        boolean same = parts[0].equals(revision());
        return same || (parts.length == 2 && !digest().isEmpty() && parts[1].equals(digest()));
    }

    Done done(String revision, String digest) {
        return new Done(number(), base(revision, digest), address());
    }

    /** Why a page may not be changed, or null when it is as it was left. */
    @Nullable PublishResult hindrance(String host, @Nullable String base) {
        if (!isAnswer()) return answer.ofReadBefore();
        Refusal why = isMissing() ? Refusal.GONE : Refusal.CHANGED_THERE;
        if (!isMissing() && isStill(base)) return null;
        return new PublishResult.Rejected(new PlatformFailure.Refused(host, why, ""));
    }
}
