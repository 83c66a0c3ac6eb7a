package studio.meridian.export.markdown;

import studio.meridian.content.FrontMatter;
import studio.meridian.export.ImportFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file as it was read.
 *
 * @param head the front matter as it stands, with its fences; empty when there is none
 * @param title from the front matter, else the first heading
 */
record MarkdownFile(
        FileName name, Fields fields, String head, String title, String body, LocaleTag locale) {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*#*\\n+");

    /**
     * Reads a file.
     *
     * @param locale the language when neither name nor front matter tells
     */
    static MarkdownFile read(PostFiles files, FileName name, LocaleTag locale) {
        byte[] bytes = files.find(name.path(), PostFiles.LARGEST_TEXT);
        if (bytes == null) throw new FailureException(new ImportFailure.Missing(name.path()));
        FrontMatter matter = FrontMatter.read(bytes, name.path());
        String whole = new String(bytes, StandardCharsets.UTF_8);
        String head = whole.substring(0, whole.length() - matter.body().length());
        Fields fields = new Fields(name.path(), head, matter);
        String body = unpadded(matter.body().replace("\r\n", "\n"));
        String title = fields.text("title");
        Matcher heading = HEADING.matcher(body);
        if (!fields.has("title") && heading.find()) {
            title = heading.group(1);
            body = body.substring(heading.end());
        }
        LocaleTag told = name.locale() == null ? fields.locale() : name.locale();
        return new MarkdownFile(name, fields, head, title, body, told == null ? locale : told);
    }

    /** Whether it stands for the post itself and not for a translation of it. */
    boolean isSource() {
        return name.locale() == null;
    }

    /** Without the line that sets the body apart and the end of the last line. */
    private static String unpadded(String body) {
        String rest = body.startsWith("\n") ? body.substring(1) : body;
        return rest.endsWith("\n") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
