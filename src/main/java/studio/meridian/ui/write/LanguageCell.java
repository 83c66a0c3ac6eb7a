package studio.meridian.ui.write;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Script;

import java.util.Locale;

/** A language by its name for the reader and its own. */
final class LanguageCell extends ListCell<LocaleTag> {
    private final Locale reader;

    LanguageCell(Locale reader) {
        this.reader = reader;
    }

    @Override
    protected void updateItem(@Nullable LocaleTag locale, boolean empty) {
        super.updateItem(locale, empty);
        if (empty || locale == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(locale.nameIn(reader));
        Label own = new Label(Script.ownName(locale));
        own.getStyleClass().addAll("quiet", "small");
        Script.font(own, locale);
        HBox row = new HBox(name, own);
        row.getStyleClass().add("language-row");
        setGraphic(row);
        setAccessibleText(name.getText());
    }
}
