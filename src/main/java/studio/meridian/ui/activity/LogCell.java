package studio.meridian.ui.activity;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.ui.common.Script;
import studio.meridian.ui.delivery.Item;

/** One delivery in the log: title and state, then language, channel and when. */
final class LogCell extends ListCell<Item> {
    private final ActivityLook look;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label where = new Label();
    private final Label when = new Label();
    private final VBox box;

    LogCell(ActivityLook look) {
        this.look = look;
        getStyleClass().add("log-cell");
        title.getStyleClass().addAll("log-title", "may-clip");
        where.getStyleClass().addAll("log-fact", "may-clip");
        when.getStyleClass().add("log-fact");
        state.getStyleClass().add("log-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        box = new VBox(line(title, state), line(where, when));
        box.getStyleClass().add("log-box");
        setPrefWidth(0);
    }

    private static HBox line(Region start, Region end) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(start, gap, end);
        line.getStyleClass().add("log-line");
        return line;
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(look.title(item));
        Script.dress(title, item.delivery().locale());
        look.model().stage(item).dress(state, look.messages());
        String language = item.delivery().locale().nameIn(look.messages().locale());
        where.setText(language + " · " + item.channel().name());
        when.setText(look.words().when(item.moment()));
        setAccessibleText(
                title.getText()
                        + ", "
                        + state.getText()
                        + ", "
                        + where.getText()
                        + ", "
                        + when.getText());
        setGraphic(box);
    }
}
