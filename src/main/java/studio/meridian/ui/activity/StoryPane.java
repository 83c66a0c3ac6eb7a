package studio.meridian.ui.activity;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.model.Id;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.delivery.Item;

import java.util.function.Consumer;

/** The chosen delivery: how it stands, why, what can be done, and its timeline. */
final class StoryPane extends StackPane {
    private final ActivityLook look;
    private final Timeline timeline;
    private final Consumer<Id<Post>> open;
    private final CountsPane counts;
    private final EmptyState empty;

    /**
     * @param open brings a post to the Write screen
     * @param counts shows how readers took it
     */
    StoryPane(ActivityLook look, Consumer<Id<Post>> open, CountsPane counts) {
        this.look = look;
        this.counts = counts;
        this.timeline = new Timeline(look);
        this.open = open;
        this.empty = new EmptyState(Drawing.GLASS, look.messages().get("activity.choose"));
        getStyleClass().add("story-pane");
        look.model().storyProperty().subscribe(this::show);
    }

    private void show(@Nullable Story story) {
        counts.show(story == null ? null : story.item());
        getChildren().setAll(story == null ? empty : page(story));
    }

    private ScrollPane page(Story story) {
        Item item = story.item();
        Label title = wrapped(look.title(item), "story-title");
        Script.dress(title, item.delivery().locale());
        Label why = wrapped(look.why(story), "story-why");
        Label heading = new Label(look.messages().get("activity.timeline"));
        heading.getStyleClass().add("story-heading");
        VBox page = new VBox(title, facts(item), why, buttons(story), counts, heading);
        for (Timeline.Fact fact : timeline.of(story)) page.getChildren().add(line(fact));
        page.getStyleClass().add("story");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private FlowPane facts(Item item) {
        Label state = new Label();
        look.model().stage(item).dress(state, look.messages());
        Label language =
                new Label(
                        item.delivery().locale().nameIn(look.messages().locale()),
                        Icons.of(Feather.GLOBE));
        Label channel = new Label(item.channel().name(), Icons.of(Feather.RADIO));
        FlowPane facts = new FlowPane(state, language, channel);
        PlannedTime due = item.due();
        if (due != null) {
            String when = look.words().when(due.instant(), due.zone());
            facts.getChildren().add(new Label(when, Icons.of(Feather.CALENDAR)));
        }
        facts.getStyleClass().add("story-facts");
        return facts;
    }

    private FlowPane buttons(Story story) {
        FlowPane buttons = look.buttons(story);
        Button write =
                new Button(look.messages().get("activity.open-post"), Icons.of(Feather.EDIT_3));
        write.getStyleClass().add("quiet-button");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(_ -> open.accept(story.item().delivery().post()));
        buttons.getChildren().add(write);
        return buttons;
    }

    private HBox line(Timeline.Fact fact) {
        Label icon = new Label();
        icon.setGraphic(Icons.of(fact.icon()));
        icon.getStyleClass().addAll("fact-icon", fact.styleClass());
        icon.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(wrapped(fact.words(), "fact-words"));
        if (!fact.detail().isEmpty())
            words.getChildren().add(wrapped(fact.detail(), "fact-detail"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = new Label(look.words().when(fact.at()));
        when.setMinWidth(USE_PREF_SIZE);
        when.getStyleClass().add("fact-when");
        HBox line = new HBox(icon, words, when);
        line.getStyleClass().add("fact-line");
        return line;
    }
}
