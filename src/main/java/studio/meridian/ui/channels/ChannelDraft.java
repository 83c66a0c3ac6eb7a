package studio.meridian.ui.channels;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Site channel as it is typed.
 *
 * @param id the channel that is edited, or null for a new one
 */
public record ChannelDraft(
        @Nullable Id<Channel> id,
        String name,
        String folder,
        String baseUrl,
        String title,
        String description) {
    private static final String FOLDER = "folder";
    private static final String BASE_URL = "base-url";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    /** A part of what was typed. */
    public enum Field {
        NAME,
        FOLDER,
        BASE_URL
    }

    /**
     * Something that keeps it from being saved.
     *
     * @param key message key
     */
    public record Problem(Field field, String key) {}

    /** Nothing typed yet. */
    static ChannelDraft empty() {
        return new ChannelDraft(null, "", "", "", "", "");
    }

    /** A channel as it stands. */
    static ChannelDraft of(Channel channel) {
        Map<String, String> settings = channel.settings();
        return new ChannelDraft(
                channel.id(),
                channel.name(),
                settings.getOrDefault(FOLDER, ""),
                settings.getOrDefault(BASE_URL, ""),
                settings.getOrDefault(TITLE, ""),
                settings.getOrDefault(DESCRIPTION, ""));
    }

    /** The settings, with those of the channel that have no field here kept. */
    Map<String, String> settings(Map<String, String> before) {
        Map<String, String> all = new HashMap<>(before);
        put(all, FOLDER, folder);
        put(all, BASE_URL, baseUrl);
        put(all, TITLE, title);
        put(all, DESCRIPTION, description);
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, String key, String value) {
        if (value.isBlank()) all.remove(key);
        else all.put(key, value.strip());
    }

    /**
     * The first thing that is wrong, or null.
     *
     * @param others the channels there are
     */
    @Nullable Problem problem(List<Channel> others) {
        if (name.isBlank()) return new Problem(Field.NAME, "channels.problem.no-name");
        boolean taken =
                others.stream()
                        .anyMatch(one -> one.name().equals(name.strip()) && !one.id().equals(id));
        if (taken) return new Problem(Field.NAME, "channels.problem.name-taken");
        if (!isFolder()) return new Problem(Field.FOLDER, "channels.problem.folder");
        if (!isAddress()) return new Problem(Field.BASE_URL, "channels.problem.base-url");
        return null;
    }

    private boolean isFolder() {
        try {
            Path path = Path.of(folder.strip());
            return path.isAbsolute() && path.getParent() != null;
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private boolean isAddress() {
        if (baseUrl.isBlank()) return true;
        try {
            URI uri = new URI(baseUrl.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawQuery() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
