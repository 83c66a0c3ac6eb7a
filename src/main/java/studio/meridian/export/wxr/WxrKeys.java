package studio.meridian.export.wxr;

import studio.meridian.safe.SafeJson;
import studio.meridian.storage.ImportStore;
import studio.meridian.storage.ImportStore.Imported;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of items: address of the site and post id. Exports that were put together by hand use an
 * id twice; the guid, which never changes, tells such items apart, and their order those that have
 * even this in common.
 */
final class WxrKeys {
    private final ImportStore imports;
    private final String site;
    private final Map<String, String> guids = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    WxrKeys(ImportStore imports, WxrSite site) {
        this.imports = imports;
        this.site = site.name();
    }

    /** The key of the next item of the file. */
    String of(WxrItem item) {
        String id = "wxr:" + site + "#" + item.id();
        String owner = guids.computeIfAbsent(id, _ -> ownerBefore(id, item.guid()));
        String key = owner.equals(item.guid()) ? id : id + " " + item.guid();
        int count = given.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + " (" + count + ")";
    }

    private String ownerBefore(String key, String guid) {
        Imported before = imports.find(key);
        if (before == null) return guid;
        byte[] original = before.original().getBytes(StandardCharsets.UTF_8);
        return SafeJson.tree(original, key).path("guid").asString("").strip();
    }
}
