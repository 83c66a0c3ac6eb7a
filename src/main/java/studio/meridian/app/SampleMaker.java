package studio.meridian.app;

import studio.meridian.export.Watch;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import java.nio.file.Path;

/** Makes workspaces with the sample in them. */
final class SampleMaker {
    private final Machine machine;

    SampleMaker(Machine machine) {
        this.machine = machine;
    }

    /**
     * Makes one where none is.
     *
     * @param site the folder its site is published to
     */
    void make(WorkspaceFolder folder, Path site) {
        Database database = Database.create(folder, machine.describeProcess());
        try (Core core = new Core(database, machine, Adapters.all(machine.web()))) {
            core.sample().fill(site, Watch.NONE);
        }
    }
}
