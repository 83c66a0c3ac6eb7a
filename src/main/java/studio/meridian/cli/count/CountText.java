package studio.meridian.cli.count;

import org.jspecify.annotations.Nullable;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.delivery.PlainMoments;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.model.count.Sample;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts as a terminal or a program reads them. */
final class CountText {
    /** Stands where a platform gives no number: a 0 would be one. */
    private static final String NONE = "–";

    private final Console console;
    private final Messages messages;
    private final PlainMoments moments;
    private final boolean json;
    private final OpenWorkspace workspace;
    private final Map<Id<Variant>, String> titles;
    private final Map<Id<Channel>, Channel> channels = new HashMap<>();

    CountText(OpenWorkspace workspace, Console console, InstantSource clock, boolean json) {
        this.workspace = workspace;
        this.console = console;
        this.messages = console.messages();
        this.moments = new PlainMoments(messages, clock);
        this.json = json;
        this.titles = workspace.deliveries().titles();
        for (Channel one : workspace.channels().all()) channels.put(one.id(), one);
    }

    /** The newest numbers of posts. */
    void newest(List<Counted> posts) {
        if (json) console.json(posts.stream().map(this::json).toList());
        else if (posts.isEmpty()) console.note(messages.get("counts.none"));
        else table(posts);
    }

    private void table(List<Counted> posts) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(messages.get("counts.column.post")));
        for (Metric metric : Metric.values()) head.add(messages.get("counts." + metric.word()));
        head.add(messages.get("counts.column.counted"));
        head.add(messages.get("counts.column.language"));
        head.add(messages.get("counts.column.channel"));
        head.add(messages.get("counts.column.title"));
        rows.add(head);
        for (Counted post : posts) rows.add(row(post));
        if (posts.size() > 1) rows.add(total(posts));
        console.table(rows);
        boolean lacks =
                posts.stream().anyMatch(one -> one.numbers().size() < Metric.values().length);
        if (lacks) console.note(messages.get("counts.legend", "sign", NONE));
    }

    private List<String> row(Counted post) {
        List<String> row = new ArrayList<>(List.of(PostReference.shortId(post.post())));
        for (Metric metric : Metric.values()) row.add(number(post.number(metric)));
        row.add(counted(post));
        row.add(post.locale().tag());
        row.add(name(post));
        row.add(title(post));
        return row;
    }

    private String counted(Counted post) {
        Instant told = post.toldAt();
        String when = told == null ? NONE : moments.when(told);
        return post.gone() ? messages.get("counts.gone-since", "when", when) : when;
    }

    private List<String> total(List<Counted> posts) {
        List<String> row = new ArrayList<>(List.of(messages.get("counts.total")));
        for (Metric metric : Metric.values()) {
            List<Long> given =
                    posts.stream()
                            .map(post -> post.number(metric))
                            .filter(Objects::nonNull)
                            .toList();
            boolean none = given.isEmpty();
            row.add(number(none ? null : given.stream().mapToLong(Long::longValue).sum()));
        }
        return row;
    }

    private static String number(@Nullable Long number) {
        return number == null ? NONE : number.toString();
    }

    private Map<String, Object> json(Counted post) {
        Map<String, Object> all = named(post);
        Channel channel = channels.get(post.channel());
        all.put("platform", channel == null ? "" : channel.platform());
        all.put("publishedAt", post.since().toString());
        all.put("lookedAt", Objects.toString(post.lookedAt(), null));
        all.put("countedAt", Objects.toString(post.toldAt(), null));
        all.put("gone", post.gone());
        for (Metric metric : Metric.values()) all.put(metric.word(), post.number(metric));
        return all;
    }

    /** Every number as it changed since a moment. */
    void history(List<Counted> posts, Instant since) {
        List<Map<String, Object>> results = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Counted post : posts) {
            for (Sample sample :
                    workspace.counts().store().samples(post.variant(), post.channel())) {
                if (sample.at().isBefore(since)) continue;
                Map<String, Object> result = named(post);
                result.put("at", sample.at().toString());
                result.put("metric", sample.metric().word());
                result.put("value", sample.value());
                results.add(result);
                rows.add(
                        List.of(
                                moments.when(sample.at()),
                                messages.get("counts." + sample.metric().word()),
                                number(sample.value()),
                                post.locale().tag(),
                                name(post),
                                title(post)));
            }
        }
        if (json) console.json(results);
        else if (rows.isEmpty()) console.note(messages.get("counts.no-history"));
        else console.table(rows);
    }

    private Map<String, Object> named(Counted post) {
        Map<String, Object> all = new TreeMap<>();
        all.put("post", post.post().toString());
        all.put("title", title(post));
        all.put("locale", post.locale().tag());
        all.put("channel", name(post));
        return all;
    }

    private String title(Counted post) {
        return titles.getOrDefault(post.variant(), "");
    }

    private String name(Counted post) {
        Channel channel = channels.get(post.channel());
        return channel == null ? "" : channel.name();
    }
}
