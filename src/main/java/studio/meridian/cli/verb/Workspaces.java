package studio.meridian.cli.verb;

import java.nio.file.Path;

/** How commands come to a workspace; made by app, which knows how to build one. */
public interface Workspaces {
    /** Makes a workspace in an empty folder, or opens the one there. */
    OpenWorkspace create(Path folder);

    /** Opens a workspace for writing, beside a window that may have it open. */
    OpenWorkspace open(Path folder);

    /** Opens a workspace for reading, beside whoever writes. */
    OpenWorkspace read(Path folder);

    /** Makes a workspace with the sample posts that is gone when it is closed. */
    Borrowed sample();

    /** A workspace for a while. */
    interface Borrowed extends AutoCloseable {
        /** The workspace, open for writing. */
        OpenWorkspace workspace();

        @Override
        void close();
    }
}
