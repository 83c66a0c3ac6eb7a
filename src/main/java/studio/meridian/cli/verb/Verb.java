package studio.meridian.cli.verb;

import studio.meridian.cli.console.Console;
import studio.meridian.messages.Failure;

import java.util.concurrent.Callable;

/** One verb of the command line; failures leave {@link #call()} as exceptions. */
public abstract class Verb implements Callable<Integer> {
    private final Setting setting;

    protected Verb(Setting setting) {
        this.setting = setting;
    }

    /**
     * What every verb works with.
     *
     * @param shared options that may stand before or after the verb
     */
    public record Setting(SharedOptions shared, Workspaces workspaces, Console console) {}

    @Override
    public abstract Integer call();

    /** Tells of a failure that does not end the work. */
    protected void tell(Failure failure) {
        if (shared().json()) console().problem(failure, ExitCode.of(failure.kind()));
        else console().failure(failure);
    }

    protected SharedOptions shared() {
        return setting.shared();
    }

    protected Workspaces workspaces() {
        return setting.workspaces();
    }

    protected Console console() {
        return setting.console();
    }
}
