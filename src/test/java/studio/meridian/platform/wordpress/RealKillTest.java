package studio.meridian.platform.wordpress;

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
@Tag("platforms")
class RealKillTest {
    @TempDir Path data;
    @TempDir Path folder;

    @Test
    void fifty_kills_lose_nothing_and_double_nothing() throws Exception {
        try (WordPressServer site =
                new WordPressServer(data, System.getProperty("meridian.wordpress", "npm"))) {
            new RealKill(
                            folder,
                            new RealKill.Place(
                                    WordPressAdapter.NAME,
                                    site.url(),
                                    Map.of(
                                            "url",
                                            "URL",
                                            "account",
                                            "creator",
                                            "root",
                                            "URL/wp-json/"),
                                    Map.of("password", site.password("creator")),
                                    _ -> true,
                                    () -> titles(site, "publish"),
                                    () -> titles(site, "draft").size()))
                    .nothingIsLostOrDoubled(Integer.getInteger("meridian.kills", 50));
        }
    }

    private static List<String> titles(WordPressServer site, String status) {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            String query = "posts?context=edit&per_page=100&status=" + status + "&page=" + page;
            JsonNode some = site.get(query);
            // Behind the last page there is an error, which is no list.
            if (!some.isArray() || some.isEmpty()) return all;
            some.forEach(post -> all.add(post.path("title").path("raw").asString("")));
        }
    }
}
