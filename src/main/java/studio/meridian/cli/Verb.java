package studio.meridian.cli;

import studio.meridian.cli.console.Console;
import studio.meridian.messages.Failure;

import java.util.concurrent.Callable;

/** One verb of the command line; failures leave {@link #call()} as exceptions. */
abstract class Verb implements Callable<Integer> {
    private final Setting setting;

    Verb(Setting setting) {
        this.setting = setting;
    }

    /**
     * What every verb works with.
     *
     * @param shared options that may stand before or after the verb
     */
    record Setting(SharedOptions shared, Workspaces workspaces, Console console) {}

    @Override
    public abstract Integer call();

    /** Tells of a failure that does not end the work. */
    void tell(Failure failure) {
        if (shared().json()) console().problem(failure, ExitCode.of(failure.kind()));
        else console().failure(failure);
    }

    SharedOptions shared() {
        return setting.shared();
    }

    Workspaces workspaces() {
        return setting.workspaces();
    }

    Console console() {
        return setting.console();
    }
}
