package studio.meridian.export.out.markdown;

import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.UnitState;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The front matter of one post's files, in the words that import reads. */
final class MarkdownFields {
    private final OutPost post;
    private final Map<Id<Channel>, String> channels;

    MarkdownFields(OutPost post, List<Channel> channels) {
        this.post = post;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::id, Channel::name));
    }

    /** Facts of the post stand in the file of its source only. */
    Map<String, Object> of(OutText text) {
        boolean source = text.locale().equals(post.post().sourceLocale());
        boolean first = text.equals(post.texts().getFirst());
        Map<String, Object> fields = new LinkedHashMap<>();
        if (first) fields.put("kind", word(post.post().kind()));
        fields.put("locale", text.locale().tag());
        fields.put("title", text.words().title());
        put(fields, "summary", text.words().summary());
        put(fields, "slug", text.words().slug());
        if (!post.post().tags().isEmpty()) fields.put("tags", post.post().tags());
        put(fields, "translator", text.variant().translator());
        if (!source) state(fields, text);
        if (first) whole(fields);
        return fields;
    }

    private void whole(Map<String, Object> fields) {
        Map<String, Object> credit = credit(post.post().credit());
        if (!credit.isEmpty()) fields.put("credit", credit);
        if (post.post().isArchived()) fields.put("archived", true);
        List<Map<String, Object>> plans = plans();
        if (!plans.isEmpty()) fields.put("plan", plans);
    }

    private void state(Map<String, Object> fields, OutText text) {
        boolean begun = text.units().stream().anyMatch(unit -> unit.state() != UnitState.INITIAL);
        boolean open = text.state() == UnitState.INITIAL;
        if (!text.variant().isLinked()) fields.put("state", "free");
        else fields.put("state", open ? "draft" : text.state().xliff());
        if (text.variant().isLinked() && open && begun) fields.put("partial", true);
        if (!text.variant().isLinked()) return;
        List<Map<String, Object>> units = new UnitFields(post, text).fields();
        if (!units.isEmpty()) fields.put("units", units);
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "outlet", credit.outlet());
        put(fields, "url", credit.url());
        put(fields, "author", credit.author());
        put(fields, "licence", credit.licence());
        return fields;
    }

    private List<Map<String, Object>> plans() {
        List<Map<String, Object>> plans = new ArrayList<>();
        for (Delivery delivery : post.plans()) {
            PlannedTime due = delivery.due();
            if (due == null) continue;
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("channel", channels.getOrDefault(delivery.channel(), ""));
            plan.put("at", OffsetDateTime.ofInstant(due.instant(), due.offset()).toString());
            plan.put("zone", due.zone().getId());
            plan.put("locale", delivery.locale().tag());
            boolean usual = delivery.latePolicy() == LatePolicy.ASK_AFTER_GRACE;
            if (!usual) plan.put("late", word(delivery.latePolicy()));
            plans.add(plan);
        }
        return plans;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) fields.put(name, value);
    }
}
