package studio.meridian.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.platform.Preflight;
import studio.meridian.sync.preflight.ForecastWords;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Toggle;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.fit.Refusals;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.plan.PlanModel.Face;
import studio.meridian.ui.plan.PlanModel.Span;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The Plan: a month or a week, in own time or in the time of each audience. */
public final class PlanView implements ScreenView {
    private final PlanModel model;
    private final Refusals refusals;
    private final Messages messages;
    private final PlanLook look;
    private final PlanActions can;
    private final PlanKeys keys;
    private final Dragging dragging;
    private final BorderPane root = new BorderPane();
    private final Label title = new Label();
    private final Label strip = new Label();
    private final StackPane place = new StackPane();
    private final Pane air = new Pane();
    private @Nullable Calendar calendar;
    private boolean stale;

    /**
     * @param open brings a post to the Write screen
     */
    public PlanView(
            PlanModel model,
            NewPlanModel fresh,
            Refusals refusals,
            Dialogs dialogs,
            Notices notices,
            Messages messages,
            Words words,
            Consumer<Id<Post>> open) {
        this.model = model;
        this.messages = messages;
        this.refusals = refusals;
        ForecastWords told = new ForecastWords(messages);
        look =
                new PlanLook(
                        messages,
                        words,
                        new PlanDates(messages.locale()),
                        item -> {
                            Preflight refused = refusals.of(item.id());
                            return refused == null ? "" : told.refusal(refused);
                        });
        can = new PlanActions(model, fresh, look, dialogs, notices, open);
        keys = new PlanKeys(model, can, this::isMirrored, this::takeKeyboard);
        dragging = new Dragging(model, can, look, air);
        air.setMouseTransparent(true);
        air.setManaged(false);
        root.getStylesheets().add(Css.of("plan"));
        root.getStyleClass().add("plan");
        strip.getStyleClass().add("plan-strip");
        strip.setId("plan-strip");
        strip.setWrapText(true);
        root.setTop(new VBox(head(), strip));
        root.setCenter(new StackPane(place, air));
        // Before the controls, which would take arrows as a way from button to button.
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        follow();
    }

    private boolean isMirrored() {
        return root.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private FlowPane head() {
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setId("plan-title");
        Button today = new Button(messages.get("plan.today"));
        today.setOnAction(_ -> model.today());
        today.setMinWidth(Region.USE_PREF_SIZE);
        HBox turn =
                new HBox(
                        Icons.button(
                                isMirroredLanguage() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_LEFT,
                                messages.get("plan.previous"),
                                () -> model.turn(-1)),
                        today,
                        Icons.button(
                                isMirroredLanguage() ? Feather.CHEVRON_LEFT : Feather.CHEVRON_RIGHT,
                                messages.get("plan.next"),
                                () -> model.turn(1)));
        turn.getStyleClass().add("plan-turn");
        Button plan = new Button(messages.get("plan.new"), Icons.of(Feather.PLUS));
        plan.setId("plan-new");
        plan.getStyleClass().add("accent");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        plan.setOnAction(_ -> can.plan());
        FlowPane head =
                new FlowPane(
                        title,
                        turn,
                        toggle("span", Span.values(), model.spanProperty(), model::span),
                        toggle("face", Face.values(), model.faceProperty(), model::face),
                        plan);
        head.getStyleClass().add("plan-head");
        return head;
    }

    private boolean isMirroredLanguage() {
        return com.ibm.icu.util.ULocale.forLocale(messages.locale()).isRightToLeft();
    }

    private <E extends Enum<E>> Toggle<E> toggle(
            String name, E[] all, ObservableValue<E> current, Consumer<E> choose) {
        String key = "plan." + name + ".";
        return new Toggle<>(
                "plan-" + name,
                messages.get("plan." + name),
                List.of(all),
                one -> messages.get(key + one.name().toLowerCase(Locale.ROOT)),
                current,
                choose);
    }

    private void follow() {
        model.itemsProperty().addListener(_ -> rebuild());
        model.itemsProperty().addListener((_, _, items) -> refusals.look(items));
        refusals.refusedProperty().addListener(_ -> rebuild());
        model.bareProperty().addListener(_ -> rebuild());
        model.chosenProperty().subscribe(this::choose);
        model.movingProperty().subscribe(this::preview);
    }

    private void rebuild() {
        // What the hand holds must not be taken out of it; it is drawn anew when it lets go.
        stale = model.movingProperty().get() != null;
        if (stale) return;
        boolean focused = place.isFocusWithin();
        showTitle();
        if (model.bareProperty().get()) {
            calendar = null;
            place.getChildren().setAll(empty());
            return;
        }
        Calendar made =
                model.spanProperty().get() == Span.MONTH
                        ? new MonthPane(model, look)
                        : new LanesPane(model, look);
        calendar = made;
        for (DeliveryChip chip : made.chips()) {
            dragging.attach(chip, made);
            chip.focusedProperty()
                    .subscribe(on -> {
                        if (on) model.choose(chip.item().id());
                    });
        }
        place.getChildren().setAll(made.node());
        // What scrolls has its content in the scene only once it has its skin.
        place.applyCss();
        place.layout();
        choose(model.chosenProperty().get());
        preview(model.movingProperty().get());
        if (focused) takeKeyboard();
    }

    private EmptyState empty() {
        return new EmptyState(
                Drawing.HOURS, messages.get("plan.empty"), messages.get("plan.new"), can::plan);
    }

    private void showTitle() {
        if (model.spanProperty().get() == Span.MONTH) {
            title.setText(look.dates().month(model.dayProperty().get()));
            return;
        }
        List<LocalDate> days = model.week().days();
        title.setText(look.dates().days(days.getFirst(), days.getLast()));
    }

    private void choose(@Nullable Id<Delivery> id) {
        Calendar shown = calendar;
        if (shown == null) return;
        shown.choose(id);
        for (DeliveryChip chip : shown.chips()) {
            if (chip.item().id().equals(id) && place.isFocusWithin()) chip.requestFocus();
        }
    }

    private void preview(@Nullable Proposal proposal) {
        if (proposal == null && stale) rebuild();
        strip.setVisible(proposal != null);
        strip.setManaged(proposal != null);
        if (calendar != null) calendar.preview(proposal);
        if (proposal == null) return;
        strip.setText(
                messages.get(
                        "plan.moving",
                        Map.of(
                                "title", look.title(proposal.item()),
                                "moment", look.moment(proposal.resolve()))));
    }

    private void takeKeyboard() {
        Calendar shown = calendar;
        Node first = root;
        if (shown != null) {
            for (DeliveryChip chip : shown.chips()) {
                if (first.equals(root) || chip.item().id().equals(model.chosenProperty().get())) {
                    first = chip;
                }
            }
        }
        first.requestFocus();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        root.setFocusTraversable(true);
        root.setAccessibleText(messages.get("screen.plan"));
        model.shown();
        root.requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        Item item = model.chosenItem();
        Command plan = Command.of(Feather.PLUS, messages.get("plan.new"), "Shortcut+N", can::plan);
        Command today = Command.of(Feather.CALENDAR, messages.get("plan.today"), model::today);
        if (item == null) return List.of(plan, today);
        return List.of(
                plan,
                today,
                Command.of(Feather.MOVE, messages.get("plan.move"), () -> can.take(item)),
                Command.of(Feather.CLOCK, messages.get("plan.edit"), () -> can.edit(item)),
                Command.of(Feather.X_CIRCLE, messages.get("plan.cancel"), () -> can.cancel(item)));
    }
}
