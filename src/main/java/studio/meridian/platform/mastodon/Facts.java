package studio.meridian.platform.mastodon;

import studio.meridian.platform.Done;
import studio.meridian.safe.SafeJson;

import java.util.List;
import java.util.Map;

/**
 * What the first step found out for the others.
 *
 * @param visibility who may see the posts, as the API has it
 * @param numbered posts of a thread bear their number
 * @param warned the summary stands before the post as a warning
 * @param account our own number there
 * @param after when the newest post was made that was there, or empty
 * @param known posts that were there
 */
record Facts(
        Limits limits,
        String visibility,
        boolean numbered,
        boolean warned,
        String account,
        String after,
        List<String> known) {
    private static final String FOUND = "found";

    Facts {
        known = List.copyOf(known);
    }

    Map<String, String> kept() {
        return Map.of(FOUND, SafeJson.write(this));
    }

    /** Reads what the step left. */
    static Facts of(Map<String, Done> earlier) {
        Done done = earlier.get(PostSteps.PREPARE);
        String found = done == null ? null : done.facts().get(FOUND);
        if (found == null) throw new IllegalStateException("nothing was prepared");
        return SafeJson.read(found, "facts", Facts.class);
    }

    /** Whether readers who do not follow the account may miss a post. */
    boolean hidden() {
        return visibility.equals("private") || visibility.equals("direct");
    }
}
