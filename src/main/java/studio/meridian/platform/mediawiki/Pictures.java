package studio.meridian.platform.mediawiki;

import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform.MediaSource;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.PublishResult.Arrived;
import studio.meridian.platform.PublishResult.Rejected;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Multipart;
import studio.meridian.platform.mediawiki.Doors.Door;
import studio.meridian.platform.mediawiki.Request.Picture;

import tools.jackson.databind.JsonNode;

/**
 * Pictures of the wiki. A file has a name of ours, by which it is found again; one that the wiki
 * has under another name is used as it is.
 */
final class Pictures {
    private static final String SPACE = "File:";

    private final Door.Open door;

    Pictures(Door.Open door) {
        this.door = door;
    }

    PublishResult send(Request request, MediaSource media) {
        Picture picture = request.pictureThere();
        byte[] bytes = media.bytes(picture.sha256());
        String digest = Search.digest(bytes);
        Answer before =
                door.readBefore(
                        "titles",
                        SPACE + picture.file(),
                        "prop",
                        "imageinfo",
                        "iiprop",
                        "sha1|url",
                        "list",
                        "allimages|logevents",
                        "aisha1",
                        digest,
                        "aiprop",
                        "url",
                        "letype",
                        "delete",
                        "letitle",
                        SPACE + picture.file(),
                        "lelimit",
                        "1");
        JsonNode query = before.success("query");
        if (query == null) return before.ofReadBefore();
        JsonNode own = query.path("pages").path(0).path("imageinfo").path(0);
        if (own.isObject()) {
            // Somebody put another picture into its place.
            boolean same = own.path("sha1").asString("").equals(digest);
            return same ? arrived(picture.file(), own) : refused(Refusal.CHANGED_THERE, picture);
        }
        JsonNode twin = query.path("allimages").path(0);
        if (twin.isObject()) return arrived(twin.path("name").asString(""), twin);
        // Who deleted it had a reason.
        if (!query.path("logevents").isEmpty()) return refused(Refusal.IN_BIN, picture);
        return upload(request, bytes, Pages.token(before));
    }

    private PublishResult upload(Request request, byte[] bytes, String token) {
        Picture picture = request.pictureThere();
        // The same for the same picture, and in no file that is one.
        Multipart body =
                new Multipart("meridian-" + picture.sha256())
                        .field("filename", picture.file())
                        .field("comment", request.note())
                        .field("text", picture.about())
                        .field("ignorewarnings", "1")
                        .field("token", token)
                        .file("file", picture.file(), picture.mediaType(), bytes);
        Answer answer = door.wiki().upload(body);
        if (answer.code().equals("fileexists-no-change")) {
            return new Arrived(new Done(picture.file(), null, ""));
        }
        JsonNode upload = answer.success("upload");
        if (upload == null) return answer.ofWrite();
        if (!upload.path("result").asString("").equals("Success")) {
            return new Rejected(
                    new PlatformFailure.Refused(
                            door.host(), Refusal.CONTENT, upload.path("warnings").toString()));
        }
        return arrived(upload.path("filename").asString(""), upload.path("imageinfo"));
    }

    LookUp lookUp(Picture picture) {
        Answer answer =
                door.read(
                        "titles",
                        SPACE + picture.file(),
                        "prop",
                        "imageinfo",
                        "iiprop",
                        "sha1|url");
        JsonNode query = answer.success("query");
        if (query == null) return answer.lookUp();
        JsonNode own = query.path("pages").path(0).path("imageinfo").path(0);
        // To send it again looks first whether the wiki has it.
        return own.isObject() ? new LookUp.Found(done(picture.file(), own)) : new LookUp.Absent();
    }

    private static PublishResult arrived(String name, JsonNode info) {
        return new Arrived(done(name, info));
    }

    private static Done done(String name, JsonNode info) {
        return new Done(name.replace('_', ' '), null, info.path("url").asString(""));
    }

    private PublishResult refused(Refusal why, Picture picture) {
        return new Rejected(new PlatformFailure.Refused(door.host(), why, picture.file()));
    }
}
