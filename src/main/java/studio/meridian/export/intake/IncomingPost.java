package studio.meridian.export.intake;

import studio.meridian.model.Credit;
import studio.meridian.model.PostKind;
import studio.meridian.storage.IntakeStore.Plan;

import java.util.List;

/**
 * A post that comes in, read completely.
 *
 * @param texts its languages, the source first
 */
public record IncomingPost(
        PostKind kind,
        List<String> tags,
        Credit credit,
        boolean archived,
        List<IncomingText> texts,
        List<Plan> plans) {
    public IncomingPost {
        tags = List.copyOf(tags);
        texts = List.copyOf(texts);
        plans = List.copyOf(plans);
    }
}
