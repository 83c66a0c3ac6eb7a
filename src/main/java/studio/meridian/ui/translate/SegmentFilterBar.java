package studio.meridian.ui.translate;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.SearchField;
import studio.meridian.ui.common.Words;

import java.util.EnumMap;
import java.util.Map;

/** Which sentences are shown: chips with their numbers, and words to look for. */
final class SegmentFilterBar extends FlowPane {
    private final TranslateModel model;
    private final Messages messages;
    private final Words words;
    private final SearchField search;
    private final Map<SegmentFilter, Button> chips = new EnumMap<>(SegmentFilter.class);

    /**
     * @param leave takes the keyboard when Escape is pressed in the empty field
     */
    SegmentFilterBar(TranslateModel model, Runnable leave, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("segment-filters");
        search =
                new SearchField(
                        "segment-search",
                        messages.get("translate.search"),
                        messages.get("library.clear-search"));
        search.textProperty().addListener((_, _, typed) -> model.search(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys(event, leave));
        for (SegmentFilter filter : SegmentFilter.values()) getChildren().add(chip(filter));
        getChildren().add(search);
        model.filterProperty().subscribe(this::mark);
        model.countsProperty().subscribe(this::count);
    }

    private void keys(KeyEvent event, Runnable leave) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        // In a filled field Escape clears it.
        boolean leaving = escape && search.getText().isEmpty();
        if (leaving || event.getCode() == KeyCode.ENTER) leave.run();
        else return;
        event.consume();
    }

    private Button chip(SegmentFilter filter) {
        Button chip = new Button();
        chip.setId("segments-" + filter.key());
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> model.filter(filter));
        chips.put(filter, chip);
        return chip;
    }

    private void mark(SegmentFilter current) {
        chips.forEach(
                (filter, chip) -> chip.pseudoClassStateChanged(Pseudo.CURRENT, filter == current));
    }

    private void count(Map<SegmentFilter, Long> counts) {
        chips.forEach((filter, chip) ->
                chip.setText(
                        messages.get("translate.filter." + filter.key())
                                + "  "
                                + words.number(counts.getOrDefault(filter, 0L))));
    }

    /** Puts the keyboard into the field. */
    void takeKeyboard() {
        search.requestFocus();
    }

    boolean hasKeyboard() {
        return search.isFocused();
    }

    /** Shows every sentence again. */
    void reset() {
        search.clear();
        model.filter(SegmentFilter.ALL);
    }
}
