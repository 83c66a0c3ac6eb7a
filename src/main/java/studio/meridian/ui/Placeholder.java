package studio.meridian.ui;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.shell.ScreenView;

/** Stands where a screen will be: says what it is for and leads back. */
final class Placeholder implements ScreenView {
    private final StackPane root;

    Placeholder(Drawing drawing, String sentence, String verb, Runnable action) {
        root = new StackPane(new EmptyState(drawing, sentence, verb, action));
    }

    @Override
    public Parent node() {
        return root;
    }
}
