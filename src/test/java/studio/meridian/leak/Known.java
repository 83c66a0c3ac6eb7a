package studio.meridian.leak;

/**
 * The secrets the tests use where any would do: passwords, tokens, passphrases. All hold one word,
 * which {@link LeakWatch} looks for after each test in whatever the test left behind.
 */
public final class Known {
    /** The word itself; letters and digits, so that no escaping changes it. */
    public static final String WORD = "Zq9KwX7pLm4TvB2c";

    /** A password or token. */
    public static final String TOKEN = WORD;

    /** Another one. */
    public static final String OTHER = "new " + WORD;

    /** A passphrase. */
    public static final String WORDS = "kettle " + WORD + " at six";

    private Known() {}
}
