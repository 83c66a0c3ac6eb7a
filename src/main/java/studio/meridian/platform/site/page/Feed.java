package studio.meridian.platform.site.page;

/** The feeds of each language. */
public enum Feed {
    /** RFC 4287. */
    ATOM("atom.xml", "application/atom+xml", "Atom"),
    /** RSS 2.0.11. */
    RSS("rss.xml", "application/rss+xml", "RSS"),
    /** JSON Feed 1.1. */
    JSON("feed.json", "application/feed+json", "JSON");

    private final String file;
    private final String type;
    private final String label;

    Feed(String file, String type, String label) {
        this.file = file;
        this.type = type;
        this.label = label;
    }

    /** Its name in the folder of the language. */
    public String file() {
        return file;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** What it is called, the same in all languages. */
    String label() {
        return label;
    }
}
