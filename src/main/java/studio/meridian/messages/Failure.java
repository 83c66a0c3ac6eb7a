package studio.meridian.messages;

import java.util.Map;

/**
 * Something that went wrong and that a person may see. Each package declares its own sealed family
 * of records; the words stand in the bundles under {@code failure.<key>.what} (what happened) and
 * {@code failure.<key>.remedy} (what to do).
 */
public interface Failure {
    /** Semantic key below {@code failure.}, for example {@code workspace.locked}. */
    String key();

    /** Named arguments for both texts. */
    Map<String, Object> arguments();

    /** The class of the failure; the command line turns it into an exit code. */
    Kind kind();

    /** Classes of failure, coarse enough for a script to branch on. */
    enum Kind {
        /** The request itself makes no sense (unknown option, wrong value). */
        USAGE,
        /** A file or text from outside cannot be read. */
        INPUT,
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** Somebody else holds what is needed; trying later may help. */
        BUSY,
        /** Checks found problems in otherwise readable data. */
        FINDINGS,
        /** The disk, the folder or the database refused. */
        STORAGE,
        /** A platform refused or could not be reached. */
        PLATFORM,
        /** A person must sign in again, or unlock what is locked. */
        SIGN_IN
    }
}
