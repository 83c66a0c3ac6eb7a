package studio.meridian.ui.fit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Icons;

import java.util.List;
import java.util.function.Consumer;

/** Remarks below each other: an icon, what was found, what to do, and the way there. */
public final class RemarkList extends VBox {
    private final FitLook look;
    private final @Nullable Consumer<Remark> go;

    /**
     * @param go leads to where a remark can be mended, or null where there is no way
     */
    public RemarkList(FitLook look, @Nullable Consumer<Remark> go) {
        this.look = look;
        this.go = go;
        getStyleClass().add("remarks");
        getStylesheets().add(Css.of("fit"));
    }

    /** Shows these instead of those before. */
    public void show(List<Remark> remarks) {
        getChildren().setAll(remarks.stream().map(this::row).toList());
        setVisible(!remarks.isEmpty());
        setManaged(!remarks.isEmpty());
    }

    private HBox row(Remark remark) {
        Severity severity = remark.rule().severity();
        String remedy = look.words().remedy(remark);
        HBox row = row(severity, look.words().what(remark), remedy);
        Consumer<Remark> way = go;
        if (way != null && severity != Severity.NOTE) {
            row.getChildren().add(way(look.words().what(remark), () -> way.accept(remark)));
        }
        return row;
    }

    /** One line of the same look, for what is found elsewhere. */
    static HBox row(Severity severity, String what, String remedy) {
        Label found = new Label(what);
        found.setWrapText(true);
        // An icon beside the words, so that lines that wrap begin below each other.
        Label icon = new Label(null, Icons.of(FitLook.icon(severity)));
        icon.getStyleClass().addAll("remark-icon", FitLook.styleClass(severity));
        icon.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(found);
        words.getStyleClass().add("remark-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (severity == Severity.NOTE) found.getStyleClass().addAll("quiet", "small");
        if (!remedy.isEmpty()) {
            Label mend = new Label(remedy);
            mend.setWrapText(true);
            mend.getStyleClass().addAll("quiet", "small");
            words.getChildren().add(mend);
        }
        HBox row = new HBox(icon, words);
        row.getStyleClass().add(severity == Severity.NOTE ? "remark-note" : "remark");
        return row;
    }

    /**
     * The button at the end of a line.
     *
     * @param what the line it belongs to, for screen readers
     */
    Button way(String what, Runnable action) {
        String verb = look.messages().get("fit.go");
        Button button = new Button(verb);
        button.getStyleClass().addAll("quiet-button", "remark-go");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(verb + ": " + what);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
