package studio.meridian.cli.verb;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;

/** Options that may stand before or after the verb. */
public final class SharedOptions {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Folder of the workspace (default: $MERIDIAN_WORKSPACE, else this folder).")
    private @Nullable Path workspace;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print the result as JSON, and errors as JSON lines.")
    private boolean json;

    /** The folder of the workspace. */
    public Path workspace() {
        if (workspace != null) return workspace;
        String named = System.getenv("MERIDIAN_WORKSPACE");
        return Path.of(named == null || named.isBlank() ? "." : named);
    }

    /** Whether a program reads the result. */
    public boolean json() {
        return json;
    }
}
