package studio.meridian.ui.activity;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.sync.story.Reasons;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.SearchField;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The Activity: what needs a person first, then the log, and the story of the chosen delivery. */
public final class ActivityView implements ScreenView {
    /** More than these would push the log out of sight. */
    private static final int MOST_NEEDS = 20;

    private final ActivityModel model;
    private final Messages messages;
    private final ActivityLook look;
    private final Runnable toPlan;
    private final BorderPane root = new BorderPane();
    // Opened and not yet filled: the keyboard is still elsewhere.
    private boolean fresh;
    private final PauseBar pause;
    private final CountsModel counts;
    private final SearchField search;
    private final FlowPane filters = new FlowPane();
    private final FlowPane channels = new FlowPane();
    private final VBox needs = new VBox();
    private final ScrollPane needsScroll = new ScrollPane(needs);
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ListView<Item> log = new ListView<>(items);
    private final StackPane place = new StackPane(log);
    private final HBox desk = new HBox();
    private boolean following;

    /**
     * @param open brings a post to the Write screen
     * @param toPlan goes to the Plan
     * @param unlock asks for the passphrase something waits for
     * @param compare shows what differs here and there
     * @param counts how readers took the chosen post
     */
    public ActivityView(
            ActivityModel model,
            Reasons reasons,
            Notices notices,
            Messages messages,
            Words words,
            Consumer<Id<Post>> open,
            Runnable toPlan,
            Runnable unlock,
            PauseBar pause,
            Consumer<Id<Delivery>> compare,
            CountsModel counts) {
        this.pause = pause;
        this.counts = counts;
        this.model = model;
        this.messages = messages;
        this.look = new ActivityLook(model, messages, words, reasons, notices, unlock, compare);
        this.toPlan = toPlan;
        search =
                new SearchField(
                        "activity-search",
                        messages.get("activity.search"),
                        messages.get("library.clear-search"));
        root.getStylesheets().add(Css.of("activity"));
        root.getStyleClass().add("activity");
        build(new StoryPane(look, open, new CountsPane(counts, look)));
        follow();
    }

    private void build(StoryPane story) {
        search.textProperty().addListener((_, _, typed) -> model.search(typed));
        VBox field = new VBox(search);
        field.getStyleClass().add("activity-search");
        filters.getStyleClass().add("activity-filters");
        channels.getStyleClass().add("activity-filters");
        needs.getStyleClass().add("needs");
        needsScroll.setFitToWidth(true);
        needsScroll.setFocusTraversable(false);
        needsScroll.getStyleClass().add("needs-scroll");
        log.setId("activity-log");
        log.getStyleClass().add("activity-log");
        log.setAccessibleText(messages.get("activity.log"));
        log.setCellFactory(_ -> new LogCell(look));
        VBox column = new VBox(needsScroll, field, filters, channels, place);
        column.getStyleClass().add("activity-column");
        VBox.setVgrow(place, Priority.ALWAYS);
        HBox.setHgrow(story, Priority.ALWAYS);
        desk.getChildren().addAll(column, story);
        addFilters();
    }

    private void addFilters() {
        Map<ActivityFilter, Button> chips = new EnumMap<>(ActivityFilter.class);
        for (ActivityFilter filter : ActivityFilter.values()) {
            Button chip = chip(messages.get("activity.filter." + filter.key()));
            chip.setId("activity-" + filter.key());
            chip.setOnAction(_ -> model.filter(filter));
            chips.put(filter, chip);
            filters.getChildren().add(chip);
        }
        model.filterProperty()
                .subscribe(now ->
                        chips.forEach((filter, chip) ->
                                chip.pseudoClassStateChanged(Pseudo.CURRENT, filter == now)));
    }

    private static Button chip(String words) {
        Button chip = new Button(words);
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Button.USE_PREF_SIZE);
        return chip;
    }

    private void follow() {
        model.needsProperty().addListener(_ -> showNeeds());
        model.shownProperty().addListener(_ -> showLog());
        model.allProperty().addListener(_ -> showChannels());
        model.channelProperty().addListener(_ -> showChannels());
        model.loadedProperty().addListener(_ -> showLog());
        model.chosenProperty().addListener((_, _, id) -> select(id));
        log.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, item) -> {
                    if (!following && item != null) model.choose(item.id());
                });
        showNeeds();
        root.setTop(pause);
        root.setCenter(desk);
    }

    private void showNeeds() {
        List<Story> all = model.needsProperty().get();
        boolean keyboard = needs.isFocusWithin();
        needsScroll.setVisible(!all.isEmpty());
        needsScroll.setManaged(!all.isEmpty());
        Label heading = new Label(messages.get("activity.needs", "count", all.size()));
        heading.getStyleClass().add("needs-heading");
        needs.getChildren().setAll(heading);
        all.stream()
                .limit(MOST_NEEDS)
                .forEach(story -> needs.getChildren().add(new NeedCard(story, look)));
        if (!keyboard) return;
        // On to the next thing, or to the log when nothing is left.
        needs.applyCss();
        Node next = needs.lookup(".button");
        (next == null ? log : next).requestFocus();
    }

    private void showChannels() {
        List<Channel> all = model.channels();
        channels.getChildren().clear();
        channels.setVisible(all.size() > 1);
        channels.setManaged(all.size() > 1);
        addChannel(messages.get("activity.all-channels"), null);
        for (Channel channel : all) addChannel(channel.name(), channel.id());
    }

    private void addChannel(String words, @Nullable Id<Channel> id) {
        Button chip = chip(words);
        Id<Channel> now = model.channelProperty().get();
        chip.pseudoClassStateChanged(Pseudo.CURRENT, id == null ? now == null : id.equals(now));
        chip.setOnAction(_ -> model.channel(id));
        channels.getChildren().add(chip);
    }

    private void showLog() {
        following = true;
        items.setAll(model.shownProperty().get());
        following = false;
        select(model.chosenProperty().get());
        if (!model.loadedProperty().get()) return;
        if (model.allProperty().get().isEmpty()) {
            EmptyState empty =
                    new EmptyState(
                            Drawing.GLASS,
                            messages.get("activity.empty"),
                            messages.get("activity.to-plan"),
                            toPlan);
            root.setCenter(empty);
            if (fresh) empty.takeKeyboard();
            fresh = false;
            return;
        }
        root.setCenter(desk);
        if (items.isEmpty()) {
            place.getChildren()
                    .setAll(
                            new EmptyState(
                                    Drawing.GLASS,
                                    messages.get("activity.nothing"),
                                    messages.get("activity.show-all"),
                                    this::showAll));
        } else {
            place.getChildren().setAll(log);
            if (fresh) log.requestFocus();
        }
        fresh = false;
    }

    private void showAll() {
        search.clear();
        model.filter(ActivityFilter.ALL);
        model.channel(null);
    }

    private void select(@Nullable Id<Delivery> id) {
        following = true;
        try {
            int at = -1;
            for (int i = 0; i < items.size(); i++) if (items.get(i).id().equals(id)) at = i;
            if (at < 0) log.getSelectionModel().clearSelection();
            else log.getSelectionModel().clearAndSelect(at);
        } finally {
            following = false;
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        fresh = true;
        model.shown();
        pause.shown();
        counts.shown();
        log.requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
        pause.hidden();
        counts.hidden();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        Feather.SEARCH,
                        messages.get("activity.search"),
                        "Shortcut+F",
                        search::requestFocus),
                pause.command());
    }
}
