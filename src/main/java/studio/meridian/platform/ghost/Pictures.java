package studio.meridian.platform.ghost;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Done;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.ghost.Request.Picture;
import studio.meridian.platform.http.Multipart;

import tools.jackson.databind.JsonNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures among the site's files. Ghost has no list of them, so one that is there is known only by
 * the post that shows it; a file whose answer was lost is seen by nobody, and is brought again.
 */
final class Pictures {
    private final Admin admin;

    Pictures(Admin admin) {
        this.admin = admin;
    }

    PublishResult send(Request request, MediaSource media) {
        Picture picture = request.pictureThere();
        if (request.post() != null) {
            Shelf.Listing reading = new Shelf(admin).read(request.number());
            RemotePost post = reading.first();
            if (post == null) return reading.answer().ofReadBefore();
            String shown = address(post, picture.name());
            if (shown != null) return new PublishResult.Arrived(done(picture, shown));
        }
        // The same for the same picture, and in no file that is one.
        Multipart form =
                new Multipart("meridian-" + picture.sha256())
                        .field("purpose", "image")
                        .field("ref", picture.name())
                        .file(
                                "file",
                                picture.name() + picture.ending(),
                                picture.mediaType(),
                                media.bytes(picture.sha256()));
        Answer answer = admin.upload(form);
        JsonNode images = answer.success("images");
        String address = images == null ? "" : images.path(0).path("url").asString("");
        return address.isEmpty()
                ? answer.ofWrite()
                : new PublishResult.Arrived(done(picture, address));
    }

    private static Done done(Picture picture, String address) {
        return new Done(picture.name(), null, address);
    }

    /** Where a post shows a picture of ours, or null when it does not. */
    static @Nullable String address(RemotePost post, String name) {
        Pattern address =
                Pattern.compile(
                        "https?://[^\\s\"'<>\\\\]*" + Pattern.quote(name) + "[^\\s\"'<>\\\\]*");
        Matcher matcher = address.matcher(post.picture() + " " + post.lexical());
        return matcher.find() ? matcher.group() : null;
    }
}
