package studio.meridian.export.out;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The list that an export leaves in its folder, so that the next one may replace what it wrote and
 * nothing else.
 */
record Receipt(Map<String, String> digests) {
    static final String NAME = ".meridian-export.json";

    String json(String format) {
        return SafeJson.writePretty(
                Map.of("by", "meridian export", "format", format, "files", digests));
    }

    /** The receipt of a folder, or null when there is none that can be read. */
    static @Nullable Receipt of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) return null;
        try {
            JsonNode files = SafeJson.tree(Files.readAllBytes(file), NAME).path("files");
            Map<String, String> digests = new TreeMap<>();
            files.properties().forEach(one -> digests.put(one.getKey(), one.getValue().asString()));
            return new Receipt(digests);
        } catch (FailureException _) {
            return null;
        }
    }

    /**
     * Throws when the folder holds anything that replacing it would lose.
     *
     * @param madeByOthers names at the top that do not count
     */
    void check(Path folder, Set<String> madeByOthers) throws IOException {
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
            if (path.equals(NAME) || madeByOthers.contains(first)) continue;
            String digest = digests.get(path);
            if (digest == null) {
                throw new FailureException(new ExportFailure.Foreign(folder.toString(), path));
            }
            if (!digest.equals(Sha256.of(Files.readAllBytes(file)))) {
                throw new FailureException(new ExportFailure.Edited(folder.toString(), path));
            }
        }
    }

    /** Everything that is no folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(path -> !Files.isDirectory(path)).sorted().toList());
        }
    }
}
