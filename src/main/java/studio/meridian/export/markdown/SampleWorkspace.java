package studio.meridian.export.markdown;

import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.SettingStore;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes an empty workspace the sample: its name, its author, its site and its posts. */
public final class SampleWorkspace {
    /** The channel posts of the sample are planned on. */
    public static final String CHANNEL = "site";

    private final SettingStore settings;
    private final ChannelStore channels;
    private final SampleImport sample;

    public SampleWorkspace(SettingStore settings, ChannelStore channels, MarkdownImport markdown) {
        this.settings = settings;
        this.channels = channels;
        this.sample = new SampleImport(markdown);
    }

    /**
     * Fills the workspace.
     *
     * @param site the folder the site is published to
     */
    public ImportReport fill(Path site, Watch watch) {
        Map<String, Object> facts = sample.settings();
        settings.put(SettingStore.NAME, text(facts, "name"));
        settings.put(SettingStore.AUTHOR, text(facts, "author"));
        Map<String, String> channel = new TreeMap<>();
        channel.put("folder", site.toAbsolutePath().normalize().toString());
        if (facts.get("site") instanceof Map<?, ?> wanted) flatten("", wanted, channel);
        channels.add("site", CHANNEL, true, channel);
        return sample.run(watch);
    }

    /** {@code title: {ja: 潮}} becomes {@code title.ja: 潮}. */
    private static void flatten(String prefix, Map<?, ?> from, Map<String, String> into) {
        from.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> inner) flatten(name + ".", inner, into);
            else into.put(name, String.valueOf(value));
        });
    }

    private static String text(Map<String, Object> facts, String key) {
        return String.valueOf(facts.getOrDefault(key, ""));
    }
}
