package studio.meridian.export.wxr;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;

import java.util.Locale;
import java.util.Map;

/**
 * The site an export comes from.
 *
 * @param address its home page
 * @param locale its language, or null when it names none
 * @param authors the names readers know, by login
 */
record WxrSite(String address, @Nullable LocaleTag locale, Map<String, String> authors) {
    WxrSite {
        authors = Map.copyOf(authors);
    }

    /** The address as a name: the same with and without TLS, capitals and the last slash. */
    String name() {
        String bare = address.strip().replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "");
        int path = bare.indexOf('/');
        String host = path < 0 ? bare : bare.substring(0, path);
        return host.toLowerCase(Locale.ROOT) + (path < 0 ? "" : bare.substring(path));
    }

    /** The name under which a login published. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }
}
