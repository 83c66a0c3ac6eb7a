package studio.meridian.platform.text;

import java.util.regex.Pattern;

/** How people are named where a text goes. */
public enum Mentions {
    /** {@code @name.example.org}: a host name of ASCII; what stands before it is of any script. */
    HANDLES(
            "(?<![a-zA-Z0-9_.@/-])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
                    + "[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?![a-zA-Z0-9_-])"),
    /** {@code @name} or {@code @name@example.org}. */
    ACCOUNTS(
            "(?<![\\p{L}\\p{N}_=/@])@((?:[a-zA-Z0-9_](?:[a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9_])?)"
                    + "(?:@[\\p{L}\\p{N}_]+(?:[.-]+[\\p{L}\\p{N}_]+)*)?)");

    private final Pattern pattern;

    Mentions(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    Pattern pattern() {
        return pattern;
    }
}
