package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * All that one step will send, as it is frozen.
 *
 * @param note the summary of the edit: our names, by which it is found again
 * @param names of the step and of the post in its first language, as they stand in summaries
 * @param language BCP 47 tag
 * @param page its number there, or null before it has one
 * @param base the version it was left in, or null before there was one
 * @param title of the page
 * @param text wikitext; for a language its code there, empty when the wiki keeps none
 * @param since the wiki's time before the first try, or empty
 * @param picture one that is brought
 * @param pictures names of those that will be
 */
record Request(
        int format,
        Call call,
        String note,
        Names names,
        String language,
        @Nullable String page,
        @Nullable String base,
        String title,
        String text,
        String since,
        @Nullable Picture picture,
        List<String> pictures) {
    /** The form this program writes. */
    static final int FORMAT = 1;

    /** What a step does. */
    enum Call {
        PREPARE,
        MEDIA,
        CREATE,
        LANGUAGE,
        UPDATE,
        DELETE
    }

    /**
     * Names of ours.
     *
     * @param step the same for every try of a step, and for nothing else
     * @param source the page this one is a translation of, or empty
     */
    record Names(String step, String source) {}

    /**
     * One picture.
     *
     * @param file its name there: the same for the same picture in the same text
     * @param about what stands on its page, as wikitext
     */
    record Picture(String sha256, String file, String mediaType, String about) {}

    static Request read(byte[] bytes) {
        return SafeJson.read(bytes, "request.json", Request.class);
    }

    byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }

    /** As it is, with the wiki's time before the first try. */
    Request since(String moment) {
        return new Request(
                format, call, note, names, language, page, base, title, text, moment, picture,
                pictures);
    }

    /** As it is, with a picture. */
    Request with(Picture one) {
        return new Request(
                format, call, note, names, language, page, base, title, text, since, one, pictures);
    }

    /** The picture, where one is brought. */
    Picture pictureThere() {
        return Objects.requireNonNull(picture);
    }

    /** The number of a page that must have one. */
    String number() {
        return Objects.requireNonNullElse(page, "0");
    }
}
