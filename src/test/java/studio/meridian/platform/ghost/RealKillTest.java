package studio.meridian.platform.ghost;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.sync.kill.RealKill;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fifty kills while posts go to a real site: each stands there once. */
@Tag("ghost")
class RealKillTest {
    @TempDir Path data;
    @TempDir Path folder;

    @Test
    void fifty_kills_lose_nothing_and_double_nothing() throws Exception {
        try (GhostServer site = new GhostServer(data)) {
            new RealKill(
                            folder,
                            new RealKill.Place(
                                    GhostAdapter.NAME,
                                    site.url(),
                                    Map.of("url", "URL", "root", "URL/ghost/api/admin/"),
                                    Map.of("password", site.key()),
                                    _ -> true,
                                    () -> titles(site, "published"),
                                    () -> titles(site, "draft").size()))
                    .nothingIsLostOrDoubled(50);
        }
    }

    private static List<String> titles(GhostServer site, String status) {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            String query =
                    "posts/?limit=100&fields=title&filter=status:" + status + "&page=" + page;
            JsonNode some = site.call("GET", query, null).path("posts");
            if (some.isEmpty()) return all;
            some.forEach(post -> all.add(post.path("title").asString("")));
        }
    }
}
