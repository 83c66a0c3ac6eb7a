package studio.meridian.platform.site.markup;

import studio.meridian.platform.site.request.SiteSettings;

/**
 * Links from one page of the site. They are relative, so that the site works at any address and
 * from the disk; a site without an address names {@code index.html}, because nothing serves it.
 */
public final class Links {
    private final SiteSettings settings;
    private final String up;

    private Links(SiteSettings settings, String up) {
        this.settings = settings;
        this.up = up;
    }

    /**
     * Links from a page.
     *
     * @param folder path of the page's folder, empty or with a slash at the end
     */
    public static Links from(SiteSettings settings, String folder) {
        int depth = (int) folder.chars().filter(c -> c == '/').count();
        return new Links(settings, "../".repeat(depth));
    }

    /** Links from a page that is shown at any address, as "not found" is. */
    public static Links fromAnywhere(SiteSettings settings) {
        return new Links(settings, settings.baseUrl() + "/");
    }

    /**
     * To a page.
     *
     * @param folder path of the page's folder, empty or with a slash at the end
     */
    public String page(String folder) {
        String link = up + Paths.encoded(folder) + (settings.hasAddress() ? "" : "index.html");
        return link.isEmpty() ? "./" : link;
    }

    /** To a file. */
    public String file(String path) {
        return up + Paths.encoded(path);
    }

    /** Whole address of a page or file where a format demands one; empty for a site without. */
    public String absolute(String path) {
        return settings.hasAddress() ? settings.baseUrl() + "/" + Paths.encoded(path) : "";
    }

    /** The whole address, or the relative link where the site has none. */
    public String best(String folder) {
        return settings.hasAddress() ? absolute(folder) : page(folder);
    }
}
