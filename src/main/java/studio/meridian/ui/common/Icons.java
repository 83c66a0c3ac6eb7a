package studio.meridian.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one family, and the buttons that show nothing else. */
public final class Icons {
    private Icons() {}

    /** An icon beside words; its size and colour come from the style sheets. */
    public static FontIcon of(Feather icon, String... styleClasses) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.getStyleClass().addAll(styleClasses);
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        node.setMouseTransparent(true);
        return node;
    }

    /**
     * A button that is only an icon.
     *
     * @param name said by screen readers and shown as a tooltip
     */
    public static Button button(Feather icon, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(of(icon));
        button.setOnAction(_ -> action.run());
        return named(button, name);
    }

    /** Gives a control without words its name. */
    public static <B extends ButtonBase> B named(B button, String name) {
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
