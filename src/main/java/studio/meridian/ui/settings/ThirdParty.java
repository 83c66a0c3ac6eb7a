package studio.meridian.ui.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something made by others that is part of the program, from the list the build writes.
 *
 * @param name as its makers call it
 * @param version the version inside
 * @param licence SPDX name, or the named exception of the build's allow-list
 */
record ThirdParty(String name, String version, String licence) {
    private static final Logger LOG = LoggerFactory.getLogger(ThirdParty.class);
    private static final String LIST = "/about/third-party.txt";

    /** {@code (licence) name (group:artifact:version - address)}. */
    private static final Pattern LINE =
            Pattern.compile("^\\s*\\((.+?)\\) (.+) \\([^\\s:]+:[^\\s:]+:(\\S+) - .*\\)$");

    /** All of them by name; empty when the program was not built by its build. */
    static List<ThirdParty> all() {
        try (InputStream list = ThirdParty.class.getResourceAsStream(LIST)) {
            if (list == null) return List.of();
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("the list of components cannot be read", e);
            return List.of();
        }
    }

    static List<ThirdParty> parse(String list) {
        return list.lines()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(ThirdParty::of)
                .toList();
    }

    private static ThirdParty of(MatchResult line) {
        return new ThirdParty(line.group(2), line.group(3), line.group(1));
    }
}
