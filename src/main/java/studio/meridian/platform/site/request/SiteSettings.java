package studio.meridian.platform.site.request;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.PlatformFailure;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a channel of the site is set to: {@code folder} (required, absolute), {@code base-url},
 * {@code title}, {@code description} (both also per language, as {@code title.ja}), {@code author}
 * and {@code zone} (whose calendar dates are printed; UTC when it is not given).
 *
 * @param baseUrl address of the site without a slash at the end; empty when it has none yet
 */
public record SiteSettings(
        Path folder, String baseUrl, String author, ZoneId zone, String name, Texts texts) {

    /** Titles and descriptions as they stand in the channel. */
    public record Texts(Map<String, String> settings) {
        public Texts {
            settings = Map.copyOf(settings);
        }

        private String in(String key, LocaleTag locale, String otherwise) {
            String exact = settings.get(key + "." + locale.tag());
            if (exact == null) exact = settings.get(key + "." + locale.language());
            return CleanText.line(exact == null ? settings.getOrDefault(key, otherwise) : exact);
        }
    }

    /**
     * Reads a channel.
     *
     * @throws FailureException {@link PlatformFailure.NotConfigured} naming the setting at fault
     */
    public static SiteSettings of(Channel channel) {
        Map<String, String> settings = channel.settings();
        return new SiteSettings(
                folder(channel, settings.getOrDefault("folder", "")),
                baseUrl(channel, settings.getOrDefault("base-url", "")),
                CleanText.line(settings.getOrDefault("author", "")),
                zone(channel, settings.getOrDefault("zone", "")),
                CleanText.line(channel.name()),
                new Texts(settings));
    }

    /** The site's name for readers of a language. */
    public String title(LocaleTag locale) {
        return texts.in("title", locale, name);
    }

    /** A sentence on the site for readers of a language, may be empty. */
    public String description(LocaleTag locale) {
        return texts.in("description", locale, "");
    }

    /** Whether the site has an address, so that absolute links can be made. */
    public boolean hasAddress() {
        return !baseUrl.isEmpty();
    }

    private static Path folder(Channel channel, String text) {
        try {
            Path folder = Path.of(text.strip());
            if (folder.isAbsolute() && folder.getParent() != null) return folder.normalize();
        } catch (InvalidPathException _) {
            // reported below, as any other wrong value
        }
        throw wrong(channel, "folder");
    }

    private static String baseUrl(Channel channel, String text) {
        String url = text.strip().replaceAll("/+$", "");
        if (url.isEmpty()) return "";
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && plain && uri.getHost() != null && uri.getRawUserInfo() == null)
                return uri.toASCIIString();
        } catch (URISyntaxException _) {
            // reported below, as any other wrong value
        }
        throw wrong(channel, "base-url");
    }

    private static ZoneId zone(Channel channel, String text) {
        if (text.isBlank()) return ZoneOffset.UTC;
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException _) {
            throw wrong(channel, "zone");
        }
    }

    private static FailureException wrong(Channel channel, String setting) {
        return new FailureException(new PlatformFailure.NotConfigured(channel.name(), setting));
    }
}
