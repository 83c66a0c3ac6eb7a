package studio.meridian.ui.translate;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.ProgressRing;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Words;

import java.util.Map;

/** The languages of the post, each with how far it has come, and the way to another one. */
final class LocaleBar extends FlowPane {
    private final TranslateModel model;
    private final Messages messages;
    private final Words words;
    private final Button add;

    LocaleBar(TranslateModel model, Runnable addLanguage, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("locale-bar");
        add = new Button(messages.get("translate.add-language"), Icons.of(Feather.PLUS));
        add.setId("add-language");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.getStyleClass().add("quiet-button");
        add.setOnAction(_ -> addLanguage.run());
    }

    /** Shows the languages of a post. */
    void show(Work work) {
        boolean keyboard = isFocusWithin() && !add.isFocused();
        getChildren().setAll(work.targets().stream().map(one -> chip(one, work)).toList());
        getChildren().add(add);
        if (keyboard) getChildren().getFirst().requestFocus();
    }

    private Button chip(LocaleProgress progress, Work work) {
        LocaleTag locale = LocaleTag.of(progress.locale());
        String name = locale.nameIn(messages.locale());
        Button chip = new Button(name);
        chip.setId("locale-" + locale.tag());
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> model.read(locale));
        boolean current = work.variant() != null && work.variant().locale().equals(locale);
        chip.pseudoClassStateChanged(Pseudo.CURRENT, current);
        if (progress.total() == 0) {
            chip.setGraphic(Icons.of(Feather.EDIT_3));
            chip.setAccessibleText(messages.get("translate.chip.free", "language", name));
            return chip;
        }
        String share = words.share(progress.done(), progress.total());
        chip.setText(name + "  " + share);
        chip.setGraphic(new ProgressRing((double) progress.done() / progress.total()));
        chip.setAccessibleText(
                messages.get("chip.progress", Map.of("language", name, "share", share)));
        return chip;
    }

    /** One row unless there is no room. */
    @Override
    protected double computePrefWidth(double height) {
        double chips = getManagedChildren().stream().mapToDouble(chip -> chip.prefWidth(-1)).sum();
        double gaps = getHgap() * Math.max(0, getManagedChildren().size() - 1);
        return snappedLeftInset() + Math.ceil(chips + gaps) + snappedRightInset();
    }

    /** The size of the type, by which widths are measured. */
    double em() {
        return add.getFont().getSize();
    }
}
