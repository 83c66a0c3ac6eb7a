package studio.meridian.ui;

import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Upkeep;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.preview.Preview;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/** The real desktop over a test workspace. */
public final class TestDesk {
    private TestDesk() {}

    /** Makes it, with a keyring in memory; from any thread. */
    public static Desk open(TestWorkspace workspace, Background background, MapSettings settings) {
        MemoryRing ring = new MemoryRing("Ring");
        return open(workspace, background, settings, new TestAccounts(workspace, () -> ring));
    }

    /** Makes it over accounts. */
    public static Desk open(
            TestWorkspace workspace,
            Background background,
            MapSettings settings,
            TestAccounts accounts) {
        return background.ask(() ->
                new Desk(
                        new Workspace(
                                "Porto Cinza",
                                Path.of("porto-cinza"),
                                workspace.library,
                                workspace.posts,
                                workspace.variants,
                                workspace.translations,
                                workspace.media,
                                workspace.channels,
                                accounts.connections,
                                accounts.unlocking,
                                workspace.deliveries,
                                workspace.outbox,
                                new SettingStore(workspace.database),
                                workspace.conflicts,
                                workspace.counts,
                                accounts.forecasts(),
                                new Upkeep(workspace.database, workspace::now),
                                workspace.database.changes()),
                        background,
                        workspace::now,
                        ZoneId.of("Atlantic/Azores"),
                        settings,
                        () -> new Preview(workspace.media, background),
                        Map.of("Meridian Studio", "0.1.0")));
    }
}
