package studio.meridian.ui;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;
import studio.meridian.ui.library.PlainPreview;

import java.time.ZoneId;

/** The real desktop over a test workspace. */
public final class TestDesk {
    private TestDesk() {}

    /** Makes it; from any thread. */
    public static Desk open(TestWorkspace workspace, Background background, MapSettings settings) {
        return background.ask(() ->
                new Desk(
                        new Workspace(
                                "Porto Cinza",
                                workspace.library,
                                workspace.posts,
                                workspace.variants,
                                workspace.translations,
                                workspace.media,
                                workspace.channels,
                                workspace.deliveries,
                                workspace.outbox,
                                workspace.database.changes()),
                        background,
                        workspace::now,
                        ZoneId.of("Atlantic/Azores"),
                        settings,
                        PlainPreview::new));
    }
}
