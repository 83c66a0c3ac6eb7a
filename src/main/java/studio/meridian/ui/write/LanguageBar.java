package studio.meridian.ui.write;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Variant;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.Script;

/** The languages of the post; one of them is on the desk. */
final class LanguageBar extends FlowPane {
    /** Wraps where there is no room, not at a width of its own. */
    private static final double ONE_ROW = 4000;

    private final WriteModel model;
    private final Messages messages;
    private final Runnable add;

    LanguageBar(WriteModel model, Messages messages, Runnable add) {
        this.model = model;
        this.messages = messages;
        this.add = add;
        getStyleClass().add("preview-languages");
        setPrefWrapLength(ONE_ROW);
        model.allProperty().subscribe(this::show);
        model.variantProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        Variant current = model.variantProperty().get();
        for (Variant variant : model.allProperty().get()) {
            Button language = new Button(Script.ownName(variant.locale()));
            language.getStyleClass().add("filter-chip");
            language.setId("write-in-" + variant.locale().tag());
            language.setMinWidth(Region.USE_PREF_SIZE);
            Script.font(language, variant.locale());
            language.setAccessibleText(variant.locale().nameIn(messages.locale()));
            boolean here = current != null && current.id().equals(variant.id());
            language.pseudoClassStateChanged(Pseudo.CURRENT, here);
            language.setOnAction(_ -> model.open(variant.post(), variant.locale()));
            getChildren().add(language);
        }
        Button more = Icons.button(Feather.PLUS, messages.get("write.language.add"), add);
        more.setId("write-add-language");
        getChildren().add(more);
    }
}
