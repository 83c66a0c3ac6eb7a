package studio.meridian.platform.bluesky;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.sync.kill.RealKill;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fifty kills while posts go to a real data server: each stands there once. */
@Tag("platforms")
class RealKillTest {
    @TempDir Path data;
    @TempDir Path folder;

    @Test
    void fifty_kills_lose_nothing_and_double_nothing() throws Exception {
        try (PdsServer server = new PdsServer(data)) {
            new RealKill(
                            folder,
                            new RealKill.Place(
                                    BlueskyAdapter.NAME,
                                    server.url(),
                                    Map.of("url", "URL", "account", "alice.test"),
                                    Map.of("password", server.password("alice")),
                                    path -> !path.contains("com.atproto.server."),
                                    () -> titles(server),
                                    () -> 0))
                    .nothingIsLostOrDoubled(Integer.getInteger("meridian.kills", 50));
        }
    }

    private static List<String> titles(PdsServer server) {
        return server.posts("alice").stream()
                .map(post -> post.path("value").path("text").asString("").split("\n", 2)[0])
                .toList();
    }
}
