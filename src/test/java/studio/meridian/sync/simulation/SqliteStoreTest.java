package studio.meridian.sync.simulation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Ids;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import java.nio.file.Path;
import java.util.Random;

/** The real stores keep the same contract; each test leaves its channels held. */
final class SqliteStoreTest extends StoreContract {
    private static final Random CHANCE = new Random(1);

    @TempDir private static Path temp;
    private static Database database;
    private static SqliteStore last;

    @BeforeAll
    static void create() {
        database = Database.create(new WorkspaceFolder(temp.resolve("workspace")), "contract");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Store open() {
        if (last != null) last.close();
        last = new SqliteStore(database, clocks, new Ids(clocks, CHANCE));
        return last;
    }
}
