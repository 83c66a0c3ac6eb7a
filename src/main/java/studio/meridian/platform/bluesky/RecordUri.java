package studio.meridian.platform.bluesky;

/** Names of posts: for machines ({@code at:}) and for readers. */
final class RecordUri {
    private static final String SCHEME = "at://";

    private RecordUri() {}

    static String of(String repo, String rkey) {
        return SCHEME + repo + "/" + Pds.POST + "/" + rkey;
    }

    /** The account a post is in. */
    static String repo(String uri) {
        String rest = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : uri;
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The name of a post within its account. */
    static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Where a reader finds it; the account's lasting name keeps the address from ageing. */
    static String page(String repo, String rkey) {
        return "https://bsky.app/profile/" + repo + "/post/" + rkey;
    }
}
