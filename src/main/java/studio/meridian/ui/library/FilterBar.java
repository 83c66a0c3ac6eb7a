package studio.meridian.ui.library;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Words;

import java.util.EnumMap;
import java.util.Map;

/** The filters as chips, each with how many posts it shows. */
final class FilterBar extends FlowPane {
    private final LibraryModel model;
    private final Messages messages;
    private final Words words;
    private final Map<Filter, Button> chips = new EnumMap<>(Filter.class);

    FilterBar(LibraryModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("filter-bar");
        for (Filter filter : Filter.values()) {
            Button chip = new Button();
            chip.getStyleClass().add("filter-chip");
            chip.setId("filter-" + filter.key());
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(_ -> model.filter(filter));
            chips.put(filter, chip);
            getChildren().add(chip);
        }
        model.filterProperty().subscribe(this::mark);
        model.countsProperty().subscribe(this::count);
    }

    private void mark(Filter current) {
        chips.forEach(
                (filter, chip) -> chip.pseudoClassStateChanged(Pseudo.CURRENT, filter == current));
    }

    private void count(Map<Filter, Long> counts) {
        chips.forEach(
                (filter, chip) -> chip.setText(text(filter, counts.getOrDefault(filter, 0L))));
    }

    private String text(Filter filter, long count) {
        String name = messages.get("library.filter." + filter.key());
        return count == 0 || model.filterProperty().get() == null
                ? name
                : name + "  " + words.number(count);
    }
}
