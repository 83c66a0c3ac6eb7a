package studio.meridian.ui.plan;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.schedule.Resolution;
import studio.meridian.ui.common.Pseudo;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Date, time and zone as fields, and under them what they mean in words. */
final class MomentForm extends VBox {
    private final MomentModel model;
    private final PlanLook look;
    private final TextField date = new TextField();
    private final TextField time = new TextField();
    private final TextField place = new TextField();
    private final ListView<ZoneId> zones = new ListView<>();
    private final Label meaning = new Label();
    private final HBox readings = new HBox();
    private final Map<Resolution.Choice, Button> choices = new EnumMap<>(Resolution.Choice.class);

    MomentForm(MomentModel model, PlanLook look) {
        this.model = model;
        this.look = look;
        Messages messages = look.messages();
        getStyleClass().add("moment-form");
        date.setId("moment-date");
        time.setId("moment-time");
        place.setId("moment-zone");
        zones.setId("moment-zones");
        zones.setAccessibleText(messages.get("plan.field.zones"));
        zones.getStyleClass().add("moment-zones");
        zones.setCellFactory(_ -> new ZoneCell());
        date.textProperty().bindBidirectional(model.dateProperty());
        time.textProperty().bindBidirectional(model.timeProperty());
        place.setText(look.words().place(model.zoneProperty().get()));
        place.setPromptText(messages.get("plan.field.zone"));
        place.textProperty().addListener((_, _, typed) -> offer(typed));
        place.addEventHandler(KeyEvent.KEY_PRESSED, this::toZones);
        zones.getSelectionModel().selectedItemProperty().addListener((_, _, zone) -> zone(zone));
        zones.setOnMouseClicked(_ -> chosen());
        zones.focusedProperty()
                .addListener((_, _, here) -> {
                    if (!here) chosen();
                });
        meaning.setWrapText(true);
        meaning.setId("moment-meaning");
        HBox fields =
                new HBox(
                        field("plan.field.date", date),
                        field("plan.field.time", time),
                        field("plan.field.zone", place));
        HBox.setHgrow(fields.getChildren().getLast(), Priority.ALWAYS);
        fields.getStyleClass().add("moment-fields");
        addReadings(messages);
        getChildren().addAll(fields, zones, meaning, readings);
        showZones(false);
        model.readingProperty().subscribe(this::show);
    }

    private VBox field(String key, TextField field) {
        Label name = new Label(look.messages().get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(field);
        field.setAccessibleText(look.messages().get(key));
        VBox box = new VBox(name, field);
        box.getStyleClass().add("field");
        return box;
    }

    private void addReadings(Messages messages) {
        readings.getStyleClass().add("moment-readings");
        for (Resolution.Choice choice : Resolution.Choice.values()) {
            String key = "plan.reading." + choice.name().toLowerCase(Locale.ROOT);
            Button button = new Button(messages.get(key));
            button.getStyleClass().add("filter-chip");
            button.setOnAction(_ -> model.choiceProperty().set(choice));
            choices.put(choice, button);
            readings.getChildren().add(button);
        }
    }

    /** Puts the keyboard on the first field. */
    void focus() {
        date.requestFocus();
    }

    private void offer(String typed) {
        if (typed.equals(look.words().place(model.zoneProperty().get()))) return;
        zones.getItems().setAll(MomentModel.zones(typed, look.words()::place));
        showZones(!typed.isBlank() && !zones.getItems().isEmpty());
    }

    /** Down goes from the field into what it offers. */
    private void toZones(KeyEvent event) {
        if (event.getCode() != KeyCode.DOWN || !zones.isVisible()) return;
        event.consume();
        zones.requestFocus();
        zones.getSelectionModel().selectFirst();
    }

    /** The field says the place that is meant, and no more is offered. */
    private void chosen() {
        place.setText(look.words().place(model.zoneProperty().get()));
        showZones(false);
    }

    private void showZones(boolean shown) {
        zones.setVisible(shown);
        zones.setManaged(shown);
    }

    private void zone(@Nullable ZoneId zone) {
        if (zone != null) model.zoneProperty().set(zone);
    }

    private void show(MomentModel.Reading reading) {
        Resolution resolution = reading.resolution();
        boolean twice = resolution != null && resolution.kind() == Resolution.Kind.OVERLAP;
        readings.setVisible(twice);
        readings.setManaged(twice);
        choices.forEach((choice, button) ->
                button.pseudoClassStateChanged(
                        Pseudo.CURRENT, choice == model.choiceProperty().get()));
        meaning.getStyleClass().setAll("label", "moment-meaning", styleClass(reading));
        meaning.setText(words(reading));
    }

    private static String styleClass(MomentModel.Reading reading) {
        Resolution resolution = reading.resolution();
        if (reading.problem() != MomentModel.Problem.NONE) return "meaning-problem";
        boolean plain = resolution != null && resolution.kind() == Resolution.Kind.EXACT;
        return plain ? "meaning-quiet" : "meaning-waiting";
    }

    private String words(MomentModel.Reading reading) {
        Resolution resolution = reading.resolution();
        return switch (reading.problem()) {
            case NO_DATE -> look.messages().get("plan.no-date");
            case NO_TIME -> look.messages().get("plan.no-time");
            case PAST -> look.messages().get("plan.past");
            case NONE -> resolution == null ? "" : look.moment(resolution);
        };
    }

    /** A zone by its place. */
    private final class ZoneCell extends ListCell<ZoneId> {
        @Override
        protected void updateItem(@Nullable ZoneId zone, boolean empty) {
            super.updateItem(zone, empty);
            setText(empty || zone == null ? null : look.words().place(zone) + "  " + zone);
        }
    }
}
