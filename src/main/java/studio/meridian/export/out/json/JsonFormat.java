package studio.meridian.export.out.json;

import studio.meridian.export.out.ExportFormat;
import studio.meridian.export.out.Manuscript;
import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.Picture;
import studio.meridian.export.out.Tree;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.safe.SafeJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code index.json}, a file for each post, and the pictures as they are. */
public final class JsonFormat implements ExportFormat {
    /** Grows when a reader of the last version could misunderstand. */
    public static final int VERSION = 1;

    private static final String MEDIA = "media/";
    private static final String POSTS = "posts/";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean takesArchived() {
        return true;
    }

    @Override
    public void write(Manuscript manuscript, Tree tree) {
        List<Object> posts = new ArrayList<>();
        for (OutPost post : manuscript.posts()) {
            tree.next(post);
            String file = POSTS + post.post().id() + ".json";
            Map<String, Object> content = new PostDocument(manuscript, post).content();
            content.put("version", VERSION);
            tree.put(file, SafeJson.writePretty(content));
            posts.add(entry(post, file));
        }
        for (Picture picture : manuscript.pictures().values()) tree.put(MEDIA, picture);
        tree.put("index.json", SafeJson.writePretty(index(manuscript, posts)));
    }

    private static Map<String, Object> index(Manuscript manuscript, List<Object> posts) {
        Map<String, Object> index = new TreeMap<>();
        index.put("format", "meridian-export");
        index.put("version", VERSION);
        index.put("title", manuscript.site().name());
        index.put("author", manuscript.site().author());
        index.put("locales", manuscript.locales().stream().map(LocaleTag::tag).toList());
        index.put("channels", manuscript.channels().stream().map(JsonFormat::channel).toList());
        index.put("media", manuscript.pictures().values().stream().map(JsonFormat::media).toList());
        index.put("posts", posts);
        return index;
    }

    private static Map<String, Object> entry(OutPost post, String file) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", post.post().id().toString());
        entry.put("file", file);
        entry.put("title", post.title());
        entry.put("locales", post.texts().stream().map(text -> text.locale().tag()).toList());
        return entry;
    }

    private static Map<String, Object> channel(Channel channel) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", channel.id().toString());
        all.put("name", channel.name());
        all.put("platform", channel.platform());
        all.put("active", channel.active());
        return all;
    }

    private static Map<String, Object> media(Picture picture) {
        Media media = picture.media();
        Map<String, Object> all = new TreeMap<>();
        all.put("sha256", media.sha256());
        all.put("reference", media.reference());
        all.put("file", MEDIA + picture.name());
        all.put("fileName", media.fileName());
        all.put("mediaType", media.mediaType());
        all.put("bytes", media.bytes());
        all.put("width", media.width());
        all.put("height", media.height());
        all.put("defaultAlt", media.defaultAlt());
        all.put("addedAt", media.addedAt().toString());
        return all;
    }
}
