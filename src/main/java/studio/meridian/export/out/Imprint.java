package studio.meridian.export.out;

import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.Map;

/**
 * How the whole calls itself: as the workspace's site does, where there is one.
 *
 * @param name what the workspace is called
 * @param baseUrl where it will be found, ending in a slash
 * @param site {@code title} and {@code description}, also by locale as in {@code title.ja}
 */
public record Imprint(String name, String author, String baseUrl, Map<String, String> site) {
    /** Stands in links that must be whole where no address is known. */
    private static final String NO_ADDRESS = "https://example.org/";

    public Imprint {
        site = Map.copyOf(site);
    }

    /**
     * The imprint of a workspace.
     *
     * @param baseUrl the address wanted, or empty for that of the site
     */
    public static Imprint of(List<Channel> channels, String name, String author, String baseUrl) {
        Map<String, String> site =
                channels.stream()
                        .filter(channel -> channel.platform().equals("site"))
                        .findFirst()
                        .map(Channel::settings)
                        .orElse(Map.of());
        String known = site.getOrDefault("base-url", "");
        String url = baseUrl.isBlank() ? known : baseUrl;
        if (url.isBlank()) url = NO_ADDRESS;
        return new Imprint(name, author, url.endsWith("/") ? url : url + "/", site);
    }

    /** The title for readers of a language. */
    public String title(LocaleTag locale) {
        String title = in("title", locale);
        return title.isBlank() ? name : title;
    }

    /** What it is about, for readers of a language; may be empty. */
    public String description(LocaleTag locale) {
        return in("description", locale);
    }

    private String in(String key, LocaleTag locale) {
        return site.getOrDefault(key + "." + locale.tag(), site.getOrDefault(key, ""));
    }
}
