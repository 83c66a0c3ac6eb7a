package studio.meridian.export.wxr;

import static studio.meridian.export.wxr.WxrElements.line;
import static studio.meridian.export.wxr.WxrElements.name;
import static studio.meridian.export.wxr.WxrElements.nextChild;
import static studio.meridian.export.wxr.WxrElements.text;

import org.jspecify.annotations.Nullable;

import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;
import studio.meridian.safe.SafeXml;
import studio.meridian.safe.SafeXmlReader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an export of WordPress, WXR 1.0 to 1.2, with one item in memory at a time. */
final class WxrReader implements AutoCloseable {
    private static final String ITEM = "item";

    private final InputStream in;
    private final SafeXmlReader xml;
    private final String file;
    private final WxrSite site;
    private boolean atItem;

    private WxrReader(InputStream in, String file) {
        this.in = in;
        this.file = file;
        this.xml = SafeXml.reader(in, file);
        this.site = head();
    }

    /**
     * Opens an export.
     *
     * @throws FailureException when it cannot be read, is no XML or no export of WordPress
     */
    static WxrReader open(Path path) {
        String file = path.toString();
        InputStream in;
        try {
            in = new BufferedInputStream(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new FailureException(new ImportFailure.Missing(file), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try {
            return new WxrReader(in, file);
        } catch (FailureException e) {
            close(in, file);
            throw e;
        }
    }

    WxrSite site() {
        return site;
    }

    String file() {
        return file;
    }

    /** The next item, or null when the whole document was read. */
    @Nullable WxrItem next() {
        boolean found = atItem || nextItem();
        atItem = false;
        if (found) return item();
        while (xml.hasNext()) xml.next();
        return null;
    }

    private boolean nextItem() {
        while (nextChild(xml)) {
            if (name(xml).equals(ITEM)) return true;
            xml.skipElement();
        }
        return false;
    }

    /** Everything before the first item. */
    private WxrSite head() {
        xml.nextTag();
        if (!name(xml).equals("rss")) throw notWordPress("<" + xml.getLocalName() + ">");
        if (!nextChild(xml) || !name(xml).equals("channel")) throw notWordPress("no <channel>");
        Map<String, String> fields = new HashMap<>();
        Map<String, String> authors = new HashMap<>();
        while (!atItem && nextChild(xml)) {
            switch (name(xml)) {
                case ITEM -> atItem = true;
                case "wp:author" -> author(authors);
                default -> fields.putIfAbsent(name(xml), text(xml, file).strip());
            }
        }
        if (!fields.containsKey("wp:wxr_version")) throw notWordPress("no <wp:wxr_version>");
        String address = fields.getOrDefault("wp:base_blog_url", "");
        if (address.isEmpty()) address = fields.getOrDefault("link", "");
        if (address.isEmpty()) throw notWordPress("no <wp:base_blog_url>");
        return new WxrSite(address, locale(fields.getOrDefault("language", "")), authors);
    }

    private void author(Map<String, String> authors) {
        Map<String, String> fields = new HashMap<>();
        while (nextChild(xml)) fields.put(name(xml), text(xml, file).strip());
        String login = fields.getOrDefault("wp:author_login", "");
        String name = fields.getOrDefault("wp:author_display_name", "");
        if (!name.isEmpty()) authors.put(login, name);
    }

    private WxrItem item() {
        int line = line(xml);
        Map<String, String> fields = new HashMap<>();
        List<WxrTerm> terms = new ArrayList<>();
        List<String> metaKeys = new ArrayList<>();
        int comments = 0;
        while (nextChild(xml)) {
            switch (name(xml)) {
                case "category" -> terms.add(term());
                case "wp:postmeta" -> metaKeys.add(metaKey());
                case "wp:comment" -> {
                    comments++;
                    xml.skipElement();
                }
                default -> fields.putIfAbsent(name(xml), text(xml, file));
            }
        }
        return new WxrItem(line, fields, terms, metaKeys, comments);
    }

    private WxrTerm term() {
        String taxonomy = attribute("domain");
        String slug = attribute("nicename");
        // An RSS category of its own has no domain.
        return new WxrTerm(
                taxonomy.isEmpty() ? "category" : taxonomy, slug, text(xml, file).strip());
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String metaKey() {
        String key = "";
        while (nextChild(xml)) {
            String name = name(xml);
            String text = text(xml, file).strip();
            if (name.equals("wp:meta_key")) key = text;
        }
        return key;
    }

    private static @Nullable LocaleTag locale(String tag) {
        return LocaleTag.isValid(tag) ? LocaleTag.of(tag) : null;
    }

    private FailureException notWordPress(String detail) {
        return new FailureException(new ImportFailure.NotWordPress(file, line(xml), detail));
    }

    @Override
    public void close() {
        close(in, file);
    }

    private static void close(InputStream in, String file) {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static FailureException unreadable(String file, IOException e) {
        return new FailureException(
                new ImportFailure.Unreadable(file, String.valueOf(e.getMessage())), e);
    }
}
