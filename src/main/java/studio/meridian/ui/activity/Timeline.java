package studio.meridian.ui.activity;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.model.DeliveryState;
import studio.meridian.ui.delivery.Stage;

import java.time.Instant;
import java.util.List;

/** The facts of a story, as they look. */
final class Timeline {
    private static final String QUIET = "meaning-quiet";

    private final ActivityLook look;

    Timeline(ActivityLook look) {
        this.look = look;
    }

    /**
     * One fact.
     *
     * @param styleClass colour of its meaning
     * @param detail more about it, empty when there is no more
     */
    record Fact(Instant at, Feather icon, String styleClass, String words, String detail) {}

    /** What happened, oldest first. */
    List<Fact> of(Story story) {
        return new studio.meridian.sync.story.Timeline(
                        look.messages(), look.reasons(), look.words())
                        .of(
                                story.item().delivery(),
                                story.item().channel(),
                                story.events(),
                                story.attempts())
                        .stream()
                        .map(Timeline::dressed)
                        .toList();
    }

    private static Fact dressed(studio.meridian.sync.story.Timeline.Fact fact) {
        DeliveryState state = fact.state();
        return switch (fact.kind()) {
            case WORD -> dressed(fact, Feather.USER, QUIET);
            case SENT -> dressed(fact, Feather.SEND, QUIET);
            case ASKED -> dressed(fact, Feather.SEARCH, QUIET);
            case STATE -> {
                Stage stage = Stage.of(state == null ? DeliveryState.DRAFT : state);
                yield dressed(fact, stage.icon(), stage.styleClass());
            }
        };
    }

    private static Fact dressed(
            studio.meridian.sync.story.Timeline.Fact fact, Feather icon, String styleClass) {
        return new Fact(fact.at(), icon, styleClass, fact.words(), fact.detail());
    }
}
