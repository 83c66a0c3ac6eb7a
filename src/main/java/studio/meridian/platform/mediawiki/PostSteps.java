package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.mediawiki.Request.Call;
import studio.meridian.platform.mediawiki.Request.Names;
import studio.meridian.platform.mediawiki.Request.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a delivery takes, step by step, and the bytes of each. */
final class PostSteps {
    static final String PREPARE = "prepare";
    static final String CREATE = "create";
    static final String LANGUAGE = "language";
    static final String UPDATE = "update";
    static final String DELETE = "delete";
    private static final String MEDIA = "media-";

    private static final int DIGEST = 16;

    private PostSteps() {}

    /** The name of the step that brings the picture of an index. */
    static String media(int index) {
        return MEDIA + (index + 1);
    }

    static List<Step> of(Publication post) {
        List<Step> steps = new ArrayList<>();
        if (post.kind() == Delivery.Kind.DELETE) return List.of(step(post, DELETE));
        steps.add(step(post, PREPARE));
        for (int i = 0; i < post.media().size(); i++) steps.add(step(post, media(i)));
        if (isUpdate(post)) {
            steps.add(step(post, UPDATE));
        } else {
            steps.add(step(post, CREATE));
            steps.add(step(post, LANGUAGE));
        }
        return steps;
    }

    private static Step step(Publication post, String name) {
        return new Step(name, post.delivery() + "/" + name);
    }

    /** What was planned as a change of something that never arrived is made anew. */
    private static boolean isUpdate(Publication post) {
        return post.kind() == Delivery.Kind.UPDATE && post.remoteId() != null;
    }

    static Request freeze(Publication post, Step step, Map<String, Done> earlier) {
        return switch (step.name()) {
            case PREPARE -> {
                List<String> pictures =
                        IntStream.range(0, post.media().size())
                                .mapToObj(i -> picture(post, i).file())
                                .toList();
                String page = isUpdate(post) ? post.remoteId() : null;
                String title = Titles.of(post.title().isBlank() ? post.slug() : post.title(), 0);
                yield request(
                        post, step, Call.PREPARE, page, post.remoteRevision(), title, "", pictures);
            }
            case CREATE -> {
                Map<String, String> facts = facts(earlier);
                String title = facts.getOrDefault(Preparing.TITLE, "");
                String text = Layout.text(post, facts, earlier);
                yield request(post, step, Call.CREATE, null, null, title, text, List.of())
                        .since(facts.getOrDefault(Preparing.SINCE, ""));
            }
            case LANGUAGE -> {
                Done made = Objects.requireNonNull(earlier.get(CREATE), "nothing made yet");
                String code = facts(earlier).getOrDefault(Preparing.CODE, "");
                yield request(
                        post,
                        step,
                        Call.LANGUAGE,
                        made.remoteId(),
                        made.remoteRevision(),
                        "",
                        code,
                        List.of());
            }
            case UPDATE -> {
                String text = Layout.text(post, facts(earlier), earlier);
                yield request(
                        post,
                        step,
                        Call.UPDATE,
                        post.remoteId(),
                        post.remoteRevision(),
                        "",
                        text,
                        List.of());
            }
            case DELETE ->
                    request(
                            post,
                            step,
                            Call.DELETE,
                            post.remoteId(),
                            post.remoteRevision(),
                            "",
                            "",
                            List.of());
            default -> {
                int index = Integer.parseInt(step.name().substring(MEDIA.length())) - 1;
                yield request(post, step, Call.MEDIA, null, null, "", "", List.of())
                        .with(picture(post, index));
            }
        };
    }

    private static Map<String, String> facts(Map<String, Done> earlier) {
        return Objects.requireNonNull(earlier.get(PREPARE), "not prepared yet").facts();
    }

    private static Request request(
            Publication post,
            Step step,
            Call call,
            @Nullable String page,
            @Nullable String base,
            String title,
            String text,
            List<String> pictures) {
        // A picture is an edit of the same delivery, and no page of it.
        String name = "studio:" + step.key() + " ";
        String group = "studio-group:" + post.group() + "/";
        String source =
                post.locale().equals(post.sourceLocale()) ? "" : group + post.sourceLocale() + ")";
        String note = "Meridian Studio (%s%s%s)".formatted(name, group, post.locale());
        return new Request(
                Request.FORMAT,
                call,
                note,
                new Names(name, source),
                post.locale(),
                page,
                base,
                title,
                text,
                "",
                null,
                pictures);
    }

    private static Picture picture(Publication post, int index) {
        MediaFile file = post.media().get(index);
        String digest = file.sha256().substring(0, DIGEST);
        String name = "Studio-" + post.key() + "-" + digest + file.ending();
        String about = Escape.kept(Escape.line(Escape.text(file.alt())));
        return new Picture(file.sha256(), name, file.mediaType(), about);
    }
}
