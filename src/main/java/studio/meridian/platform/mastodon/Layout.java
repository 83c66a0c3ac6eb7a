package studio.meridian.platform.mastodon;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.text.Form;
import studio.meridian.platform.text.Mentions;
import studio.meridian.platform.text.Part;
import studio.meridian.platform.text.RichText;

import java.util.List;

/**
 * A publication as the posts it becomes on one server.
 *
 * @param spoiler the warning before each of them, or empty
 */
record Layout(List<Part> parts, String spoiler) {
    /** With less room than that behind the warning there is no text left to speak of. */
    private static final int LEAST_ROOM = 100;

    /** The least that servers take, and the most that an address costs on one of them. */
    private static final Limits LEAST = new Limits(500, 50, 4, 0, List.of(), false);

    /** The platform, before it is known by the name of a host. */
    static final String MASTODON = "Mastodon";

    /** As the server takes it. */
    static Layout of(Publication publication, Facts facts) {
        return of(publication, facts.limits(), facts.warned());
    }

    /** The most that a warning may cost. */
    static int warning(Limits limits) {
        return limits.characters() - LEAST_ROOM;
    }

    /**
     * As a server takes it.
     *
     * @param warned the summary stands before the post as a warning
     */
    static Layout of(Publication publication, Limits limits, boolean warned) {
        String spoiler = warned ? publication.summary().strip() : "";
        int taken = limits.cost(spoiler);
        if (!spoiler.isEmpty() && limits.characters() - taken < LEAST_ROOM) {
            throw refused(Refusal.CONTENT, taken + " / " + limits.characters());
        }
        return of(publication, limits, spoiler, taken);
    }

    /** As the servers take it that take least: no layout has more posts than this one. */
    static Layout longest(Publication publication) {
        int most = LEAST.characters() - LEAST_ROOM;
        int taken = Math.min(LEAST.cost(publication.summary().strip()), most);
        return of(publication, LEAST, "", taken);
    }

    private static Layout of(Publication publication, Limits limits, String spoiler, int taken) {
        Form form =
                new Form(
                        Mentions.ACCOUNTS,
                        text -> Written.of(text, publication.tags()),
                        List.of(limits.words(taken)),
                        limits.pictures());
        return new Layout(form.parts(publication), spoiler);
    }

    static FailureException refused(Refusal why, String said) {
        return new FailureException(new PlatformFailure.Refused(MASTODON, why, said));
    }

    int count() {
        return parts.size();
    }

    boolean isEmpty() {
        return count() == 1 && parts.getFirst().isEmpty();
    }

    /** Its words as they are sent. */
    String words(int number, boolean numbered) {
        return sent(number, numbered).text();
    }

    /** Its words as they are sent, with what leads somewhere. */
    RichText sent(int number, boolean numbered) {
        RichText text = parts.get(number - 1).text();
        return numbered && count() > 1 ? text.followedBy(number + "/" + count()) : text;
    }
}
