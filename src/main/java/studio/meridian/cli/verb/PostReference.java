package studio.meridian.cli.verb;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.RecordFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the post a person means: by id, by the last digits of it, by slug or by title. */
public final class PostReference {
    /** Digits of a short id. */
    public static final int SHORT = 8;

    private PostReference() {}

    /** The end of an id, which differs even between posts made in the same moment. */
    public static String shortId(Id<Post> id) {
        String text = id.toString();
        return text.substring(text.length() - SHORT);
    }

    public static Id<Post> find(OpenWorkspace workspace, String name) {
        List<Id<Post>> found = new ArrayList<>();
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Id<Post> id : workspace.posts().ids()) {
            if (id.toString().equals(wanted)) return id;
            boolean byId = wanted.length() >= 4 && id.toString().endsWith(wanted);
            if (byId || isCalled(workspace.variants().of(id), name)) found.add(id);
        }
        if (found.isEmpty()) throw new FailureException(new RecordFailure.NoPost(name));
        if (found.size() > 1)
            throw new FailureException(new CommandFailure.Ambiguous("post", name));
        return found.getFirst();
    }

    private static boolean isCalled(List<Variant> variants, String name) {
        return variants.stream()
                .map(Variant::text)
                .anyMatch(text -> text.slug().equals(name) || text.title().equals(name));
    }
}
