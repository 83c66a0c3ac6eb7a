package studio.meridian.platform.mastodon;

import studio.meridian.model.Delivery;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of one publication, and the call each of them makes: {@code prepare}, {@code media-n},
 * {@code post-n}, and {@code delete-n} for posts that are no longer meant, last first. What the
 * server takes is known only after the first, so there are steps for as many posts as it can become
 * anywhere; those that turn out to be too many do nothing.
 */
final class PostSteps {
    static final String PREPARE = "prepare";
    private static final String MEDIA = "media-";
    private static final String POST = "post-";
    private static final String DELETE = "delete-";

    private final Publication publication;
    private final Base base;
    private final boolean removal;
    private final List<MediaFile> pictures;
    private final int most;

    PostSteps(Publication publication) {
        this.publication = publication;
        this.base = Base.read(publication.remoteRevision());
        this.removal = publication.kind() == Delivery.Kind.DELETE;
        this.pictures =
                publication.media().stream()
                        .filter(file -> file.mediaType().startsWith("image/"))
                        .toList();
        Layout longest = Layout.longest(publication);
        this.most = removal ? 0 : longest.count();
        if (removal && base.count() == 0) throw Layout.refused(Refusal.CANNOT_TELL, "");
        if (!removal && longest.isEmpty()) throw Layout.refused(Refusal.CONTENT, "");
    }

    /** All of them, in order. */
    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        // The removal of one post looks for itself.
        if (!removal || base.count() > 1) steps.add(step(PREPARE));
        if (!removal) {
            for (int n = 1; n <= pictures.size(); n++) steps.add(step(MEDIA + n));
            for (int n = 1; n <= most; n++) steps.add(step(POST + n));
        }
        for (int n = base.count(); n > (removal ? 0 : 1); n--) steps.add(step(DELETE + n));
        return List.copyOf(steps);
    }

    private Step step(String name) {
        return new Step(name, publication.delivery() + "/" + name);
    }

    /** The call of one step. */
    Call call(Step step, Map<String, Done> earlier) {
        String name = step.name();
        if (name.equals(PREPARE)) return new Call.Prepare(base.posts());
        int number = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        if (removal) return remove(number, earlier);
        Facts facts = Facts.of(earlier);
        Layout layout = Layout.of(publication, facts);
        if (layout.count() > most) {
            throw Layout.refused(Refusal.CONTENT, "> " + facts.limits().characters());
        }
        if (name.startsWith(MEDIA)) return media(number, layout, facts, earlier);
        if (name.startsWith(POST)) return post(step, number, layout, facts, earlier);
        return number <= layout.count() ? nothing(earlier) : remove(number, earlier);
    }

    private Call media(int number, Layout layout, Facts facts, Map<String, Done> earlier) {
        MediaFile file = pictures.get(number - 1);
        int shown = 0;
        for (int n = 1; n <= layout.count(); n++) {
            boolean here =
                    layout.parts().get(n - 1).pictures().stream()
                            .anyMatch(one -> one.sha256().equals(file.sha256()));
            if (here) shown = n;
        }
        Base.Left there = base.get(shown == 0 ? base.count() + 1 : shown);
        boolean known = there != null && there.pictures().containsKey(file.sha256());
        if (shown == 0 || known) return nothing(earlier);
        return new Call.Upload(
                file.sha256(),
                "studio-" + publication.delivery() + "-" + number + file.ending(),
                file.mediaType(),
                file.alt(),
                facts.limits());
    }

    private Call post(
            Step step, int number, Layout layout, Facts facts, Map<String, Done> earlier) {
        if (number > layout.count()) return nothing(earlier);
        String words = layout.words(number, facts.numbered());
        List<MediaFile> files = layout.parts().get(number - 1).pictures();
        Base.Left before = base.get(number);
        Map<String, String> shown = new LinkedHashMap<>();
        List<String> waiting = new ArrayList<>();
        for (MediaFile file : files) {
            String known = before == null ? null : before.pictures().get(file.sha256());
            if (known == null) {
                Done brought = brought(file, earlier);
                known = brought.remoteId();
                if (brought.facts().containsKey("waiting")) waiting.add(known);
            }
            shown.put(file.sha256(), known);
        }
        Base left = left(earlier);
        Base.Left parent = number == 1 ? null : left.get(number - 1);
        ObjectNode status = SafeJson.mapper().createObjectNode();
        status.put("status", words);
        status.put("spoiler_text", layout.spoiler());
        status.put("sensitive", !layout.spoiler().isEmpty());
        status.put("language", publication.language().tag());
        ArrayNode media = status.putArray("media_ids");
        shown.values().forEach(media::add);
        Call.Place place = new Call.Place(number, left, root(left), shown);
        Call.Meant meant = new Call.Meant(words, layout.spoiler(), files.size(), parent != null);
        if (before != null) {
            ArrayNode attributes = status.putArray("media_attributes");
            for (MediaFile file : files) {
                String id = shown.get(file.sha256());
                attributes.addObject().put("id", id).put("description", file.alt());
            }
            return new Call.Edit(before, status, waiting, meant, place);
        }
        status.put("visibility", facts.visibility());
        if (parent != null) status.put("in_reply_to_id", parent.id());
        List<String> known = new ArrayList<>(facts.known());
        left.posts().forEach(one -> known.add(one.uri()));
        Call.Around around = new Call.Around(facts.account(), facts.after(), known, facts.hidden());
        return new Call.Create(step.key(), status, waiting, meant, around, place);
    }

    private Done brought(MediaFile file, Map<String, Done> earlier) {
        int index = pictures.stream().map(MediaFile::sha256).toList().indexOf(file.sha256());
        Done brought = earlier.get(MEDIA + (index + 1));
        if (brought == null) throw new IllegalStateException("a picture that was not brought");
        return brought;
    }

    private Call remove(int number, Map<String, Done> earlier) {
        Base.Left before = base.get(number);
        if (before == null) throw new IllegalStateException("no such post was left");
        return new Call.Remove(before, place(number, earlier));
    }

    private Call nothing(Map<String, Done> earlier) {
        return new Call.Nothing(place(0, earlier));
    }

    private Call.Place place(int number, Map<String, Done> earlier) {
        Base left = left(earlier);
        return new Call.Place(number, left, root(left), Map.of());
    }

    /** What is there after the steps so far. */
    private Base left(Map<String, Done> earlier) {
        Base left = base;
        for (Step step : all()) {
            Done done = earlier.get(step.name());
            boolean tells = step.name().startsWith(POST) || step.name().startsWith(DELETE);
            if (done != null && tells) left = Base.read(done.remoteRevision());
        }
        return left;
    }

    private String root(Base left) {
        Base.Left first = base.count() > 0 ? base.get(1) : left.get(1);
        return first == null ? "" : first.uri();
    }
}
