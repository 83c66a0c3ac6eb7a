package studio.meridian.cli.delivery;

import org.jspecify.annotations.Nullable;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.sync.story.Moments;
import studio.meridian.sync.story.Reasons;
import studio.meridian.sync.story.Timeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The story of a delivery as a result. */
final class StoryText {
    private final Console console;
    private final InstantSource clock;

    StoryText(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /** For people. */
    void print(DeliveryStory story) {
        Delivery delivery = story.delivery();
        Messages messages = console.messages();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("id", delivery.id().toString()));
        facts.add(List.of("title", story.title()));
        facts.add(List.of("language", delivery.locale().tag()));
        facts.add(List.of("channel", story.channel().name()));
        facts.add(List.of("kind", DeliveryText.word(delivery.kind())));
        facts.add(List.of("state", DeliveryText.word(delivery.state())));
        if (delivery.due() != null) facts.add(List.of("planned", DeliveryText.when(delivery)));
        for (DeliveryStep step : story.steps()) {
            facts.add(List.of("step", step.planned().name() + " " + state(step) + address(step)));
        }
        console.table(facts);
        console.line("");
        console.line(story.why(messages, clock));
        console.line("");
        console.line(messages.get("activity.timeline"));
        Moments moments = new PlainMoments(messages, clock);
        Reasons reasons = new Reasons(messages, moments, clock);
        for (Timeline.Fact fact :
                new Timeline(messages, reasons, moments)
                        .of(delivery, story.channel(), story.events(), story.attempts())) {
            String detail = fact.detail().isEmpty() ? "" : " (" + fact.detail() + ")";
            console.line("  " + moments.when(fact.at()) + "  " + fact.words() + detail);
        }
    }

    private static String address(DeliveryStep step) {
        DeliveryStep.Landed landed = step.landed();
        return landed == null || landed.address().isEmpty() ? "" : " " + landed.address();
    }

    private static String state(DeliveryStep step) {
        if (step.landed() != null) return "arrived";
        return step.frozen() ? "begun" : "to-come";
    }

    /** For programs. */
    void json(DeliveryStory story) {
        Delivery delivery = story.delivery();
        Map<String, Object> all = DeliveryText.json(delivery, story.channel().name());
        all.put("title", story.title());
        all.put("why", story.why(console.messages(), clock));
        all.put("updatedAt", delivery.updatedAt().toString());
        put(all, "nextTry", delivery.notBefore());
        put(all, "remoteId", delivery.remoteId());
        all.put("steps", story.steps().stream().map(StoryText::step).toList());
        all.put("attempts", story.attempts().stream().map(StoryText::attempt).toList());
        all.put("events", story.events().stream().map(StoryText::event).toList());
        all.put("open", story.open().stream().map(DeliveryText::word).sorted().toList());
        console.json(all);
    }

    private static Map<String, Object> step(DeliveryStep step) {
        Map<String, Object> all = new TreeMap<>();
        all.put("name", step.planned().name());
        all.put("state", state(step));
        put(all, "doneAt", step.doneAt());
        DeliveryStep.Landed landed = step.landed();
        if (landed == null) return all;
        all.put("remoteId", landed.remoteId());
        all.put("address", landed.address());
        return all;
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        Map<String, Object> all = new TreeMap<>();
        all.put("step", attempt.step());
        all.put("sentAt", attempt.sentAt().toString());
        put(all, "endedAt", attempt.endedAt());
        Attempt.Outcome outcome = attempt.outcome();
        if (outcome != null) all.put("outcome", DeliveryText.word(outcome));
        put(all, "detail", attempt.detail());
        return all;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> all = new TreeMap<>();
        all.put("at", event.at().toString());
        if (event.from() != null) all.put("from", DeliveryText.word(event.from()));
        all.put("to", DeliveryText.word(event.to()));
        put(all, "reason", event.reason());
        put(all, "who", event.who());
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) all.put(name, value.toString());
    }
}
