package studio.meridian.ui.fit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import studio.meridian.sync.preflight.Forecast;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Icons;

/** One counter for each channel in use, at the foot of the text. */
public final class FitBar extends FlowPane {
    private final FitModel model;
    private final FitLook look;
    private final Runnable open;

    /**
     * @param open shows the channel that was chosen more closely
     */
    public FitBar(FitModel model, FitLook look, Runnable open) {
        this.model = model;
        this.look = look;
        this.open = open;
        getStyleClass().add("fit-bar");
        getStylesheets().add(Css.of("fit"));
        setId("fit-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(look.messages().get("fit.bar"));
        model.fitsProperty().subscribe(this::show);
    }

    private void show(FitModel.@Nullable Fits fits) {
        boolean any = fits != null && !fits.isBare();
        setVisible(any);
        setManaged(any);
        if (!any || fits == null) {
            getChildren().clear();
            return;
        }
        int at = 0;
        for (Forecast one : fits.here()) {
            // The counters change with every pause in the typing; the keyboard may be on one.
            Button counter = at < getChildren().size() ? (Button) getChildren().get(at) : added();
            dress(counter, one);
            at++;
        }
        getChildren().remove(at, getChildren().size());
    }

    private Button added() {
        Button counter = new Button();
        counter.getStyleClass().addAll("fact", "fit-counter");
        counter.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(counter);
        return counter;
    }

    private void dress(Button counter, Forecast one) {
        Label name = new Label(one.channel().name());
        name.getStyleClass().add("fit-counter-name");
        Label fit = new Label(look.fit(one.preflight()), Icons.of(look.icon(one.preflight())));
        fit.getStyleClass().addAll("fit-counter-fit", look.styleClass(one.preflight()));
        HBox both = new HBox(name, fit);
        both.getStyleClass().add("fit-counter-row");
        both.setMouseTransparent(true);
        counter.setGraphic(both);
        counter.setAccessibleText(look.spoken(one.channel().name(), one));
        counter.setTooltip(new Tooltip(look.words().room(one.preflight())));
        counter.setOnAction(_ -> {
            model.choose(one.channel());
            open.run();
        });
    }
}
