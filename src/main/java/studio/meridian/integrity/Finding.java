package studio.meridian.integrity;

import studio.meridian.model.LocaleTag;

/**
 * Something a person should look at before a text is published.
 *
 * @param rule what was found; its words stand in the bundles under {@code finding.<rule>}
 * @param locale the language it was found in
 * @param subject the thing itself, such as a file name or a sentence; may be empty
 */
public record Finding(Rule rule, LocaleTag locale, String subject) {
    /** How grave a finding is. */
    public enum Severity {
        /** A reader would meet something broken. */
        ERROR,
        /** It can be published, but somebody will miss something. */
        WARNING
    }

    /** What is looked for. */
    public enum Rule {
        NO_TEXT(Severity.ERROR),
        NO_TITLE(Severity.ERROR),
        MEDIA_MISSING(Severity.ERROR),
        NO_ALT_TEXT(Severity.WARNING),
        NO_SUMMARY(Severity.WARNING),
        UNTRANSLATED(Severity.WARNING),
        STALE(Severity.WARNING);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        /** How grave it is. */
        public Severity severity() {
            return severity;
        }

        /** The key of its words. */
        public String key() {
            return "finding." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
