package studio.meridian.export.markdown;

import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of one post.
 *
 * @param stem what their paths have in common
 */
record PostGroup(String stem, List<FileName> files) {
    /** Groups paths by post, in the order of the first file. */
    static List<PostGroup> of(List<String> paths) {
        Map<String, List<FileName>> groups = new LinkedHashMap<>();
        for (String path : paths) {
            FileName name = FileName.of(path);
            groups.computeIfAbsent(name.stem(), _ -> new ArrayList<>()).add(name);
        }
        return groups.entrySet().stream()
                .map(group -> new PostGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /**
     * The source first: the file without a locale in its name, else the one in the usual language,
     * else the first.
     *
     * @throws FailureException {@link ImportFailure.SameLanguage}
     */
    static List<MarkdownFile> ordered(List<MarkdownFile> files, LocaleTag usual) {
        Map<LocaleTag, MarkdownFile> languages = new HashMap<>();
        for (MarkdownFile file : files) {
            MarkdownFile other = languages.put(file.locale(), file);
            if (other == null) continue;
            throw new FailureException(
                    new ImportFailure.SameLanguage(
                            file.name().path(), other.name().path(), file.locale().tag()));
        }
        Comparator<MarkdownFile> source = Comparator.comparing(file -> !file.isSource());
        return files.stream()
                .sorted(source.thenComparing(file -> !file.locale().equals(usual)))
                .toList();
    }
}
